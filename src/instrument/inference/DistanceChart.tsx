import { armLetter } from '../arm-names';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPower, formatTick } from '../../charts/format';
import { drawLines, type LineSeries } from '../../charts/lines';
import type { ChartTheme, Size } from '../../charts/theme';
import { Chart } from '../../ui/Chart';
import { useFollowing, useRun } from '../run/run-context';
import { readStepOf, valueColumn, armsOf } from '../run/recorded-step';
import { historyTable } from '../tables';
import { brief } from '../write-values';
import { sayEach } from '../say-each';
import { throughTime } from '../through-time';
import '../instrument-charts.css';

const QUANTITIES = {
  meanGap: {
    title: 'lens.gap',
    unit: 'lens.gapUnit',
    summary: 'lens.gapSummary',
    yScale: 'linear',
  },
  varianceRatio: {
    title: 'lens.ratio',
    unit: 'lens.ratioUnit',
    summary: 'lens.ratioSummary',
    yScale: 'log',
  },
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
  const following = useFollowing();
  const { title, unit, summary: sentence, yScale } = QUANTITIES[quantity];

  const columns = useCallback(() => {
    const { history } = run.session;
    return armsOf(run).flatMap((arm) =>
      history.layout.hidden.map((_, l) => ({
        arm,
        l,
        name: `${armLetter(arm)} ${t('chart.layer', { layer: l + 1 })}`,
        column: valueColumn(history, arm, history.layout.lensValue(quantity, l)),
      })),
    );
  }, [run, quantity, t]);

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      // What is in front is drawn last.
      const series = columns()
        .toSorted((one, other) => Number(one.l === layer) - Number(other.l === layer))
        .map(({ arm, l, column }): LineSeries => ({
          arm,
          label: l === layer ? `${armLetter(arm)}${l + 1}` : '',
          column,
          weight: l === layer ? 1.5 : 1,
          shade: l === layer ? 0 : 0.8,
        }));
      drawLines(
        context,
        {
          ...throughTime(t, run),
          series,
          yScale,
          yDomain: null,
          yFormat: yScale === 'log' ? formatPower : formatTick,
          names: { x: t('transport.stepLabel'), y: t(unit) },
        },
        size,
        theme,
      );
    },
    [run, columns, layer, yScale, unit, t],
  );

  const summary = useCallback(() => {
    const values = armsOf(run).map((arm) =>
      brief(readStepOf(run, arm).lensValue(quantity, layer), t('chart.none')),
    );
    return sayEach(t, formatCount(run.moments.now.step), values, (two) =>
      t(sentence, { ...two, layer: layer + 1 }),
    );
  }, [run, quantity, layer, sentence, t]);

  const table = useCallback(() => historyTable(t, run, columns()), [run, columns, t]);

  return (
    <Chart
      className="by-layer"
      title={t(title)}
      paint={paint}
      summary={summary}
      table={table}
      following={following}
    />
  );
}
