import { useTranslation } from 'react-i18next';
import { PageLink } from '../../ui/PageLink';
import type { TermName } from './terms';

/** What the glossary says of a term, and the way to it. */
export function TermNote({ name }: { name: TermName }) {
  const { t } = useTranslation();
  return (
    <>
      <strong>{t(`terms.${name}.name`)}</strong>
      <span className="term-text">{t(`terms.${name}.text`)}</span>
      <PageLink className="link" to={`chapter=glossary&section=${name}`}>
        {t('chapter.glossary')}
      </PageLink>
    </>
  );
}
