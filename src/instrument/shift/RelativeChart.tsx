import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { drawLayerBars } from '../../charts/layer-bars';
import type { ChartTheme, Size } from '../../charts/theme';
import { Chart } from '../../ui/Chart';
import { useFollowing, useDepth, useRun } from '../run/run-context';
import { layerTable, rowsHeight, sayLargest, largestOfEach } from '../by-layer/layer-rows';
import { brief } from '../write-values';
import { layerName } from '../layer-names';
import { studiedRow, studiedValue } from './studied';
import { armsOf } from '../run/recorded-step';
import '../instrument-charts.css';

/** The relative shift of each layer's gradient, both networks. */
export function RelativeChart() {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();
  const depth = useDepth();

  const rows = useCallback(() => {
    const { studies } = run.session;
    const { layers } = studies;
    return Array.from({ length: layers }, (_, i) => layers - 1 - i).map((layer) => ({
      label: layerName(t, layer, layers),
      values: armsOf(run).map((arm) => studiedValue(run, arm, studies.shift('relative', layer))),
    }));
  }, [run, t]);

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) =>
      drawLayerBars(
        context,
        { rows: rows(), max: null, format: (value) => brief(value, '') },
        size,
        theme,
      ),
    [rows],
  );

  const summary = useCallback(() => {
    const row = studiedRow(run);
    if (row < 0) return t('study.none');
    const step = formatCount(run.session.studies.steps[row] ?? NaN);
    return sayLargest(t, step, largestOfEach(rows()), (values) =>
      t('study.relativeSummary', values),
    );
  }, [rows, run, t]);

  const table = useCallback(() => layerTable(t, rows()), [rows, t]);

  return (
    <Chart
      className="by-layer"
      style={rowsHeight(depth + 1)}
      title={t('study.relative')}
      paint={paint}
      summary={summary}
      table={table}
      following={following}
    />
  );
}
