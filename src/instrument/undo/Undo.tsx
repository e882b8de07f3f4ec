import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatCount } from '../../charts/format';
import { useRun } from '../run/run-context';
import './undo.css';

/** Brings back the run that another has taken the place of. */
export function Undo() {
  const { t } = useTranslation();
  const run = useRun();
  const former = useStore(run.former, (state) => state.run);
  if (former === null) return null;
  return (
    <div className="undo">
      <span>{t('undo.text', { step: formatCount(former.step) })}</span>
      <button type="button" className="link" onClick={() => run.bringBack()}>
        {t('undo.button')}
      </button>
      <button
        type="button"
        className="plain"
        aria-label={t('ui.dismiss')}
        onClick={() => run.former.setState({ run: null })}
      >
        ×
      </button>
    </div>
  );
}
