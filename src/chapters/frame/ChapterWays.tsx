import { useTranslation } from 'react-i18next';
import { PageLink } from '../../ui/PageLink';
import { CHAPTERS } from '../facts';
import './chapter-teasers.css';
import { useProgress } from './chapter-context';
import { placeToGoOn } from './go-on';

interface Props {
  /** The text of the address of the experiment that was run last; null: there is none. */
  readonly last: string | null;
}

/** Where a reader begins, and where he was. */
export function ChapterWays({ last }: Props) {
  const { t } = useTranslation();
  const progress = useProgress((state) => state);
  const reading = placeToGoOn(progress);
  const [first] = CHAPTERS;
  return (
    <p className="teasers-ways">
      {first !== undefined && (
        <PageLink className="teasers-begin" to={`chapter=${first.slug}`}>
          {t('chapter.begin', { number: first.number, title: t(`chapters.${first.slug}.title`) })}
        </PageLink>
      )}
      {reading !== null && (
        <PageLink className="link" to={`chapter=${reading.slug}`}>
          {t('chapter.goOn', {
            number: reading.number,
            title: t(`chapters.${reading.slug}.title`),
          })}
        </PageLink>
      )}
      {last !== null && (
        <PageLink className="link" to={last}>
          {t('chapter.lastExperiment')}
        </PageLink>
      )}
    </p>
  );
}
