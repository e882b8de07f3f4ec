import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed, formatShareFinely } from '../../charts/format';
import type { Scalar } from '../../engine/probes/measurement';
import { ARM_NAMES, type ArmName } from '../../experiment/experiment';
import { Readout } from '../../ui/Readout';
import { useRedraws, useRun } from '../run/run-context';
import { recordedStepOf } from '../run/recorded-step';

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
  return (
    <table className="lens-numbers">
      <caption>{t('lens.numbers')}</caption>
      <thead>
        <tr>
          <td colSpan={2} />
          <th scope="col" className="arm-a">
            {t('chart.networkA')}
          </th>
          <th scope="col" className="arm-b">
            {t('chart.networkB')}
          </th>
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
              {ARM_NAMES.map((arm) => (
                <td key={arm} className={`arm-${arm}`}>
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
  readonly arm: ArmName;
  readonly scalar: Scalar;
  readonly share: boolean;
}

function Value({ arm, scalar, share }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const subscribe = useRedraws();
  const read = useCallback(() => {
    const recorded = recordedStepOf(run, arm);
    const [value, step] = [recorded.scalar(scalar), recorded.evaluatedStep];
    if (!Number.isFinite(value)) return { value, step, text: t('chart.none') };
    return { value, step, text: share ? formatShareFinely(value) : formatFixed(value, 3) };
  }, [run, arm, scalar, share, t]);
  return <Readout testId={`lens-${scalar}-${arm}`} read={read} subscribe={subscribe} />;
}
