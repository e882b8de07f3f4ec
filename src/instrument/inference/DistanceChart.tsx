import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPower, formatTick } from '../../charts/format';
import { drawLines, type LineSeries } from '../../charts/lines';
import type { ChartTheme, Size } from '../../charts/theme';
import { ARM_NAMES, type ArmName } from '../../experiment/experiment';
import { Chart } from '../../ui/Chart';
import { useRedraws, useRun } from '../run/run-context';
import { recordedStepOf, stepColumn, timeMarks, valueColumn } from '../run/recorded-step';
import { historyTable } from '../tables';
import { brief } from '../write-values';
import '../instrument-charts.css';

const QUANTITIES = {
  meanGap: { title: 'lens.gap', summary: 'lens.gapSummary', yScale: 'linear' },
  varianceRatio: { title: 'lens.ratio', summary: 'lens.ratioSummary', yScale: 'log' },
} as const;

interface Props {
  readonly quantity: keyof typeof QUANTITIES;
  /** The layer in front, from 0. */
  readonly layer: number;
}

/** How far each layer's running statistics are from the batch's, through time. */
export function DistanceChart({ quantity, layer }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const subscribe = useRedraws();
  const { title, summary: sentence, yScale } = QUANTITIES[quantity];

  const columns = useCallback(() => {
    const { history } = run.session;
    return ARM_NAMES.flatMap((arm) =>
      history.layout.hidden.map((_, l) => ({
        arm,
        l,
        name: `${arm.toUpperCase()} ${t('chart.layer', { layer: l + 1 })}`,
        column: valueColumn(history, arm, history.layout.lensValue(quantity, l)),
      })),
    );
  }, [run, quantity, t]);

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const { history } = run.session;
      // What is in front is drawn last.
      const series = columns()
        .toSorted((one, other) => Number(one.l === layer) - Number(other.l === layer))
        .map(({ arm, l, column }): LineSeries => ({
          arm,
          label: l === layer ? `${arm.toUpperCase()}${l + 1}` : '',
          column,
          weight: l === layer ? 1.5 : 1,
          shade: l === layer ? 0 : 0.8,
        }));
      drawLines(
        context,
        {
          series,
          steps: stepColumn(history),
          length: history.length,
          lastStep: history.lastStep,
          yScale,
          yDomain: null,
          yFormat: yScale === 'log' ? formatPower : formatTick,
          marks: timeMarks(run),
        },
        size,
        theme,
      );
    },
    [run, columns, layer, yScale],
  );

  const summary = useCallback(() => {
    const write = (arm: ArmName) =>
      brief(recordedStepOf(run, arm).lensValue(quantity, layer), t('chart.none'));
    const step = formatCount(recordedStepOf(run, 'a').step);
    return t(sentence, { step, layer: layer + 1, a: write('a'), b: write('b') });
  }, [run, quantity, layer, sentence, t]);

  const table = useCallback(
    () => historyTable(t, run.session.history, columns()),
    [run, columns, t],
  );

  return (
    <Chart
      className="by-layer"
      title={t(title)}
      paint={paint}
      summary={summary}
      table={table}
      subscribe={subscribe}
    />
  );
}
