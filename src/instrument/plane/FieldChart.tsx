import { armLetter } from '../arm-names';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFieldPainter } from '../../charts/field';
import { formatCount, formatFixed, formatShare } from '../../charts/format';
import type { ChartTheme, Size } from '../../charts/theme';
import { EXTENT, type Examples } from '../../engine/data/data-set';
import { FIELD_SIDE } from '../../engine/probes/measurement';
import { Chart } from '../../ui/Chart';
import { useFollowing, useRun } from '../run/run-context';
import { type RecordedStep, readStepOf, recordedStepOf } from '../run/recorded-step';

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
  const following = useFollowing();
  const painter = useMemo(() => createFieldPainter(), []);

  const fieldOf = useCallback(
    (recorded: RecordedStep) => (lens ? recorded.lensField : recorded.field),
    [lens],
  );

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const field = fieldOf(recordedStepOf(run, arm));
      if (field === null) return;
      painter(context, { arm, field, side: FIELD_SIDE, extent: EXTENT, points }, size, theme);
    },
    [run, arm, fieldOf, painter, points],
  );

  const summary = useCallback(() => {
    const recorded = readStepOf(run, arm);
    const field = fieldOf(recorded);
    const accuracy = recorded.scalar(lens ? 'testAccuracyBatch' : 'testAccuracy');
    if (field === null || !Number.isFinite(accuracy))
      return t('ribbon.summaryNone', { step: formatCount(recorded.step) });
    return t('chart.fieldSummary', {
      step: formatCount(recorded.step),
      arm: armLetter(arm),
      share: formatShare(field.filter((value) => value > 127).length / CELLS),
      accuracy: formatShare(accuracy),
    });
  }, [run, arm, fieldOf, lens, t]);

  const table = useCallback(() => {
    const field = fieldOf(readStepOf(run, arm));
    const rows = Array.from({ length: FIELD_SIDE / 4 }, (_, i) => FIELD_SIDE - 4 * i - 2);
    const place = (index: number) =>
      formatFixed((2 * EXTENT * (index + 0.5)) / FIELD_SIDE - EXTENT, 2);
    return {
      head: ['y \\ x', ...rows.toReversed().map(place)],
      rows: rows.map((row) => [
        place(row),
        ...rows.toReversed().map((column) => {
          const value = field?.[row * FIELD_SIDE + column];
          return value === undefined ? t('chart.none') : formatShare(value / 255);
        }),
      ]),
    };
  }, [run, arm, fieldOf, t]);

  return (
    <Chart
      className="field"
      title={title}
      paint={paint}
      summary={summary}
      table={table}
      following={following}
    />
  );
}
