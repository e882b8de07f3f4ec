import { useTranslation } from 'react-i18next';
import type { Copied } from './use-copy';

/** Says to whom the button tells nothing that a text was copied, and to all that it could not be. */
export function CopyState({ copied }: { copied: Copied }) {
  const { t } = useTranslation();
  return (
    <p role="status" className={copied === 'failed' ? undefined : 'visually-hidden'}>
      {copied === 'failed' && <span>{t('ui.copyFailed')}</span>}
      {copied === 'copied' && <span>{t('ui.copied')}</span>}
    </p>
  );
}
