import { useTranslation } from 'react-i18next';
import { Failure } from './Failure';

/** That a thread has stopped: and goes on by itself, or has failed. */
export function Stopped({ failure }: { failure: string | null }) {
  const { t } = useTranslation();
  if (failure === null) return <p>{t('notice.revived')}</p>;
  return (
    <div>
      <Failure failure={failure}>{t('notice.failure', { reason: failure })}</Failure>
    </div>
  );
}
