import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { combineFingerprints } from '../../engine/fingerprint';
import { Readout } from '../../ui/Readout';
import { useFollowing, useRun, useSession } from '../run/run-context';
import type { Run } from '../run/run';
import { readStepOf, armsOf } from '../run/recorded-step';
import { groupDigits } from '../write-values';

/** Where the run is: step, rate, fingerprint. */
export function RunState() {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();
  const engine = useSession((state) => state.engine);
  const stopped = useSession((state) => state.stopped);
  const waits = useSession((state) => state.threads === 'waiting');
  const step = useCallback(() => {
    const value = run.moments.now.step;
    return { value, step: value, text: formatCount(value) };
  }, [run]);
  const rate = useCallback(() => {
    const value = run.session.stepsPerSecond;
    return { value, text: t('transport.perSecond', { rate: formatCount(Math.round(value)) }) };
  }, [run, t]);
  const fingerprint = useCallback(() => {
    const value = fingerprintOf(run);
    return { value, step: run.moments.now.step, text: groupDigits(value) };
  }, [run]);
  return (
    <div className="run-state">
      <span className="run-step">
        <span>{t('transport.stepLabel')}</span>{' '}
        <strong>
          <Readout testId="step" read={step} following={following} />
        </strong>
      </span>
      <Readout testId="steps-per-second" read={rate} following={following} className="run-rate" />
      <span className="run-fingerprint-label">{t('transport.fingerprint')}</span>
      <Readout
        testId="fingerprint"
        read={fingerprint}
        following={following}
        className="mono run-fingerprint"
      />
      <span className="run-stopped">
        {waits
          ? t('transport.waitingForThreads')
          : stopped !== null && t(`transport.stopped.${stopped}`)}
      </span>
      {engine === 'reference' && (
        <span data-testid="engine" data-value={engine} title={t('transport.engineHint')}>
          {t('transport.enginePlain')}
        </span>
      )}
    </div>
  );
}

/** Of all arms at the step that is read; empty before the first look. */
export function fingerprintOf(run: Run): string {
  const fingerprints = armsOf(run).map((arm) => readStepOf(run, arm).fingerprint);
  return fingerprints.every((each) => each === '') ? '' : combineFingerprints(fingerprints);
}
