import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/languages';
import { PageLink } from '../../ui/PageLink';
import { CHAPTERS } from '../facts';
import type { Slug } from '../slugs';
import { outlineOf } from './outline';

interface Props {
  readonly here: Slug;
  /** The section that is being read. */
  readonly section: string | null;
}

/** All chapters beside the one that is read, of which the sections are shown. */
export function ChapterList({ here, section }: Props) {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  return (
    <nav className="chapter-list" aria-label={t('chapter.contents')}>
      <PageLink className="chapter-list-head" to="chapter=contents">
        {t('chapter.contents')}
      </PageLink>
      <ol>
        {CHAPTERS.map(({ slug, number }) => (
          <li key={slug}>
            <PageLink
              to={`chapter=${slug}`}
              aria-current={slug === here && section === null ? 'page' : undefined}
              data-here={slug === here}
            >
              <span>{number}</span> <span>{t(`chapters.${slug}.title`)}</span>
            </PageLink>
            {slug === here && (
              <ol>
                {outlineOf(slug).sections.map(({ id, titles }) => (
                  <li key={id}>
                    <PageLink
                      to={`chapter=${slug}&section=${id}`}
                      aria-current={id === section ? 'location' : undefined}
                    >
                      {titles[language]}
                    </PageLink>
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
      <PageLink to="chapter=glossary">{t('chapter.glossary')}</PageLink>
    </nav>
  );
}
