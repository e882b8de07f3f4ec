import { useTranslation } from 'react-i18next';

/** Why the threads that train could not even begin. */
export function Refused() {
  const { t } = useTranslation();
  const why = self.origin === 'null' ? 'notice.noOrigin' : 'notice.refused';
  return <span>{t(why)}</span>;
}
