import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFieldPainter } from '../../charts/field';
import { formatFixed, formatShare } from '../../charts/format';
import type { ChartTheme, Size } from '../../charts/theme';
import { EXTENT, type Examples } from '../../engine/data/data-set';
import { FIELD_SIDE } from '../../engine/probes/measurement';
import { ARM_NAMES, type ArmName } from '../../experiment/experiment';
import { Chart } from '../../ui/Chart';
import { useFeed, useLab } from '../lab-context';
import { momentOf } from '../moment';
import { useDataSet } from './use-data-set';

const CELLS = FIELD_SIDE * FIELD_SIDE;

/** What each network makes of the plane, with the test points. */
export function FieldCharts() {
  const data = useDataSet(0, Infinity);
  if (data === null) return null;
  return (
    <div className="fields">
      {ARM_NAMES.map((arm) => (
        <FieldChart key={arm} arm={arm} points={data.test} />
      ))}
    </div>
  );
}

function FieldChart({ arm, points }: { arm: ArmName; points: Examples }) {
  const { t } = useTranslation();
  const lab = useLab();
  const feed = useFeed();
  const painter = useMemo(() => createFieldPainter(), []);

  const field = useCallback(() => {
    const { history, row } = lab.session;
    const known = row >= 0 && Number.isFinite(history.arms[arm].evaluatedAt[row]);
    return known ? history.arms[arm].field.subarray(row * CELLS, (row + 1) * CELLS) : null;
  }, [lab, arm]);

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const current = field();
      if (current === null) return;
      painter(
        context,
        { arm, field: current, side: FIELD_SIDE, extent: EXTENT, points },
        size,
        theme,
      );
    },
    [arm, field, painter, points],
  );

  const summary = useCallback(() => {
    const current = field();
    const accuracy = momentOf(lab, arm).scalar('testAccuracy');
    if (current === null || !Number.isFinite(accuracy)) return t('ribbon.summaryNone', { step: 0 });
    return t('chart.fieldSummary', {
      arm: arm.toUpperCase(),
      share: formatShare(current.filter((value) => value > 127).length / CELLS),
      accuracy: formatShare(accuracy),
    });
  }, [lab, arm, field, t]);

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
          const value = current?.[row * FIELD_SIDE + column];
          return value === undefined ? t('chart.none') : formatShare(value / 255);
        }),
      ]),
    };
  }, [field, t]);

  return (
    <Chart
      className="field"
      title={t('chart.field', { arm: arm.toUpperCase() })}
      paint={paint}
      summary={summary}
      table={table}
      feed={feed}
    />
  );
}
