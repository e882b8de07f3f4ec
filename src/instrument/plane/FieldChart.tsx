import { armLetter } from '../arm-names';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFieldPainter } from '../../charts/field';
import { formatCount, formatFixed, formatShare } from '../../charts/format';
import type { ChartTheme, Size } from '../../charts/theme';
import { EXTENT, type Examples } from '../../engine/data/data-set';
import { FIELD_SIDE } from '../../engine/probes/measurement';
import { Chart } from '../../ui/Chart';
import { useRedraws, useRun } from '../run/run-context';
import { recordedStepOf } from '../run/recorded-step';

const CELLS = FIELD_SIDE * FIELD_SIDE;

interface Props {
  readonly arm: number;
  readonly points: Examples;
  readonly title: string;
  /** Through the lens: by the statistics of the coming batch. */
  readonly lens?: boolean;
}

/** What a network makes of the plane, with these points. */
export function FieldChart({ arm, points, title, lens = false }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const subscribe = useRedraws();
  const painter = useMemo(() => createFieldPainter(), []);

  const field = useCallback(() => {
    const { history, row } = run.session;
    const seen = history.arms[arm];
    const cells = (lens ? seen?.lens?.fields[row] : seen?.field(row)) ?? null;
    const step = (lens ? seen?.lens?.fieldAt[row] : seen?.evaluatedAt[row]) ?? NaN;
    return cells === null ? null : { step, cells };
  }, [run, arm, lens]);

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const current = field();
      if (current === null) return;
      painter(
        context,
        { arm, field: current.cells, side: FIELD_SIDE, extent: EXTENT, points },
        size,
        theme,
      );
    },
    [arm, field, painter, points],
  );

  const summary = useCallback(() => {
    const current = field();
    const recorded = recordedStepOf(run, arm);
    const accuracy = recorded.scalar(lens ? 'testAccuracyBatch' : 'testAccuracy');
    if (current === null || !Number.isFinite(accuracy))
      return t('ribbon.summaryNone', { step: formatCount(recorded.step) });
    return t('chart.fieldSummary', {
      step: formatCount(current.step),
      arm: armLetter(arm),
      share: formatShare(current.cells.filter((value) => value > 127).length / CELLS),
      accuracy: formatShare(accuracy),
    });
  }, [run, arm, field, lens, t]);

  const table = useCallback(() => {
    const current = field();
    const rows = Array.from({ length: FIELD_SIDE / 4 }, (_, i) => FIELD_SIDE - 4 * i - 2);
    const place = (index: number) =>
      formatFixed((2 * EXTENT * (index + 0.5)) / FIELD_SIDE - EXTENT, 2);
    return {
      head: ['y \\ x', ...rows.toReversed().map(place)],
      rows: rows.map((row) => [
        place(row),
        ...rows.toReversed().map((column) => {
          const value = current?.cells[row * FIELD_SIDE + column];
          return value === undefined ? t('chart.none') : formatShare(value / 255);
        }),
      ]),
    };
  }, [field, t]);

  return (
    <Chart
      className="field"
      title={title}
      paint={paint}
      summary={summary}
      table={table}
      subscribe={subscribe}
    />
  );
}
