import { armColor, armDash } from './arm-style';
import {
  type AxisNames,
  drawAxisNames,
  drawBaseline,
  drawHorizontalLabels,
  drawTimeAxis,
  drawTimeMarks,
  drawValueLabels,
  timeAxisHeight,
} from './axes';
import { at, type Column } from './column';
import { formatCount } from './format';
import { clipTo, type PlotArea } from './plot-area';
import { placeLabels } from './place-labels';
import { horizontalRule, snap } from './rule';
import {
  decades,
  emptyExtent,
  include,
  linearDomain,
  logDomain,
  logScale,
  timeScale,
  valueScale,
  type Interval,
  type Scale,
} from './scales';
import { fitText, haloText, setFont, widestText } from './text';
import type { ChartTheme, Size, TimeMarks } from './theme';
import { tracePath, type Point } from './trace';
import { ticks } from 'd3';

export interface LineSeries {
  /** Null for what belongs to no arm: ink, solid. */
  readonly arm: number | null;
  /** Written at the line's end; '' for none. */
  readonly label: string;
  readonly column: Column;
  /** Rows that were not measured are bridged; a measured NaN breaks the line. Default: all. */
  readonly valid?: (index: number) => boolean;
  /** Where this series has rows of its own. */
  readonly steps?: Column;
  readonly length?: number;
  /** Line width in CSS pixels, 1.5 unless told. */
  readonly weight?: number;
  /** 0 (full colour) to 1 (palest), for several layers of one arm. */
  readonly shade?: number;
}

export interface LinesData {
  readonly series: readonly LineSeries[];
  readonly steps: Column;
  readonly length: number;
  readonly lastStep: number;
  /** Log: from step LOG_START on; what is earlier has no place. Default: linear. */
  readonly xScale?: 'linear' | 'log';
  readonly yScale: 'linear' | 'log';
  /** Null: from the data, upwards from 0 (linear) or in whole decades (log). */
  readonly yDomain: Interval | null;
  /** What stands at the axes. */
  readonly names?: AxisNames;
  /** Labels of the ticks; `formatPower` suits log axes. */
  readonly yFormat: (value: number) => string;
  readonly marks: TimeMarks;
}

