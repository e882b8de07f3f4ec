import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatFixed, formatShare } from '../../charts/format';
import { drawLines } from '../../charts/lines';
import type { ChartTheme, Size } from '../../charts/theme';
import { ARM_NAMES } from '../../experiment/experiment';
import type { FigureRun } from '../../session/figure/figure-run';
import { Chart } from '../../ui/Chart';
import { plainColumn, rowsUpTo } from './figure-columns';

interface Props {
  readonly run: FigureRun;
  /** Shown up to this step. */
  readonly until: number;
}

/** Test accuracy against step, both networks: Figure 1a. */
export function AccuracyChart({ run, until }: Props) {
  const { t } = useTranslation();
  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const series = ARM_NAMES.map((arm) => {
        const curve = run.curve(arm);
        return {
          arm,
          label: arm.toUpperCase(),
          column: plainColumn(curve.accuracies),
          steps: plainColumn(curve.steps),
          length: rowsUpTo(curve, until),
        };
      });
      drawLines(
        context,
        {
          series,
          steps: plainColumn(run.curve('a').steps),
          length: 0,
          lastStep: until,
          yScale: 'linear',
          yDomain: [0, 1],
          yLabel: t('figure.accuracyAxis'),
          yFormat: formatShare,
          marks: { events: [], cursor: null },
        },
        size,
        theme,
      );
    },
    [run, until, t],
  );
  const summary = useCallback(() => {
    const [a, b] = [run.curve('a'), run.curve('b')];
    return t('figure.accuracySummary', {
      stepA: formatCount(a.lastStep),
      a: formatShare(a.accuracies.at(-1) ?? NaN),
      stepB: formatCount(b.lastStep),
      b: formatShare(b.accuracies.at(-1) ?? NaN),
    });
  }, [run, t]);
  const table = useCallback(
    () => accuracies(run, t('figure.step'), t('figure.accuracyOf')),
    [run, t],
  );
  return (
    <Chart
      className="figure-chart"
      title={t('figure.accuracy')}
      paint={paint}
      summary={summary}
      table={table}
      saves
      feed={run.subscribe}
    />
  );
}

/** Every recorded moment; a network that is not there yet has an empty cell. */
function accuracies(run: FigureRun, step: string, name: string) {
  const [a, b] = [run.curve('a'), run.curve('b')];
  const longer = a.length >= b.length ? a : b;
  const cell = (value: number | undefined) => (value === undefined ? '' : formatFixed(value, 4));
  return {
    head: [step, `${name} A`, `${name} B`],
    rows: longer.steps.map((at, row) => [
      String(at),
      cell(a.accuracies[row]),
      cell(b.accuracies[row]),
    ]),
  };
}
