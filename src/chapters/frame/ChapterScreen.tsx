import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../ui/PageLink';
import { type ChapterFacts, neighborsOf } from '../facts';
import { pageProgress } from '../progress/progress';
import { ChapterList } from './ChapterList';
import { outlineOf } from './outline';
import { useSectionInView } from './use-section-in-view';
import { useTitle } from './use-title';

interface Props {
  readonly facts: ChapterFacts;
  /** Its text. */
  readonly children: ReactNode;
}

/** One chapter, with the list of all beside it, and the ways to the one before and the next. */
export function ChapterScreen({ facts: { slug, number, minutes, level }, children }: Props) {
  const { t } = useTranslation();
  const { before, after } = neighborsOf(slug);
  const article = useRef<HTMLElement>(null);
  const ids = useMemo(() => outlineOf(slug).sections.map(({ id }) => id), [slug]);
  const section = useSectionInView(article, ids);
  const heading = useTitle(t(`chapters.${slug}.title`));
  useEffect(() => pageProgress().setState({ last: slug }), [slug]);
  return (
    <main className="chapters" tabIndex={-1}>
      <div className="chapters-columns">
        <ChapterList here={slug} section={section} />
        <article ref={article} className="chapter">
          <header className="chapter-head">
            <p>{t('chapter.level', { number, minutes, level: t(`chapter.levels.${level}`) })}</p>
            <h1 ref={heading} tabIndex={-1}>
              {t(`chapters.${slug}.title`)}
            </h1>
          </header>
          {children}
        </article>
      </div>
      <nav className="chapter-neighbors" aria-label={t('chapter.neighbors')}>
        {before === undefined ? (
          <span />
        ) : (
          <PageLink to={`chapter=${before.slug}`} rel="prev">
            <span aria-hidden="true">‹</span> <span>{t(`chapters.${before.slug}.title`)}</span>{' '}
            <span className="visually-hidden">{t('chapter.before')}</span>
          </PageLink>
        )}
        <PageLink to="chapter=contents">{t('chapter.contents')}</PageLink>
        {after === undefined ? (
          <span />
        ) : (
          <PageLink to={`chapter=${after.slug}`} rel="next">
            <span>{t(`chapters.${after.slug}.title`)}</span>{' '}
            <span className="visually-hidden">{t('chapter.after')}</span>{' '}
            <span aria-hidden="true">›</span>
          </PageLink>
        )}
      </nav>
    </main>
  );
}
