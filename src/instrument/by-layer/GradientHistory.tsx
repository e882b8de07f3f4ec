import { armLetter } from '../arm-names';
import { useCallback } from 'react';
import { at } from '../../charts/column';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPower, formatShare } from '../../charts/format';
import type { LinesData, LineSeries } from '../../charts/lines';
import { Chart } from '../../ui/Chart';
import { useFollowing, useRun } from '../run/run-context';
import { readStepOf, valueColumn, armsOf } from '../run/recorded-step';
import { PointingArea } from '../pointing/PointingArea';
import { usePointedLines } from '../pointing/use-pointed-lines';
import { historyTable } from '../tables';
import { sayEach } from '../say-each';
import { brief } from '../write-values';
import { throughTime } from '../through-time';
import '../instrument-charts.css';

/** Gradient norms of every layer through time, the first and the last layer of each arm in front. */
export function GradientHistory() {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();

  const series = useCallback((): LineSeries[] => {
    const { history } = run.session;
    const depth = history.layout.hidden.length;
    return armsOf(run).flatMap((arm) =>
      Array.from({ length: depth + 1 }, (_, layer) => ({
        arm,
        label: layer === 0 || layer === depth ? `${armLetter(arm)}${layer + 1}` : '',
        column: valueColumn(history, arm, history.layout.layerValue('gradientNorm', layer)),
        weight: layer === 0 || layer === depth ? 1.5 : 1,
        shade: layer === 0 || layer === depth ? 0 : 0.7,
      })),
    );
  }, [run]);

  const data = useCallback(
    (): LinesData => ({
      ...throughTime(t, run),
      series: series(),
      yScale: 'log',
      yDomain: null,
      yFormat: formatPower,
      names: { x: t('transport.stepLabel'), y: '‖∂L/∂W‖₂' },
    }),
    [run, series, t],
  );
  const read = useCallback(
    (row: number) =>
      series()
        .filter(({ label }) => label !== '')
        .map(({ label, column }) =>
          t('chart.pointValue', { name: label, value: brief(at(column, row), t('chart.none')) }),
        ),
    [series, t],
  );
  const { paint, pointed } = usePointedLines(data, read);

  const summary = useCallback(() => {
    const depth = run.session.history.layout.hidden.length;
    const shares = armsOf(run).map((arm) => {
      const recorded = readStepOf(run, arm);
      const part =
        recorded.layerValue('gradientNorm', 0) / recorded.layerValue('gradientNorm', depth);
      return Number.isFinite(part) ? formatShare(part) : t('chart.none');
    });
    return sayEach(t, formatCount(run.moments.now.step), shares, (values) =>
      t('chart.gradientSummary', values),
    );
  }, [run, t]);

  const table = useCallback(() => {
    const { history } = run.session;
    const depth = history.layout.hidden.length;
    const columns = armsOf(run).flatMap((arm) =>
      Array.from({ length: depth + 1 }, (_, layer) => ({
        name: `${armLetter(arm)} ${layer === depth ? t('chart.output') : t('chart.layer', { layer: layer + 1 })}`,
        column: valueColumn(history, arm, history.layout.layerValue('gradientNorm', layer)),
      })),
    );
    return historyTable(t, run, columns);
  }, [run, t]);

  return (
    <Chart
      className="by-layer"
      title={t('chart.gradientTime')}
      paint={paint}
      summary={summary}
      table={table}
      following={following}
    >
      <PointingArea title={t('chart.gradientTime')} pointed={pointed} />
    </Chart>
  );
}
