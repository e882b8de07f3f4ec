import { fetched } from '../../ui/parts/fetched';
import { CHAPTERS } from '../facts';
import type { ChapterPage } from '../slugs';
import { ChapterScreen } from './ChapterScreen';
import { ChapterText } from './ChapterText';
import './chapters.css';
import './chapters-on-paper.css';
import { Contents } from './Contents';
import { SectionContext, StateContext } from './section-context';

const Glossary = fetched(
  'chapters/glossary/Glossary',
  async () => (await import('../glossary/Glossary')).Glossary,
);

interface Props {
  readonly page: ChapterPage;
  readonly section: string | null;
  readonly state: string;
}

/** The screen of the lessons: the list of them, one of them, or the glossary. */
export function Chapters({ page, section, state }: Props) {
  const facts = CHAPTERS.find(({ slug }) => slug === page);
  return (
    <SectionContext value={section}>
      <StateContext value={state}>
        {facts !== undefined ? (
          <ChapterScreen key={facts.slug} facts={facts}>
            <ChapterText slug={facts.slug} />
          </ChapterScreen>
        ) : page === 'glossary' ? (
          <Glossary />
        ) : (
          <Contents key={section} />
        )}
      </StateContext>
    </SectionContext>
  );
}
