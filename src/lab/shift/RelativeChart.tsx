import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { drawLayerBars } from '../../charts/layer-bars';
import type { ChartTheme, Size } from '../../charts/theme';
import { Chart } from '../../ui/Chart';
import { useDepth, useFeed, useLab } from '../lab-context';
import { rowsHeight } from '../side/rows-height';
import { layerTable } from '../side/tables';
import { brief } from '../side/write';
import { layerName } from './layer-name';
import { studiedRow, studiedValue } from './studied';

/** The relative shift of each layer's gradient, both networks. */
export function RelativeChart() {
  const { t } = useTranslation();
  const lab = useLab();
  const feed = useFeed();
  const depth = useDepth();

  const rows = useCallback(() => {
    const { studies } = lab.session;
    const { layers } = studies;
    return Array.from({ length: layers }, (_, i) => layers - 1 - i).map((layer) => ({
      label: layerName(t, layer, layers),
      a: studiedValue(lab, 'a', studies.shift('relative', layer)),
      b: studiedValue(lab, 'b', studies.shift('relative', layer)),
    }));
  }, [lab, t]);

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
    const row = studiedRow(lab);
    if (row < 0) return t('study.none');
    const dash = t('chart.none');
    const most = (arm: 'a' | 'b') => {
      const finite = rows().filter((each) => Number.isFinite(each[arm]));
      return finite.toSorted((one, other) => other[arm] - one[arm])[0];
    };
    const [a, b] = [most('a'), most('b')];
    return t('study.relativeSummary', {
      step: formatCount(lab.session.studies.steps[row] ?? NaN),
      layerA: a?.label ?? dash,
      a: brief(a?.a ?? NaN, dash),
      layerB: b?.label ?? dash,
      b: brief(b?.b ?? NaN, dash),
    });
  }, [rows, lab, t]);

  const table = useCallback(() => layerTable(t, rows()), [rows, t]);

  return (
    <Chart
      className="by-layer"
      style={rowsHeight(depth + 1)}
      title={t('study.relative')}
      paint={paint}
      summary={summary}
      table={table}
      feed={feed}
    />
  );
}
