import { useTranslation } from 'react-i18next';
import { formatCount, formatFixed, formatShareFinely } from '../../charts/format';
import { armId, armLetter } from '../../instrument/arm-names';
import { armsOf, readStepOf } from '../../instrument/run/recorded-step';
import { useRun } from '../../instrument/run/run-context';
import { fingerprintOf } from '../../instrument/transport/RunState';
import { groupDigits } from '../../instrument/write-values';

/** What the run has come to, and what proves it. */
export function ResultOnPaper() {
  const { t } = useTranslation();
  const run = useRun();
  const fingerprint = fingerprintOf(run);
  const write = (value: number, text: (value: number) => string) =>
    Number.isFinite(value) ? text(value) : t('chart.none');
  return (
    <section className="paper-result">
      <h2>{t('paper.result', { step: formatCount(run.moments.now.step) })}</h2>
      {armsOf(run).map((arm) => {
        const recorded = readStepOf(run, arm);
        return (
          <p key={arm} className={`arm-${armId(arm)}`}>
            {t('paper.accuracy', {
              arm: armLetter(arm),
              accuracy: write(recorded.scalar('testAccuracy'), formatShareFinely),
              loss: write(recorded.scalar('testLoss'), (v) => formatFixed(v, 3)),
            })}
          </p>
        );
      })}
      {fingerprint !== '' && (
        <p>
          <span>{t('transport.fingerprint')}</span>{' '}
          <strong className="mono">{groupDigits(fingerprint)}</strong>
        </p>
      )}
    </section>
  );
}
