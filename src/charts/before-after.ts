import { armColor } from './arm-style';
import { drawHorizontalLabels, timeAxisHeight } from './axes';
import {
  countAt,
  type HistogramSlice,
  type HistogramTable,
  type HistogramWindow,
  sumHistogram,
  windowOf,
} from './histogram-window';
import { formatTick } from './format';
import { clipTo, type PlotArea } from './plot-area';
import { horizontalRule, snap, verticalRule } from './rule';
import { type Interval, type Scale, valueScale } from './scales';
import { fitText, haloText, setFont } from './text';
import type { ChartTheme, Size } from './theme';
import { ticks } from 'd3';

/** The same values twice: as they were, and as they are. */
export interface BeforeAfterRow {
  readonly label: string;
  /** At the right end: how far they have moved, say. */
  readonly note: string;
  readonly before: HistogramSlice;
  /** Null where nothing has happened to them yet. */
  readonly after: HistogramSlice | null;
}

export interface BeforeAfterData extends Pick<HistogramTable, 'bins' | 'binLimit'> {
  readonly arm: number;
  /** The value axis of all rows. */
  readonly domain: Interval;
  /** From the top down. */
  readonly rows: readonly BeforeAfterRow[];
  /** Which of the two is drawn strongly: what a symbol of the text stands for; null: both as usual. */
  readonly lit: 'before' | 'after' | null;
}

/** Distributions over each other on one value axis: a grey ground for before, an outline for after. */
export function drawBeforeAfter(
  context: CanvasRenderingContext2D,
  data: BeforeAfterData,
  size: Size,
  theme: ChartTheme,
): void {
  context.clearRect(0, 0, size.width, size.height);
  const { rows, domain } = data;
  const bottom = size.height - timeAxisHeight(theme);
  const x = valueScale(domain, snap(1, theme), snap(size.width - 1, theme));
  if (rows.length === 0 || bottom <= 0 || size.width < 2) return;
  const marks = ticks(...domain, 6);
  for (const mark of marks) verticalRule(context, theme, x(mark), 0, bottom, theme.hairline);
  drawHorizontalLabels(context, theme, marks, x, bottom + 0.4 * theme.fontSize, formatTick, [
    0,
    size.width,
  ]);
  const pitch = bottom / rows.length;
  const window = windowOf({ ...data, histogram: () => {} }, domain);
  rows.forEach((row, index) => {
    const frame: PlotArea = {
      left: 0,
      right: size.width,
      top: index * pitch + 0.35 * theme.fontSize,
      bottom: snap((index + 1) * pitch, theme),
    };
    drawRow(context, data, row, frame, x, window, theme);
  });
}

function drawRow(
  context: CanvasRenderingContext2D,
  { bins, binLimit, arm, lit }: BeforeAfterData,
  { label, note, before, after }: BeforeAfterRow,
  frame: PlotArea,
  x: Scale,
  window: HistogramWindow,
  theme: ChartTheme,
): void {
  const peak = Math.max(peakOf(before, window), after === null ? 0 : peakOf(after, window));
  const width = (2 * binLimit) / bins;
  const trace = (slice: HistogramSlice) => {
    const total = totalOf(slice, window);
    context.beginPath();
    context.moveTo(x(window.first * width - binLimit), frame.bottom);
    for (let bin = window.first; bin < window.end; bin++) {
      const share = total === 0 || peak === 0 ? 0 : countAt(slice, bin) / total / peak;
      const y = frame.bottom - share * (frame.bottom - frame.top);
      context.lineTo(x(bin * width - binLimit), y);
      context.lineTo(x((bin + 1) * width - binLimit), y);
    }
    context.lineTo(x(window.end * width - binLimit), frame.bottom);
  };
  clipTo(context, { ...frame, top: frame.top - 2, bottom: frame.bottom + 1 });
  trace(before);
  context.fillStyle = theme.muted;
  context.globalAlpha = lit === 'before' ? 0.75 : lit === 'after' ? 0.15 : 0.35;
  context.fill();
  if (after !== null) {
    trace(after);
    context.globalAlpha = lit === 'before' ? 0.25 : 1;
    context.strokeStyle = armColor(theme, arm);
    context.lineWidth = lit === 'after' ? 3 : 1.75;
    context.lineJoin = 'round';
    context.stroke();
  }
  context.restore();
  horizontalRule(context, theme, frame.left, frame.right, frame.bottom, theme.hairline);
  setFont(context, theme, 700);
  context.textBaseline = 'top';
  context.textAlign = 'left';
  const room = frame.right - frame.left;
  haloText(context, theme, fitText(context, label, room / 2), frame.left, frame.top, theme.ink);
  if (note === '') return;
  setFont(context, theme);
  context.textAlign = 'right';
  haloText(context, theme, fitText(context, note, room / 2), frame.right, frame.top, theme.muted);
}

function totalOf(slice: HistogramSlice, window: HistogramWindow): number {
  const totals = { total: 0, below: 0, above: 0 };
  sumHistogram(slice, window, totals);
  return totals.total;
}

/** The largest share of one bin. */
function peakOf(slice: HistogramSlice, window: HistogramWindow): number {
  let most = 0;
  for (let bin = window.first; bin < window.end; bin++) most = Math.max(most, countAt(slice, bin));
  const total = totalOf(slice, window);
  return total === 0 ? 0 : most / total;
}
