import { useRef } from 'react';
import { TERMS_EXPLAINED } from 'virtual:chapter-terms';
import { useTranslation } from 'react-i18next';
import { CHAPTERS } from '../facts';
import { useGoToSection } from '../frame/section-context';
import { useTitle } from '../frame/use-title';
import { PageLink } from '../../ui/PageLink';
import './glossary.css';
import { type TermName, TERMS } from './terms';

/** Every term of the chapters, by its name in the language of the page. */
export function Glossary() {
  const { t, i18n } = useTranslation();
  const heading = useTitle(t('chapter.glossary'));
  const list = useRef<HTMLDListElement>(null);
  useGoToSection(list);
  const sorted = TERMS.map((id) => ({ id, name: t(`terms.${id}.name`) })).toSorted((one, other) =>
    one.name.localeCompare(other.name, i18n.language),
  );
  return (
    <main className="chapters chapters-page" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {t('chapter.glossary')}
      </h1>
      <p>
        <PageLink className="link" to="chapter=contents">
          {t('chapter.contents')}
        </PageLink>
      </p>
      <dl ref={list} className="glossary">
        {sorted.map(({ id, name }) => (
          <div key={id} id={id} tabIndex={-1} data-testid="term">
            <dt>{name}</dt>
            <dd>{t(`terms.${id}.text`)}</dd>
            <Places term={id} />
          </div>
        ))}
      </dl>
    </main>
  );
}

/** The chapters in which a term is met, each with the way to the place. */
function Places({ term }: { term: TermName }) {
  const { t } = useTranslation();
  const places = CHAPTERS.flatMap(({ slug, number }) => {
    const section = TERMS_EXPLAINED[slug]?.[term];
    return section === undefined ? [] : [{ slug, number, section }];
  });
  return (
    places.length > 0 && (
      <dd className="glossary-places">
        {places.map(({ slug, number, section }) => (
          <PageLink
            key={slug}
            className="link"
            to={section === '' ? `chapter=${slug}` : `chapter=${slug}&section=${section}`}
          >
            {t('chapter.ofNumber', { number, title: t(`chapters.${slug}.title`) })}
          </PageLink>
        ))}
      </dd>
    )
  );
}
