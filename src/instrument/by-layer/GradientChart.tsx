import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPower, formatShare } from '../../charts/format';
import { drawLayerDots } from '../../charts/layer-dots';
import type { ChartTheme, Size } from '../../charts/theme';
import type { LayerValue } from '../../engine/probes/measurement';
import { GRADIENT_VIEWS } from '../run/run-view';
import { Chart } from '../../ui/Chart';
import { Choice } from '../../ui/Choice';
import { useDepth, useRedraws, useRun, useView } from '../run/run-context';
import { recordedStepOf } from '../run/recorded-step';
import { GradientHistory } from './GradientHistory';
import { layerTable, rowsHeight } from './layer-rows';
import '../instrument-charts.css';

/** Of gradient norms: pinned, with a decade more for each layer past the fourth. */
const norms = (depth: number) => [10 ** -Math.max(5, depth + 1), 10] as const;
const RATIOS: readonly [number, number] = [1e-6, 1];
/** The usual aim for sd(ηg)/sd(W). */
const USUAL_RATIO = 1e-3;

/** Gradient norms by layer, now or through time, or the update ratios. */
export function GradientChart() {
  const { t } = useTranslation();
  const run = useRun();
  const { gradient } = useView();
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
  const subscribe = useRedraws();
  const depth = useDepth();
  const ratio = value === 'updateRatio';

  const rows = useCallback(() => {
    const [a, b] = [recordedStepOf(run, 'a'), recordedStepOf(run, 'b')];
    const depth = run.session.history.layout.hidden.length;
    return Array.from({ length: depth + 1 }, (_, i) => depth - i).map((layer) => ({
      label: layer === depth ? t('chart.output') : t('chart.layer', { layer: layer + 1 }),
      a: a.layerValue(value, layer),
      b: b.layerValue(value, layer),
    }));
  }, [run, value, t]);

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) =>
      drawLayerDots(
        context,
        {
          rows: rows(),
          xScale: 'log',
          domain: ratio ? RATIOS : norms(depth),
          ...(ratio ? { target: USUAL_RATIO } : {}),
          format: formatPower,
        },
        size,
        theme,
      ),
    [rows, ratio, depth],
  );

  const summary = useCallback(() => {
    const shown = rows();
    const [first, last] = [shown.at(-1), shown[0]];
    const step = formatCount(recordedStepOf(run, 'a').step);
    const dash = t('chart.none');
    const share = (part = NaN, whole = NaN) =>
      Number.isFinite(part / whole) ? formatShare(part / whole) : dash;
    return ratio
      ? t('chart.ratioSummary', { step, a: share(first?.a, 1), b: share(first?.b, 1) })
      : t('chart.gradientSummary', {
          step,
          a: share(first?.a, last?.a),
          b: share(first?.b, last?.b),
        });
  }, [rows, run, ratio, t]);

  const table = useCallback(() => layerTable(t, rows()), [rows, t]);

  return (
    <Chart
      className="by-layer"
      style={rowsHeight(depth + 1)}
      title={ratio ? t('chart.ratio') : t('chart.gradient')}
      paint={paint}
      summary={summary}
      table={table}
      subscribe={subscribe}
    />
  );
}
