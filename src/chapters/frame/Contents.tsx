import { useTranslation } from 'react-i18next';
import { PageLink } from '../../ui/PageLink';
import { CHAPTERS, type ChapterFacts } from '../facts';
import { HandIn } from '../hand-in/HandIn';
import { useProgress } from './chapter-context';
import { doneOf } from './outline';
import { useTitle } from './use-title';

/** All chapters, with what each is about and how far the reader is. */
export function Contents() {
  const { t } = useTranslation();
  const heading = useTitle(t('chapter.contents'));
  return (
    <main className="chapters chapters-page" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {t('chapter.contents')}
      </h1>
      <p className="chapters-lead">{t('chapter.lead')}</p>
      <ol className="contents">
        {CHAPTERS.map((facts) => (
          <Entry key={facts.slug} facts={facts} />
        ))}
      </ol>
      <p>
        <PageLink className="link" to="chapter=glossary">
          {t('chapter.glossary')}
        </PageLink>
      </p>
      <HandIn />
    </main>
  );
}

function Entry({ facts: { slug, number, minutes, level } }: { facts: ChapterFacts }) {
  const { t } = useTranslation();
  const progress = useProgress((state) => state);
  const { done, of } = doneOf(slug, progress);
  return (
    <li data-testid="chapter" data-done={done} data-of={of}>
      <span className="contents-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h2>
          <PageLink to={`chapter=${slug}`}>{t(`chapters.${slug}.title`)}</PageLink>
        </h2>
        <p>{t(`chapters.${slug}.summary`)}</p>
        <p className="contents-facts">
          <span>{t('chapter.short', { minutes, level: t(`chapter.levels.${level}`) })}</span>
          {of > 0 && (
            <>
              {' '}
              <progress value={done} max={of} aria-label={t('chapter.progress')} />{' '}
              <span>{t('chapter.doneOf', { done, of })}</span>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
