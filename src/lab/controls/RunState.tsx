import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { combineFingerprints } from '../../engine/fingerprint';
import { Hint } from '../../ui/Hint';
import { Readout } from '../../ui/Readout';
import { useFeed, useLab, useSession } from '../lab-context';
import type { Laboratory } from '../laboratory';
import { momentOf } from '../moment';
import { groupDigits } from './group-digits';

/** Where the run is: step, rate, fingerprint. */
export function RunState() {
  const { t } = useTranslation();
  const lab = useLab();
  const feed = useFeed();
  const engine = useSession((state) => state.engine);
  const stopped = useSession((state) => state.stopped);
  const step = useCallback(() => {
    const value = momentOf(lab, 'a').step;
    return { value, text: formatCount(value) };
  }, [lab]);
  const rate = useCallback(() => {
    const value = lab.session.stepsPerSecond;
    return { value, text: t('transport.perSecond', { rate: formatCount(Math.round(value)) }) };
  }, [lab, t]);
  const fingerprint = useCallback(() => {
    const value = fingerprintOf(lab);
    return { value, text: groupDigits(value) };
  }, [lab]);
  return (
    <div className="run-state">
      <span>
        {t('transport.stepLabel')}{' '}
        <strong>
          <Readout testId="step" read={step} feed={feed} />
        </strong>
      </span>
      <Readout testId="steps-per-second" read={rate} feed={feed} />
      <span className="run-fingerprint-label">
        {t('transport.fingerprint')}{' '}
        <Hint
          label={t('transport.fingerprint')}
          text={t('transport.fingerprintHint')}
          id="fingerprint-hint"
        />
      </span>
      <Readout testId="fingerprint" read={fingerprint} feed={feed} className="mono" />
      <span role="status" className="run-stopped">
        {stopped !== null && t(`transport.stopped.${stopped}`)}
      </span>
      {engine === 'reference' && (
        <span data-testid="engine" data-value={engine} title={t('transport.engineHint')}>
          {t('transport.enginePlain')}
        </span>
      )}
    </div>
  );
}

/** Of both arms at the step looked at; empty before the first look. */
export function fingerprintOf(lab: Laboratory): string {
  const a = momentOf(lab, 'a').fingerprint;
  const b = momentOf(lab, 'b').fingerprint;
  return a === '' && b === '' ? '' : combineFingerprints(a, b);
}