export interface LinesLayout {
  readonly plot: PlotArea;
  readonly x: Scale;
  /** Pixels of a value; 0 on a log axis lies at the rim, NaN where nothing can be drawn. */
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

const WEIGHT = 1.5;
const PALEST = 0.65;
/** Between a line's end and its name, in ems. */
const LABEL_GAP = 1;
const GHOST = 0.3;
/** Where a log step axis begins, unless the run is no longer than that. */
const LOG_START = 10;

/** Where things stand: also for pointers, which read a step from `x.invert`. */
export function layOutLines(
  context: CanvasRenderingContext2D,
  data: LinesData,
  size: Size,
  theme: ChartTheme,
): LinesLayout {
  const line = theme.fontSize;
  const top = snap(data.names?.y ? 1.9 * line : 0.7 * line, theme);
  const bottom = snap(size.height - timeAxisHeight(theme), theme);
  const room = Math.max(2, Math.floor((bottom - top) / (2 * line)) + 1);
  const { domain, zeros } = findDomain(data, Math.min(5, room));
  // On a log axis 0 has a place of its own below the lowest decade.
  const floor = zeros ? bottom - 1.4 * line : bottom;
  const scale =
    data.yScale === 'log' ? logScale(domain, floor, top) : valueScale(domain, bottom, top);
  const marks = data.yScale === 'log' ? decades(domain, room) : ticks(...domain, Math.min(5, room));
  if (zeros) marks.unshift(0);
  setFont(context, theme);
  const left = snap(widestText(context, marks.map(data.yFormat)) + 0.6 * line, theme);
  const labels = widestText(
    context,
    data.series.map((series) => series.label),
  );
  const right = Math.min(labels === 0 ? 0 : labels + LABEL_GAP * line, 0.4 * (size.width - left));
  const plot = { left, right: snap(size.width - 1 - right, theme), top, bottom };
  return {
    plot,
    x: stepScale(data, plot),
    y: data.yScale === 'log' ? (value) => (value === 0 ? bottom : scale(value)) : scale,
    ticks: marks,
  };
}

/** Time series with their names at their ends, dashed as their arm is. */
export function drawLines(
  context: CanvasRenderingContext2D,
  data: LinesData,
  size: Size,
  theme: ChartTheme,
): void {
  context.clearRect(0, 0, size.width, size.height);
  const { plot, x, y, ticks: marks } = layOutLines(context, data, size, theme);
  if (plot.right <= plot.left || plot.bottom <= plot.top) return;

  for (const mark of marks) {
    horizontalRule(context, theme, plot.left, plot.right, y(mark), theme.hairline);
  }
  drawBaseline(context, theme, plot);
  const labelEdge = plot.left - 0.6 * theme.fontSize;
  drawValueLabels(context, theme, marks, y, labelEdge, data.yFormat);
  const foot = plot.bottom + 0.4 * theme.fontSize;
  const from = drawAxisNames(context, theme, data.names ?? {}, foot, size.width);
  drawStepAxis(context, data, x, plot, from, theme);

  const ends: (Point | null)[] = [];
  // Half a line's width more than the plot, so that a line along the rim keeps its weight.
  clipTo(context, { ...plot, top: plot.top - 1, bottom: plot.bottom + 1, right: plot.right + 1 });
  context.lineJoin = 'round';
  for (const series of data.series) {
    const { column, valid, steps = data.steps, length = data.length } = series;
    const trace = { steps, column, length, valid };
    const alpha = 1 - PALEST * (series.shade ?? 0);
    context.strokeStyle = armColor(theme, series.arm);
    context.lineWidth = series.weight ?? WEIGHT;
    context.beginPath();
    ends.push(tracePath(context, trace, x, y, theme.pixelRatio));
    const dash = armDash(series.arm);
    context.globalAlpha = dash.length > 0 ? GHOST * alpha : alpha;
    context.stroke();
    if (dash.length === 0) continue;
    context.save();
    clipToDashes(context, plot, dash);
    context.beginPath();
    tracePath(context, trace, x, y, theme.pixelRatio);
    context.globalAlpha = alpha;
    context.stroke();
    context.restore();
  }
  context.restore();
  drawTimeMarks(context, theme, data.marks, x, plot);
  drawNames(context, data, ends, plot, size, theme);
}

function stepScale({ xScale, lastStep }: LinesData, { left, right }: PlotArea): Scale {
  if (xScale !== 'log') return timeScale(lastStep, left, right);
  return logScale(
    [lastStep > LOG_START ? LOG_START : 1, Math.max(LOG_START, lastStep)],
    left,
    right,
  );
}

function drawStepAxis(
  context: CanvasRenderingContext2D,
  { xScale }: LinesData,
  x: Scale,
  { right, bottom }: PlotArea,
  from: number,
  theme: ChartTheme,
): void {
  const bounds: Interval = [from, right + 0.5 * theme.fontSize];
  if (xScale !== 'log') {
    drawTimeAxis(context, theme, x, bottom, bounds);
    return;
  }
  const marks = decades(x.domain, Infinity);
  const top = bottom + 0.4 * theme.fontSize;
  drawHorizontalLabels(context, theme, marks, x, top, formatCount, bounds);
}

/**
 * An arm's dashes, cut across the plot rather than along the line: a noisy line covers its own
 * gaps. What lies in a gap is drawn faintly, so that no spike is lost.
 */
function clipToDashes(
  context: CanvasRenderingContext2D,
  { left, right, top, bottom }: PlotArea,
  dash: readonly number[],
): void {
  context.beginPath();
  let start = left;
  for (let part = 0; start <= right; part++) {
    const width = dash[part % dash.length] ?? 1;
    if (part % 2 === 0) context.rect(start, top - 1, width, bottom - top + 2);
    start += width;
  }
  context.clip();
}

function findDomain(data: LinesData, tickCount: number): { domain: Interval; zeros: boolean } {
  const log = data.yScale === 'log';
  const extent = emptyExtent();
  let zeros = false;
  if (log || data.yDomain === null) {
    for (const { column, valid, length = data.length } of data.series) {
      for (let index = 0; index < length; index++) {
        if (valid && !valid(index)) continue;
        const value = at(column, index);
        if (!log) include(extent, value);
        else if (value > 0) include(extent, value);
        else if (value === 0) zeros = true;
      }
    }
  }
  if (data.yDomain) return { domain: data.yDomain, zeros };
  return { domain: log ? logDomain(extent) : linearDomain(extent, tickCount), zeros };
}

function drawNames(
  context: CanvasRenderingContext2D,
  { series }: LinesData,
  ends: readonly (Point | null)[],
  plot: PlotArea,
  size: Size,
  theme: ChartTheme,
): void {
  const wanted = ends.map((end, index) => {
    if (!end || !series[index]?.label) return NaN;
    return Math.min(plot.bottom, Math.max(plot.top, end.y));
  });
  const halfLine = 0.6 * theme.fontSize;
  const heights = placeLabels(wanted, 2 * halfLine, plot.top - halfLine, plot.bottom + halfLine);
  setFont(context, theme);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  series.forEach(({ arm, label }, index) => {
    const end = ends[index];
    const height = heights[index] ?? NaN;
    const edge = wanted[index] ?? NaN;
    if (!end || !Number.isFinite(height)) return;
    const from = Math.min(end.x, plot.right) + 2;
    const start = from + LABEL_GAP * theme.fontSize - 4;
    const text = fitText(context, label, size.width - plot.right - LABEL_GAP * theme.fontSize + 2);
    if (Math.abs(height - edge) > halfLine) {
      context.beginPath();
      context.moveTo(from, edge);
      context.lineTo(start - 2, height);
      context.strokeStyle = armColor(theme, arm);
      context.lineWidth = 0.75;
      context.stroke();
    }
    haloText(context, theme, text, start, height, armColor(theme, arm));
  });
}
