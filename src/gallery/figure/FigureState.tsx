import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../instrument/notices/Failure';
import { useStore } from 'zustand';
import { formatCount, formatShare } from '../../charts/format';
import type { FigureRun } from '../../session/figure/figure-run';
import { Progress } from '../many-runs/Progress';
import { Proof } from '../many-runs/Proof';
import { armId, armLetter } from '../../instrument/arm-names';

interface Props {
  readonly run: FigureRun;
  /** Forgets the run, so that it can begin again. */
  readonly onCancel: () => void;
}

/** Start, pause, cancel; how far the run is, how long the rest will take, and what proves it. */
export function FigureState({ run, onCancel }: Props) {
  const { t } = useTranslation();
  const state = useStore(run.state);
  const { phase, waiting, failure, revivals, divergence, fingerprint, engine } = state;
  const done = useCallback(() => slowest(run), [run]);
  const total = useCallback(() => run.steps, [run]);
  const timeLeft = useCallback(() => run.timeLeft, [run]);
  return (
    <>
      <div className="many-runs-buttons">
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
      <Progress
        of="figure"
        label={t('figure.progressLabel')}
        write={(counts) => t('figure.progress', counts)}
        running={phase === 'running'}
        done={done}
        total={total}
        timeLeft={timeLeft}
        subscribe={run.subscribe}
      />
      <p role="status">
        {phase === 'finished' && <span>{t('figure.finished')}</span>}
        {phase === 'paused' && <span>{t('figure.paused')}</span>}
        {phase === 'running' && waiting && <span>{t('transport.waitingForThreads')}</span>}
        {revivals > 0 && phase !== 'failed' && <span>{` ${t('figure.revived')}`}</span>}
      </p>
      {phase === 'finished' && (
        <p>{t('figure.lookShare', { share: formatShare(run.lookShare) })}</p>
      )}
      {divergence.map((diverged, arm) =>
        diverged === null ? null : (
          <p key={armId(arm)} role="status">
            {t('figure.diverged', { arm: armLetter(arm), step: formatCount(diverged.step) })}
          </p>
        ),
      )}
      {failure !== null && (
        <div role="alert">
          <Failure failure={failure}>{t('figure.failed', { reason: failure })}</Failure>
        </div>
      )}
      <Proof
        of="figure"
        label={t('transport.fingerprint')}
        fingerprint={fingerprint}
        plain={engine === 'reference'}
      />
    </>
  );
}

/** The step that both networks have reached; one that has diverged is not waited for. */
function slowest(run: FigureRun): number {
  const { divergence } = run.state.getState();
  const going = run.curves.filter((_, arm) => (divergence[arm] ?? null) === null);
  const steps = going.map(({ lastStep }) => lastStep);
  return steps.length === 0 ? run.steps : Math.min(...steps);
}
