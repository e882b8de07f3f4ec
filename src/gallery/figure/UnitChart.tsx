import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatFixed, formatTick } from '../../charts/format';
import { drawLines } from '../../charts/lines';
import type { ChartTheme, Size } from '../../charts/theme';
import { UNIT_SHARES, type UnitQuantity } from '../../engine/probes/unit-percentiles';
import type { FigureRun } from '../../session/figure/figure-run';
import { Chart } from '../../ui/Chart';
import { useCalmly } from '../../ui/following';
import { byStep } from './by-step';
import { plainColumn, rowsUpTo, unitAt, unitColumn } from './figure-columns';
import type { StepAxis } from './by-step';
import { armId, armLetter } from '../../instrument/arm-names';

interface Props {
  readonly run: FigureRun;
  readonly arm: number;
  /** From 0. */
  readonly unit: number;
  readonly quantity: UnitQuantity;
  /** Half of the value axis, which both networks share. */
  readonly limit: number;
  readonly axis: StepAxis;
}

/** The 15th, 50th and 85th percentile of one unit against step: Figure 1b, c. */
export function UnitChart({ run, arm, unit, quantity, limit, axis }: Props) {
  const { t } = useTranslation();
  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const curve = run.curve(arm);
      drawLines(
        context,
        {
          series: UNIT_SHARES.map((share, index) => ({
            arm,
            label: formatFixed(100 * share, 0),
            column: unitColumn(curve, quantity, unit, index),
            weight: share === 0.5 ? 2 : 1,
            shade: share === 0.5 ? 0 : 0.3,
          })),
          steps: plainColumn(curve.steps),
          length: rowsUpTo(curve, axis.until),
          lastStep: axis.until,
          xScale: axis.scale,
          yScale: 'linear',
          yDomain: [-limit, limit],
          yFormat: formatTick,
          names: { x: t('figure.step'), y: t(`quantity.${quantity}`) },
          marks: { events: axis.events, cursor: null },
        },
        size,
        theme,
      );
    },
    [run, arm, unit, quantity, limit, axis, t],
  );
  const summary = useCallback(() => {
    const curve = run.curve(arm);
    if (curve.length === 0) return t('figure.verdictWaiting');
    const [low, middle, high] = unitAt(curve, quantity, unit, curve.length - 1).map((value) =>
      Number.isFinite(value) ? formatFixed(value, 2) : t('chart.none'),
    );
    return t('figure.unitSummary', { step: formatCount(curve.lastStep), low, middle, high });
  }, [run, arm, unit, quantity, t]);
  const table = useCallback(() => {
    const curve = run.curve(arm);
    const cell = (value: number) => (Number.isFinite(value) ? formatFixed(value, 4) : '');
    return {
      head: [t('figure.step'), ...UNIT_SHARES.map((share) => `p${formatFixed(100 * share, 0)}`)],
      rows: curve.steps.map((step, row) => [
        String(step),
        ...unitAt(curve, quantity, unit, row).map(cell),
      ]),
    };
  }, [run, arm, unit, quantity, t]);
  /** Both networks, so that one file holds the comparison. */
  const csv = useCallback(
    () => ({
      head: [
        'step',
        ...run.curves.flatMap((_, each) =>
          UNIT_SHARES.map((share) => `${armId(each)}.p${Math.round(100 * share)}`),
        ),
      ],
      rows: byStep(run, (curve, row) => unitAt(curve, quantity, unit, row).map(String)),
    }),
    [run, unit, quantity],
  );
  return (
    <Chart
      className="figure-chart"
      title={t('figure.unit', {
        unit: unit + 1,
        quantity: t(`quantity.${quantity}Name`),
        arm: armLetter(arm),
      })}
      paint={paint}
      summary={summary}
      table={table}
      csv={csv}
      saves
      following={useCalmly(run.subscribe)}
    />
  );
}
