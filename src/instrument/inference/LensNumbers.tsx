import { armId } from '../arm-names';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed, formatShareFinely } from '../../charts/format';
import type { Scalar } from '../../engine/probes/measurement';
import { Readout } from '../../ui/Readout';
import { useFollowing, useRun, useArms } from '../run/run-context';
import { readStepOf } from '../run/recorded-step';
import { networkName } from '../layer-names';

const ROWS = [
  { name: 'testAccuracy', label: 'lens.testAccuracy', share: true },
  { name: 'testLoss', label: 'lens.testLoss', share: false },
  { name: 'trainAccuracy', label: 'lens.trainAccuracy', share: true },
  { name: 'trainLoss', label: 'lens.trainLoss', share: false },
] as const;

const WAYS = [
  { suffix: '', label: 'lens.running' },
  { suffix: 'Batch', label: 'lens.batch' },
] as const;

/** Loss and accuracy of both networks, both ways, at the moment looked at. */
export function LensNumbers() {
  const { t } = useTranslation();
  const arms = useArms();
  return (
    <table className="lens-numbers">
      <caption>{t('lens.numbers')}</caption>
      <thead>
        <tr>
          <td colSpan={2} />
          {arms.map((arm) => (
            <th key={arm} scope="col" className={`arm-${armId(arm)}`}>
              {networkName(t, arm)}
            </th>
          ))}
        </tr>
      </thead>
      {ROWS.map(({ name, label, share }) => (
        <tbody key={name}>
          {WAYS.map(({ suffix, label: way }) => (
            <tr key={suffix}>
              {suffix === '' && (
                <th rowSpan={2} scope="rowgroup">
                  {t(label)}
                </th>
              )}
              <th scope="row">{t(way)}</th>
              {arms.map((arm) => (
                <td key={arm} className={`arm-${armId(arm)}`}>
                  <Value arm={arm} scalar={`${name}${suffix}`} share={share} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface Props {
  readonly arm: number;
  readonly scalar: Scalar;
  readonly share: boolean;
}

function Value({ arm, scalar, share }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();
  const read = useCallback(() => {
    const recorded = readStepOf(run, arm);
    const value = recorded.scalar(scalar);
    if (!Number.isFinite(value)) return { value, text: t('chart.none') };
    return { value, text: share ? formatShareFinely(value) : formatFixed(value, 3) };
  }, [run, arm, scalar, share, t]);
  return <Readout testId={`lens-${scalar}-${armId(arm)}`} read={read} following={following} />;
}
