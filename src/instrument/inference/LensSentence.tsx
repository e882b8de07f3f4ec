import { armLetter } from '../arm-names';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed, formatShareFinely } from '../../charts/format';
import { Readout } from '../../ui/Readout';
import { useFollowing, useRun, useLooked } from '../run/run-context';
import { brief, small } from '../write-values';
import { lensFinding } from './findings';
import { halfLife } from './running-statistics';
import { lensViews } from './views';

/** What the lens sees, and how long running statistics remember. */
export function LensSentence() {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();
  const { batchSize, alpha } = useLooked();
  const read = useCallback(() => {
    const finding = lensFinding(lensViews(run), batchSize, alpha);
    const { kind } = finding;
    if (!('arm' in finding)) return { value: kind, text: t(`lens.finding.${kind}`) };
    const values = {
      ...finding,
      arm: armLetter(finding.arm),
      ...('gap' in finding && { gap: brief(finding.gap, '') }),
      ...('ratio' in finding && { ratio: brief(finding.ratio, '') }),
      ...('running' in finding && {
        running: formatShareFinely(finding.running),
        batch: formatShareFinely(finding.batch),
      }),
    };
    return { value: kind, text: t(`lens.finding.${kind}`, values) };
  }, [run, batchSize, alpha, t]);
  return (
    <>
      <p className="lens-finding">
        <Readout testId="lens-finding" read={read} following={following} />
      </p>
      <p className="lens-note">
        {alpha < 1
          ? t('lens.halfLife', {
              alpha: small(alpha),
              updates: formatFixed(halfLife(alpha), halfLife(alpha) < 10 ? 1 : 0),
            })
          : t('lens.halfLifeNone')}
      </p>
    </>
  );
}
