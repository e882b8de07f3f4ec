import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { at } from '../../charts/column';
import { formatCount, formatPower, formatShare } from '../../charts/format';
import { drawLayerDots } from '../../charts/layer-dots';
import { drawLines, type LineSeries } from '../../charts/lines';
import type { ChartTheme, Size } from '../../charts/theme';
import type { LayerValue } from '../../engine/probes/measurement';
import { ARM_NAMES } from '../../experiment/experiment';
import { GRADIENT_VIEWS } from '../../experiment/view';
import { Chart } from '../../ui/Chart';
import { Choice } from '../../ui/Choice';
import { useFeed, useLab, useView } from '../lab-context';
import { momentOf, stepColumn, timeMarks, valueColumn } from '../moment';
import { thinned } from '../thinned';
import { brief } from './write';

const NORMS: readonly [number, number] = [1e-5, 10];
const RATIOS: readonly [number, number] = [1e-6, 1];
/** The usual aim for sd(ηg)/sd(W). */
const USUAL_RATIO = 1e-3;

/** Gradient norms by layer, now or through time, or the update ratios. */
export function GradientChart() {
  const { t } = useTranslation();
  const lab = useLab();
  const { gradient } = useView();
  const labels = {
    now: 'chart.gradientNow',
    time: 'chart.gradientThroughTime',
    ratio: 'chart.gradientRatio',
  } as const;
  return (
    <>
      {gradient === 'time' ? (
        <ThroughTime />
      ) : (
        <ByLayer value={gradient === 'ratio' ? 'updateRatio' : 'gradientNorm'} />
      )}
      <Choice
        label={t('chart.gradientView')}
        labelHidden
        quiet
        value={gradient}
        options={GRADIENT_VIEWS.map((value) => ({ value, label: t(labels[value]) }))}
        onChange={(value) => lab.setView({ gradient: value })}
      />
    </>
  );
}

function ByLayer({ value }: { value: LayerValue }) {
  const { t } = useTranslation();
  const lab = useLab();
  const feed = useFeed();
  const ratio = value === 'updateRatio';

  const rows = useCallback(() => {
    const [a, b] = [momentOf(lab, 'a'), momentOf(lab, 'b')];
    const depth = lab.session.history.layout.hidden.length;
    return Array.from({ length: depth + 1 }, (_, i) => depth - i).map((layer) => ({
      label: layer === depth ? t('chart.output') : t('chart.layer', { layer: layer + 1 }),
      a: a.layerValue(value, layer),
      b: b.layerValue(value, layer),
    }));
  }, [lab, value, t]);

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) =>
      drawLayerDots(
        context,
        {
          rows: rows(),
          xScale: 'log',
          domain: ratio ? RATIOS : NORMS,
          ...(ratio ? { target: USUAL_RATIO } : {}),
          format: formatPower,
        },
        size,
        theme,
      ),
    [rows, ratio],
  );

  const summary = useCallback(() => {
    const shown = rows();
    const [first, last] = [shown.at(-1), shown[0]];
    const step = formatCount(momentOf(lab, 'a').step);
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
  }, [rows, lab, ratio, t]);

  const table = useCallback(() => {
    const dash = t('chart.none');
    return {
      head: [t('layer.choose'), t('chart.networkA'), t('chart.networkB')],
      rows: rows().map(({ label, a, b }) => [label, brief(a, dash), brief(b, dash)]),
    };
  }, [rows, t]);

  return (
    <Chart
      className="by-layer"
      title={ratio ? t('chart.ratio') : t('chart.gradient')}
      paint={paint}
      summary={summary}
      table={table}
      feed={feed}
    />
  );
}

function ThroughTime() {
  const { t } = useTranslation();
  const lab = useLab();
  const feed = useFeed();

  const series = useCallback((): LineSeries[] => {
    const { history } = lab.session;
    const depth = history.layout.hidden.length;
    return ARM_NAMES.flatMap((arm) =>
      Array.from({ length: depth + 1 }, (_, layer) => ({
        arm,
        label: layer === 0 || layer === depth ? `${arm.toUpperCase()}${layer + 1}` : '',
        column: valueColumn(history, arm, history.layout.layerValue('gradientNorm', layer)),
        weight: layer === 0 || layer === depth ? 1.5 : 1,
        shade: layer === 0 || layer === depth ? 0 : 0.7,
      })),
    );
  }, [lab]);

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const { history } = lab.session;
      drawLines(
        context,
        {
          series: series(),
          steps: stepColumn(history),
          length: history.length,
          lastStep: history.lastStep,
          yScale: 'log',
          yDomain: null,
          yFormat: formatPower,
          marks: timeMarks(lab),
        },
        size,
        theme,
      );
    },
    [lab, series],
  );

  const summary = useCallback(() => {
    const depth = lab.session.history.layout.hidden.length;
    const share = (arm: 'a' | 'b') => {
      const moment = momentOf(lab, arm);
      const part = moment.layerValue('gradientNorm', 0) / moment.layerValue('gradientNorm', depth);
      return Number.isFinite(part) ? formatShare(part) : t('chart.none');
    };
    const step = formatCount(momentOf(lab, 'a').step);
    return t('chart.gradientSummary', { step, a: share('a'), b: share('b') });
  }, [lab, t]);

  const table = useCallback(() => {
    const { history } = lab.session;
    const depth = history.layout.hidden.length;
    const columns = ARM_NAMES.flatMap((arm) =>
      Array.from({ length: depth + 1 }, (_, layer) => ({
        name: `${arm.toUpperCase()} ${layer === depth ? t('chart.output') : t('chart.layer', { layer: layer + 1 })}`,
        column: valueColumn(history, arm, history.layout.layerValue('gradientNorm', layer)),
      })),
    );
    return {
      head: [t('ribbon.step'), ...columns.map(({ name }) => name)],
      rows: thinned(history.length).map((row) => [
        formatCount(at(stepColumn(history), row)),
        ...columns.map(({ column }) => brief(at(column, row), t('chart.none'))),
      ]),
    };
  }, [lab, t]);

  return (
    <Chart
      className="by-layer"
      title={t('chart.gradientTime')}
      paint={paint}
      summary={summary}
      table={table}
      feed={feed}
    />
  );
}
