import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatCount, formatShare } from '../../charts/format';
import { ARM_NAMES } from '../../experiment/experiment';
import type { FigureRun } from '../../session/figure/figure-run';
import { Readout } from '../../ui/Readout';
import { writeTime } from '../write-time';

interface Props {
  readonly run: FigureRun;
  /** Forgets the run, so that it can begin again. */
  readonly onCancel: () => void;
}

/** Start, pause, cancel; how far the run is, how long the rest will take, and what proves it. */
export function FigureState({ run, onCancel }: Props) {
  const { t } = useTranslation();
  const { phase, failure, revivals, divergence, fingerprint, engine } = useStore(run.state);
  const done = useCallback(() => {
    const value = slowest(run);
    return {
      value,
      text: t('figure.progress', { done: formatCount(value), total: formatCount(run.steps) }),
    };
  }, [run, t]);
  const left = useCallback(
    () => ({ value: run.timeLeft, text: writeTime(t, run.timeLeft) }),
    [run, t],
  );
  return (
    <div className="figure-state">
      <div className="figure-buttons">
        {phase === 'running' && (
          <button type="button" className="primary" onClick={() => run.pause()}>
            {t('transport.pause')}
          </button>
        )}
        {phase !== 'running' && phase !== 'finished' && (
          <button type="button" className="primary" onClick={() => run.play()}>
            {phase === 'idle' ? t('figure.start') : t('figure.resume')}
          </button>
        )}
        {phase !== 'idle' && phase !== 'finished' && (
          <button type="button" onClick={onCancel}>
            {t('figure.cancel')}
          </button>
        )}
        {phase === 'finished' && (
          <button
            type="button"
            onClick={() => {
              onCancel();
              run.play();
            }}
          >
            {t('figure.again')}
          </button>
        )}
      </div>
      <ProgressBar run={run} />
      <p>
        <Readout testId="figure-done" read={done} feed={run.subscribe} />
        {phase === 'running' && (
          <>
            {' · '}
            <Readout testId="figure-time-left" read={left} feed={run.subscribe} />
          </>
        )}
      </p>
      <p role="status">
        {phase === 'finished' && t('figure.finished')}
        {phase === 'paused' && t('figure.paused')}
        {phase === 'running' && revivals > 0 && t('figure.revived')}
      </p>
      {phase === 'finished' && (
        <p>{t('figure.lookShare', { share: formatShare(run.lookShare) })}</p>
      )}
      {ARM_NAMES.map((arm) => {
        const diverged = divergence[arm];
        return diverged === null ? null : (
          <p key={arm} role="status">
            {t('figure.diverged', { arm: arm.toUpperCase(), step: formatCount(diverged.step) })}
          </p>
        );
      })}
      {failure !== null && <p role="alert">{t('figure.failed', { reason: failure })}</p>}
      {fingerprint !== '' && (
        <p>
          {t('transport.fingerprint')}{' '}
          <span
            className="figure-fingerprint"
            data-testid="figure-fingerprint"
            data-value={fingerprint}
            translate="no"
          >
            {fingerprint.replaceAll(/(.{4})(?=.)/g, '$1 ')}
          </span>
        </p>
      )}
      {engine === 'reference' && (
        <p title={t('transport.engineHint')}>{t('transport.enginePlain')}</p>
      )}
    </div>
  );
}

/** The step that both networks have reached; one that has diverged is not waited for. */
function slowest(run: FigureRun): number {
  const { divergence } = run.state.getState();
  const steps = ARM_NAMES.filter((arm) => divergence[arm] === null).map(
    (arm) => run.curve(arm).lastStep,
  );
  return steps.length === 0 ? run.steps : Math.min(...steps);
}

/** Written into the page directly: results come faster than React should follow. */
function ProgressBar({ run }: { run: FigureRun }) {
  const { t } = useTranslation();
  const bar = useRef<HTMLProgressElement>(null);
  useEffect(() => {
    const write = () => {
      if (bar.current === null) return;
      bar.current.max = Math.max(1, run.steps);
      bar.current.value = slowest(run);
    };
    write();
    return run.subscribe(write);
  }, [run]);
  return <progress ref={bar} aria-label={t('figure.progressLabel')} />;
}
