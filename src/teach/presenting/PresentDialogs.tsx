import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { QrCode } from '../../ui/QrCode';
import { PresentingKeys } from './PresentingKeys';

/** What each key does while one presents. */
export function PresentKeys({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('presenting.keys')} onClose={onClose}>
      <PresentingKeys />
    </Dialog>
  );
}

/** The code as large as the screen allows. */
export function LargeCode({ link, onClose }: { link: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog wide title={t('presenting.codeTitle')} onClose={onClose}>
      <div className="presenting-large-code">
        <QrCode text={link} label={t('presenting.codeOf')} />
        <p translate="no">{link}</p>
      </div>
    </Dialog>
  );
}
