import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRovingFocus } from '../../ui/roving-focus';
import { useSession, useRun } from '../run/run-context';
import './transport.css';

/** Play or Pause, Step and Reset. */
export function Transport() {
  const { t } = useTranslation();
  const run = useRun();
  const waiting = useSession((state) => state.waiting);
  const playing = useSession((state) => state.playing);
  const bar = useRef<HTMLDivElement>(null);
  useRovingFocus(bar, 'button', 'row');
  return (
    <div ref={bar} className="transport" role="toolbar" aria-label={t('transport.label')}>
      <button type="button" className="primary" disabled={waiting} onClick={() => run.togglePlay()}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d={playing ? 'M1 0h3v10H1zM6 0h3v10H6z' : 'M1 0l9 5-9 5z'} />
        </svg>
        <span>{playing ? t('transport.pause') : t('transport.play')}</span>
      </button>
      <button type="button" disabled={waiting} onClick={() => run.session.stepOnce()}>
        {t('transport.step')}
      </button>
      <button type="button" title={t('transport.resetHint')} onClick={() => run.reset()}>
        {t('transport.reset')}
      </button>
    </div>
  );
}
