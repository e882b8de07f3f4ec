import { useTranslation } from 'react-i18next';

/** One sentence that says what one sees. */
export function Lead() {
  const { t } = useTranslation();
  return <p className="lead">{t('page.lead')}</p>;
}
