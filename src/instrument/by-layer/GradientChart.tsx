import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPower, formatShare } from '../../charts/format';
import { drawLayerDots } from '../../charts/layer-dots';
import type { ChartTheme, Size } from '../../charts/theme';
import type { LayerValue } from '../../engine/probes/measurement';
import { GRADIENT_VIEWS } from '../run/run-view';
import { Chart } from '../../ui/Chart';
import { Choice } from '../../ui/Choice';
import { fetched } from '../../ui/parts/fetched';
import { useFollowing, useDepth, useRun, useView } from '../run/run-context';
import { type RecordedStep, recordedStepOf, armsOf } from '../run/recorded-step';
import { layerTable, rowsHeight } from './layer-rows';
import { sayEach } from '../say-each';
import '../instrument-charts.css';

const GradientHistory = fetched(
  'instrument/by-layer/GradientHistory',
  async () => (await import('./GradientHistory')).GradientHistory,
);

/** Of gradient norms: pinned, with a decade more for each layer past the fourth. */
const norms = (depth: number) => [10 ** -Math.max(5, depth + 1), 10] as const;
const RATIOS: readonly [number, number] = [1e-6, 1];
/** The usual aim for sd(ΔW)/sd(W). */
const USUAL_RATIO = 1e-3;

/** Gradient norms by layer, now or through time, or the update ratios. */
export function GradientChart() {
  const { t } = useTranslation();
  const run = useRun();
  const { gradient } = useView('gradient');
  const labels = {
    now: 'chart.gradientNow',
    time: 'chart.gradientThroughTime',
    ratio: 'chart.gradientRatio',
  } as const;
  return (
    <>
      {gradient === 'time' ? (
        <GradientHistory />
      ) : (
        <ByLayer value={gradient === 'ratio' ? 'updateRatio' : 'gradientNorm'} />
      )}
      <Choice
        label={t('chart.gradientView')}
        labelHidden
        quiet
        value={gradient}
        options={GRADIENT_VIEWS.map((value) => ({ value, label: t(labels[value]) }))}
        onChange={(value) => run.setView({ gradient: value })}
      />
    </>
  );
}

function ByLayer({ value }: { value: LayerValue }) {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();
  const depth = useDepth();
  const ratio = value === 'updateRatio';

  const rowsOf = useCallback(
    (arms: readonly RecordedStep[]) => {
      const depth = run.session.history.layout.hidden.length;
      return Array.from({ length: depth + 1 }, (_, i) => depth - i).map((layer) => ({
        label: layer === depth ? t('chart.output') : t('chart.layer', { layer: layer + 1 }),
        values: arms.map((arm) => arm.layerValue(value, layer)),
      }));
    },
    [run, value, t],
  );

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) =>
      drawLayerDots(
        context,
        {
          rows: rowsOf(armsOf(run).map((arm) => recordedStepOf(run, arm))),
          xScale: 'log',
          domain: ratio ? RATIOS : norms(depth),
          quantity: ratio ? 'sd(ΔW)/sd(W)' : '‖∂L/∂W‖₂',
          ...(ratio ? { target: USUAL_RATIO } : {}),
          format: formatPower,
        },
        size,
        theme,
      ),
    [run, rowsOf, ratio, depth],
  );

  const summary = useCallback(() => {
    const { arms, step } = run.moments.now;
    const shown = rowsOf(arms);
    const [first, last] = [shown.at(-1), shown[0]];
    const shares = (first?.values ?? []).map((part, arm) => {
      const share = ratio ? part : part / (last?.values[arm] ?? NaN);
      return Number.isFinite(share) ? formatShare(share) : t('chart.none');
    });
    return sayEach(t, formatCount(step), shares, (values) =>
      t(ratio ? 'chart.ratioSummary' : 'chart.gradientSummary', values),
    );
  }, [rowsOf, run, ratio, t]);

  const table = useCallback(() => layerTable(t, rowsOf(run.moments.now.arms)), [rowsOf, run, t]);

  return (
    <Chart
      className="by-layer"
      style={rowsHeight(depth + 1)}
      title={ratio ? t('chart.ratio') : t('chart.gradient')}
      paint={paint}
      summary={summary}
      table={table}
      following={following}
    />
  );
}
