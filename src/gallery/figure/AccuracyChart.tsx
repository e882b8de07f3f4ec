import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatFixed, formatShare } from '../../charts/format';
import { drawLines } from '../../charts/lines';
import type { ChartTheme, Size } from '../../charts/theme';
import type { FigureRun } from '../../session/figure/figure-run';
import { Chart } from '../../ui/Chart';
import { useCalmly } from '../../ui/following';
import { plainColumn, rowsUpTo } from './figure-columns';
import { byStep } from './by-step';
import type { StepAxis } from './by-step';
import { armLetter, armId } from '../../instrument/arm-names';

interface Props {
  readonly run: FigureRun;
  readonly axis: StepAxis;
}

/** Test accuracy against step, both networks: Figure 1a. */
export function AccuracyChart({ run, axis }: Props) {
  const { t } = useTranslation();
  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const series = run.curves.map((curve, arm) => ({
        arm,
        label: armLetter(arm),
        column: plainColumn(curve.accuracies),
        steps: plainColumn(curve.steps),
        length: rowsUpTo(curve, axis.until),
      }));
      drawLines(
        context,
        {
          series,
          steps: plainColumn(run.curve(0).steps),
          length: 0,
          lastStep: axis.until,
          xScale: axis.scale,
          yScale: 'linear',
          yDomain: [0, 1],
          names: { x: t('figure.step'), y: t('figure.accuracyAxis') },
          yFormat: formatShare,
          marks: { events: axis.events, cursor: null },
        },
        size,
        theme,
      );
    },
    [run, axis, t],
  );
  const summary = useCallback(() => {
    const [a, b] = [run.curve(0), run.curve(1)];
    if (a.length === 0 || b.length === 0) return t('figure.verdictWaiting');
    return t('figure.accuracySummary', {
      stepA: formatCount(a.lastStep),
      a: formatShare(a.accuracies.at(-1) ?? NaN),
      stepB: formatCount(b.lastStep),
      b: formatShare(b.accuracies.at(-1) ?? NaN),
    });
  }, [run, t]);
  const table = useCallback(
    () => ({
      head: [
        t('figure.step'),
        ...run.curves.map((_, arm) => `${t('figure.accuracyOf')} ${armLetter(arm)}`),
      ],
      rows: byStep(run, (curve, row) => [formatFixed(curve.accuracies[row] ?? NaN, 4)]),
    }),
    [run, t],
  );
  const csv = useCallback(
    () => ({
      head: [
        'step',
        ...run.curves.flatMap((_, arm) => [`${armId(arm)}.accuracy`, `${armId(arm)}.loss`]),
      ],
      rows: byStep(run, (curve, row) =>
        [curve.accuracies[row], curve.losses[row]].map((value) => String(value ?? '')),
      ),
    }),
    [run],
  );
  return (
    <Chart
      className="figure-chart"
      title={t('figure.accuracy')}
      paint={paint}
      summary={summary}
      table={table}
      csv={csv}
      saves
      following={useCalmly(run.subscribe)}
    />
  );
}
