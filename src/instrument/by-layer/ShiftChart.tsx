import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { drawLayerBars } from '../../charts/layer-bars';
import type { ChartTheme, Size } from '../../charts/theme';
import type { Statistic } from '../../engine/probes/measurement';
import { SHIFT_SINCE, SHIFT_UNITS, type RunView } from '../run/run-view';
import { Chart } from '../../ui/Chart';
import { Choice } from '../../ui/Choice';
import { Readout } from '../../ui/Readout';
import { useFollowingSlowly, useDepth, useRun, useView } from '../run/run-context';
import { stepsBefore } from '../run/recorded-step';
import { layerTable, rowsHeight, largestOfEach, sayLargest } from './layer-rows';
import { brief } from '../write-values';
import '../instrument-charts.css';

const STATISTICS: Record<RunView['shiftSince'], Record<RunView['shiftUnit'], Statistic>> = {
  start: { sigma: 'shiftSinceStartScaled', raw: 'shiftSinceStartRaw' },
  before: { sigma: 'shiftSinceBeforeScaled', raw: 'shiftSinceBeforeRaw' },
};

/** How far the distribution in each layer has moved: W₁ distance of the chosen quantity. */
export function ShiftChart() {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowingSlowly();
  const depth = useDepth();
  const { quantity, shiftSince, shiftUnit } = useView('quantity', 'shiftSince', 'shiftUnit');
  const statistic = STATISTICS[shiftSince][shiftUnit];

  const rows = useCallback(() => {
    const { arms } = run.moments.now;
    const depth = run.session.history.layout.hidden.length;
    return Array.from({ length: depth }, (_, i) => depth - 1 - i).map((layer) => ({
      label: t('chart.layer', { layer: layer + 1 }),
      values: arms.map((arm) => arm.statistic(statistic, quantity, layer)),
    }));
  }, [run, statistic, quantity, t]);

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
    const most = largestOfEach(rows());
    if (most.every((each) => each === undefined)) return t('chart.shiftNone');
    return sayLargest(t, formatCount(run.moments.now.step), most, (values) =>
      t('chart.shiftSummary', values),
    );
  }, [rows, run, t]);

  const table = useCallback(() => layerTable(t, rows()), [rows, t]);

  const from = useCallback(() => {
    const { step, before } = stepsBefore(run);
    const text = Number.isNaN(before)
      ? t('chart.shiftNone')
      : t('chart.shiftFrom', {
          from: formatCount(before),
          to: formatCount(step),
          steps: formatCount(step - before),
        });
    return { value: before, step, text };
  }, [run, t]);

  const unit = { sigma: 'chart.shiftSigma', raw: 'chart.shiftRaw' } as const;
  const sinceLabel = { start: 'chart.shiftSinceStart', before: 'chart.shiftSinceBefore' } as const;
  const unitLabel = { sigma: 'chart.unitSigma', raw: 'chart.unitRaw' } as const;
  if (depth === 0) return <p className="instrument-none">{t('chart.shiftNoLayers')}</p>;
  return (
    <>
      <Chart
        className="by-layer"
        style={rowsHeight(depth)}
        title={t('chart.shift', {
          // The choice below says since when: the title keeps to one line.
          quantity: t(`quantity.${quantity}`),
          unit: t(unit[shiftUnit]),
        })}
        name={t('chart.shiftName')}
        paint={paint}
        summary={summary}
        table={table}
        following={following}
      />
      <div className="instrument-choices">
        <Choice
          label={t('chart.shiftSince')}
          labelHidden
          quiet
          value={shiftSince}
          options={SHIFT_SINCE.map((value) => ({ value, label: t(sinceLabel[value]) }))}
          onChange={(value) => run.setView({ shiftSince: value })}
        />
        <Choice
          label={t('chart.shiftUnit')}
          labelHidden
          quiet
          value={shiftUnit}
          options={SHIFT_UNITS.map((value) => ({ value, label: t(unitLabel[value]) }))}
          onChange={(value) => run.setView({ shiftUnit: value })}
        />
      </div>
      {shiftSince === 'before' && (
        <p className="instrument-note">
          <Readout testId="shift-from" read={from} following={following} />
        </p>
      )}
    </>
  );
}
