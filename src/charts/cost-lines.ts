import { armColor, armDash, drawDot } from './arm-style';
import {
  type AxisNames,
  drawAxisNames,
  drawBaseline,
  drawHorizontalLabels,
  drawValueLabels,
  timeAxisHeight,
} from './axes';
import { formatCount } from './format';
import { clipTo, type PlotArea } from './plot-area';
import { placeLabels } from './place-labels';
import { horizontalRule, snap } from './rule';
import {
  decades,
  emptyExtent,
  include,
  type Interval,
  logDomain,
  logScale,
  type Scale,
} from './scales';
import { fitText, haloText, setFont, widestText } from './text';
import type { ChartTheme, Size } from './theme';

/** What was measured several times at one size. */
export interface Cost {
  readonly size: number;
  readonly median: number;
  /** The middle half of the measurements. */
  readonly low: number;
  readonly high: number;
}

export interface CostSeries {
  /** Null for what belongs to no arm. */
  readonly arm: number | null;
  readonly label: string;
  readonly costs: readonly Cost[];
}

/** A line as steep as a power of the size, through one cost. */
export interface Guide {
  readonly power: number;
  readonly label: string;
  readonly size: number;
  readonly cost: number;
}

export interface CostLinesData {
  readonly series: readonly CostSeries[];
  readonly guides: readonly Guide[];
  /** All sizes that are measured, those to come included. */
  readonly sizes: readonly number[];
  readonly names: AxisNames;
  readonly yFormat: (value: number) => string;
}

const LABEL_GAP = 0.8;
/** Before anything is measured. */
const UNMEASURED: Interval = [1e-3, 1e3];

/** Costs against sizes, both in equal factors: medians as marks, their spread as bars. */
export function drawCostLines(
  context: CanvasRenderingContext2D,
  data: CostLinesData,
  size: Size,
  theme: ChartTheme,
): void {
  context.clearRect(0, 0, size.width, size.height);
  const line = theme.fontSize;
  const top = snap(1.9 * line, theme);
  const bottom = snap(size.height - timeAxisHeight(theme), theme);
  const room = Math.max(2, Math.floor((bottom - top) / (2 * line)) + 1);
  const domain = costDomain(data);
  const marks = decades(domain, room);
  setFont(context, theme);
  const left = snap(widestText(context, marks.map(data.yFormat)) + 0.8 * line, theme);
  const names = [...data.series, ...data.guides].map(({ label }) => label);
  const right = Math.min(
    widestText(context, names) + (LABEL_GAP + 0.4) * line,
    0.34 * (size.width - left),
  );
  const plot = { left, right: snap(size.width - right, theme), top, bottom };
  if (plot.right <= plot.left || plot.bottom <= plot.top) return;
  const x = logScale(
    [data.sizes[0] ?? 1, data.sizes.at(-1) ?? 10],
    plot.left + line,
    plot.right - 0.5 * line,
  );
  const y = logScale(domain, plot.bottom, plot.top);

  for (const mark of marks) {
    horizontalRule(context, theme, plot.left, plot.right, y(mark), theme.hairline);
  }
  drawBaseline(context, theme, plot);
  drawValueLabels(context, theme, marks, y, plot.left - 0.6 * line, data.yFormat);
  const foot = plot.bottom + 0.65 * line;
  const from = drawAxisNames(context, theme, data.names, foot, size.width);
  drawHorizontalLabels(context, theme, data.sizes, x, foot, formatCount, [from, size.width]);

  clipTo(context, plot);
  for (const { power, size: at, cost } of data.guides) {
    const [start, end] = x.domain;
    context.beginPath();
    context.moveTo(x(start), y(cost * (start / at) ** power));
    context.lineTo(x(end), y(cost * (end / at) ** power));
    context.strokeStyle = theme.muted;
    context.globalAlpha = 0.8;
    context.lineWidth = 1;
    context.setLineDash([2, 3]);
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
  }
  for (const series of data.series) drawSeries(context, series, x, y, theme);
  context.restore();
  drawNames(context, data, x, y, plot, size, theme);
}

function costDomain({ series }: CostLinesData): Interval {
  const extent = emptyExtent();
  for (const { costs } of series) {
    for (const { low, high } of costs) {
      include(extent, low);
      include(extent, high);
    }
  }
  return extent.high > 0 ? logDomain(extent) : UNMEASURED;
}

function drawSeries(
  context: CanvasRenderingContext2D,
  { arm, costs }: CostSeries,
  x: Scale,
  y: Scale,
  theme: ChartTheme,
): void {
  const color = armColor(theme, arm);
  context.strokeStyle = color;
  context.lineWidth = 1.5;
  context.setLineDash(armDash(arm));
  context.beginPath();
  costs.forEach(({ size, median }, index) => {
    if (index === 0) context.moveTo(x(size), y(median));
    else context.lineTo(x(size), y(median));
  });
  context.stroke();
  context.setLineDash([]);
  for (const { size, median, low, high } of costs) {
    context.beginPath();
    context.moveTo(x(size), y(low));
    context.lineTo(x(size), y(high));
    for (const end of [low, high]) {
      context.moveTo(x(size) - 3, y(end));
      context.lineTo(x(size) + 3, y(end));
    }
    context.lineWidth = 1;
    context.stroke();
    if (arm === null) {
      context.beginPath();
      context.arc(x(size), y(median), 2.5, 0, 2 * Math.PI);
      context.fillStyle = color;
      context.fill();
    } else {
      drawDot(context, theme, arm, x(size), y(median), 3.5);
    }
  }
}

function drawNames(
  context: CanvasRenderingContext2D,
  { series, guides }: CostLinesData,
  x: Scale,
  y: Scale,
  plot: PlotArea,
  size: Size,
  theme: ChartTheme,
): void {
  const [, end] = x.domain;
  const names = [
    ...series.flatMap(({ arm, label, costs }) => {
      const last = costs.at(-1);
      return last ? [{ label, at: y(last.median), color: armColor(theme, arm) }] : [];
    }),
    ...guides.map(({ label, power, size: at, cost }) => ({
      label,
      at: y(cost * (end / at) ** power),
      color: theme.muted,
    })),
  ].filter(({ at }) => at >= plot.top - 1 && at <= plot.bottom + 1);
  const half = 0.6 * theme.fontSize;
  const heights = placeLabels(
    names.map(({ at }) => at),
    2 * half,
    plot.top - half,
    plot.bottom + half,
  );
  setFont(context, theme);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const start = plot.right + LABEL_GAP * theme.fontSize;
  names.forEach(({ label, color }, i) => {
    const text = fitText(context, label, size.width - start);
    haloText(context, theme, text, start, heights[i] ?? NaN, color);
  });
}
