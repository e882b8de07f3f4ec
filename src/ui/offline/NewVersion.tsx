import { use, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReloadContext } from '../parts/MissingPart';
import { keepOffline } from './keep-offline';

/** Keeps the page for when there is no network, and says when a newer version waits. */
export function NewVersion() {
  const { t } = useTranslation();
  const reload = use(ReloadContext);
  const [next, setNext] = useState<ServiceWorker | null>(null);
  useEffect(() => keepOffline(setNext, reload), [reload]);
  if (next === null) return null;
  return (
    <div className="notice" role="status">
      <p>{t('offline.newer')}</p>
      <button type="button" onClick={() => next.postMessage('take over', [])}>
        {t('offline.take')}
      </button>
    </div>
  );
}
