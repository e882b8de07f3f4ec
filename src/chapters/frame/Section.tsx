import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../ui/PageLink';
import { useChapter } from './chapter-context';
import { WithinSection } from './section-context';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of a chapter, with an address of its own. */
export function Section({ id, title, children }: Props) {
  const { t } = useTranslation();
  const { slug } = useChapter();
  return (
    <section
      id={id}
      className={id === 'exercise' ? 'section section-ruled' : 'section'}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`} tabIndex={-1}>
        <span>{title}</span>{' '}
        <PageLink
          className="section-link"
          to={`chapter=${slug}&section=${id}`}
          aria-label={t('chapter.linkTo', { title })}
        >
          §
        </PageLink>
      </h2>
      <WithinSection value={true}>{children}</WithinSection>
    </section>
  );
}
