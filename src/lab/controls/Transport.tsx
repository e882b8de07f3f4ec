import { useTranslation } from 'react-i18next';
import { useSession, useLab } from '../lab-context';
import './transport.css';

/** Play or Pause, Step and Reset. */
export function Transport() {
  const { t } = useTranslation();
  const lab = useLab();
  const waiting = useSession((state) => state.waiting);
  const playing = useSession((state) => state.playing);
  return (
    <div className="transport">
      <button type="button" className="primary" disabled={waiting} onClick={() => lab.togglePlay()}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d={playing ? 'M1 0h3v10H1zM6 0h3v10H6z' : 'M1 0l9 5-9 5z'} />
        </svg>
        {playing ? t('transport.pause') : t('transport.play')}
      </button>
      <button type="button" disabled={waiting} onClick={() => lab.session.stepOnce()}>
        {t('transport.step')}
      </button>
      <button type="button" title={t('transport.resetHint')} onClick={() => lab.session.reset()}>
        {t('transport.reset')}
      </button>
    </div>
  );
}
