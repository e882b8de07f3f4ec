import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { drawLayerBars } from '../../charts/layer-bars';
import type { ChartTheme, Size } from '../../charts/theme';
import { Chart } from '../../ui/Chart';
import { useDepth, useRedraws, useRun } from '../run/run-context';
import { layerTable, rowsHeight } from '../by-layer/layer-rows';
import { brief } from '../write-values';
import { layerName } from '../layer-names';
import { studiedRow, studiedValue } from './studied';
import '../instrument-charts.css';

/** The relative shift of each layer's gradient, both networks. */
export function RelativeChart() {
  const { t } = useTranslation();
  const run = useRun();
  const subscribe = useRedraws();
  const depth = useDepth();

  const rows = useCallback(() => {
    const { studies } = run.session;
    const { layers } = studies;
    return Array.from({ length: layers }, (_, i) => layers - 1 - i).map((layer) => ({
      label: layerName(t, layer, layers),
      a: studiedValue(run, 'a', studies.shift('relative', layer)),
      b: studiedValue(run, 'b', studies.shift('relative', layer)),
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
    const dash = t('chart.none');
    const most = (arm: 'a' | 'b') => {
      const finite = rows().filter((each) => Number.isFinite(each[arm]));
      return finite.toSorted((one, other) => other[arm] - one[arm])[0];
    };
    const [a, b] = [most('a'), most('b')];
    return t('study.relativeSummary', {
      step: formatCount(run.session.studies.steps[row] ?? NaN),
      layerA: a?.label ?? dash,
      a: brief(a?.a ?? NaN, dash),
      layerB: b?.label ?? dash,
      b: brief(b?.b ?? NaN, dash),
    });
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
      subscribe={subscribe}
    />
  );
}
