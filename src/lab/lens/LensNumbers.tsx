import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../charts/format';
import type { Scalar } from '../../engine/probes/measurement';
import { ARM_NAMES, type ArmName } from '../../experiment/experiment';
import { Readout } from '../../ui/Readout';
import { useFeed, useLab } from '../lab-context';
import { momentOf } from '../moment';

const ROWS = [
  { name: 'testAccuracy', label: 'lens.testAccuracy', share: true },
  { name: 'testLoss', label: 'lens.testLoss', share: false },
  { name: 'trainAccuracy', label: 'lens.trainAccuracy', share: true },
  { name: 'trainLoss', label: 'lens.trainLoss', share: false },
] as const;

const WAYS = [
  { suffix: '', label: 'lens.runningOf' },
  { suffix: 'Batch', label: 'lens.batchOf' },
] as const;

/** Loss and accuracy of both networks, both ways, at the moment looked at. */
export function LensNumbers() {
  const { t } = useTranslation();
  return (
    <div className="lens-numbers">
      <table>
        <caption>{t('lens.numbers')}</caption>
        <thead>
          <tr>
            <td />
            {ARM_NAMES.map((arm) =>
              WAYS.map(({ suffix, label }) => (
                <th key={`${arm}${suffix}`} scope="col" className={`arm-${arm}`}>
                  {t(label, { arm: arm.toUpperCase() })}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ name, label, share }) => (
            <tr key={name}>
              <th scope="row">{t(label)}</th>
              {ARM_NAMES.map((arm) =>
                WAYS.map(({ suffix }) => (
                  <td key={`${arm}${suffix}`} className={`arm-${arm}`}>
                    <Value arm={arm} scalar={`${name}${suffix}`} share={share} />
                  </td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Props {
  readonly arm: ArmName;
  readonly scalar: Scalar;
  readonly share: boolean;
}

function Value({ arm, scalar, share }: Props) {
  const { t } = useTranslation();
  const lab = useLab();
  const feed = useFeed();
  const read = useCallback(() => {
    const value = momentOf(lab, arm).scalar(scalar);
    if (!Number.isFinite(value)) return { value, text: t('chart.none') };
    return {
      value,
      text: share ? `${formatFixed(100 * value, 1)}\u202f%` : formatFixed(value, 3),
    };
  }, [lab, arm, scalar, share, t]);
  return <Readout testId={`lens-${scalar}-${arm}`} read={read} feed={feed} />;
}
