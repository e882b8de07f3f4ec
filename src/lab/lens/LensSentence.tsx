import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed, formatShareFinely } from '../../charts/format';
import { Readout } from '../../ui/Readout';
import { small } from '../controls/write-small';
import { useFeed, useLab, useLooked } from '../lab-context';
import { brief } from '../side/write';
import { lensFinding } from './findings';
import { halfLife } from './half-life';
import { lensViews } from './views';

/** What the lens sees, and how long running statistics remember. */
export function LensSentence() {
  const { t } = useTranslation();
  const lab = useLab();
  const feed = useFeed();
  const { batchSize, alpha } = useLooked();
  const read = useCallback(() => {
    const finding = lensFinding(lensViews(lab), batchSize, alpha);
    const { kind } = finding;
    if (!('arm' in finding)) return { value: kind, text: t(`lens.finding.${kind}`) };
    const values = {
      ...finding,
      arm: finding.arm.toUpperCase(),
      ...('gap' in finding && { gap: brief(finding.gap, '') }),
      ...('ratio' in finding && { ratio: brief(finding.ratio, '') }),
      ...('running' in finding && {
        running: formatShareFinely(finding.running),
        batch: formatShareFinely(finding.batch),
      }),
    };
    return { value: kind, text: t(`lens.finding.${kind}`, values) };
  }, [lab, batchSize, alpha, t]);
  return (
    <>
      <p className="lens-finding">
        <Readout testId="lens-finding" read={read} feed={feed} />
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
