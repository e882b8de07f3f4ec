import { useTranslation } from 'react-i18next';
import { PRESETS } from '../../experiment/presets';
import { Dialog } from '../../ui/Dialog';
import { useLab } from '../lab-context';
import './presets.css';

/** Experiments worth seeing, each with one sentence on what to look for. */
export function PresetsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const lab = useLab();
  return (
    <Dialog title={t('presets.title')} onClose={onClose}>
      <p className="presets-lead">{t('presets.lead')}</p>
      <ul className="presets">
        {PRESETS.map(({ id, link }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                onClose();
                lab.playLink(link);
              }}
            >
              <strong>{t(`presets.${id}.name`)}</strong>
              <span>{t(`presets.${id}.look`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
