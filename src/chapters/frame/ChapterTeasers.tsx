import { useTranslation } from 'react-i18next';
import { PageLink } from '../../ui/PageLink';
import { CHAPTERS } from '../facts';
import './chapter-teasers.css';
import { useProgress } from './chapter-context';
import { doneOf } from './outline';

/** What each chapter is about, and how far the reader is in it. */
export function ChapterTeasers() {
  const { t } = useTranslation();
  const progress = useProgress((state) => state);
  return (
    <section className="teasers" aria-label={t('chapter.contents')}>
      <ol>
        {CHAPTERS.map(({ slug, number }) => {
          const { done, of } = doneOf(slug, progress);
          return (
            <li key={slug}>
              <h2>
                <PageLink to={`chapter=${slug}`}>
                  <span>{number}</span> <span>{t(`chapters.${slug}.title`)}</span>
                </PageLink>
              </h2>
              <p>{t(`chapters.${slug}.summary`)}</p>
              {done > 0 && <p className="teasers-done">{t('chapter.doneOf', { done, of })}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
