import { armId } from '../arm-names';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../charts/format';
import type { GradientShift } from '../../engine/probes/covariate-shift';
import { Readout } from '../../ui/Readout';
import { useFollowing, useDepth, useRun, useArms } from '../run/run-context';
import { brief } from '../write-values';
import { layerName, networkName } from '../layer-names';
import { studiedRow, studiedValue } from './studied';

const COLUMNS = ['norm', 'relative', 'cosine'] as const satisfies readonly (keyof GradientShift)[];

/** All three numbers of every layer, of the step looked at. */
export function ShiftTable() {
  const { t } = useTranslation();
  const arms = useArms();
  const layers = useDepth() + 1;
  return (
    <div className="shift-tables">
      {arms.map((arm) => (
        <table key={arm}>
          <caption>{networkName(t, arm)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('layer.choose')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`study.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: layers }, (_, layer) => (
              <tr key={layer}>
                <th scope="row">{layerName(t, layer, layers)}</th>
                {COLUMNS.map((column) => (
                  <td key={column}>
                    <Cell arm={arm} layer={layer} column={column} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

interface CellProps {
  readonly arm: number;
  readonly layer: number;
  readonly column: keyof GradientShift;
}

function Cell({ arm, layer, column }: CellProps) {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();
  const read = useCallback(() => {
    const { studies } = run.session;
    const value = studiedValue(run, arm, studies.shift(column, layer));
    const step = studies.steps[studiedRow(run)] ?? NaN;
    const cosine = column === 'cosine' && Number.isFinite(value);
    return { value, step, text: cosine ? formatFixed(value, 3) : brief(value, t('chart.none')) };
  }, [run, arm, layer, column, t]);
  return (
    <Readout
      testId={`ics-${column}-${armId(arm)}-${layer + 1}`}
      read={read}
      following={following}
    />
  );
}
