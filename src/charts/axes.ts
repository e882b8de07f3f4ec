import { formatCount } from './format';
import type { PlotArea } from './plot-area';
import { horizontalRule, snap, verticalRule } from './rule';
import { stepTicks, type Interval, type Scale } from './scales';
import { fitText, haloText, setFont } from './text';
import type { ChartTheme, TimeMarks } from './theme';

/** Quantities and their units. */
export interface AxisNames {
  readonly x?: string;
  readonly y?: string;
}

/** Height that the labels under a plot take. */
export function timeAxisHeight(theme: ChartTheme): number {
  return Math.ceil(1.7 * theme.fontSize);
}

/**
 * Labels centred under their ticks, moved inwards at the ends of [left, right], and left out
 * where they would touch the one before.
 */
export function drawHorizontalLabels(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  ticks: readonly number[],
  x: (value: number) => number,
  y: number,
  label: (value: number) => string,
  [left, right]: Interval,
): void {
  setFont(context, theme);
  context.fillStyle = theme.muted;
  context.textAlign = 'left';
  context.textBaseline = 'top';
  let free = -Infinity;
  for (const tick of ticks) {
    const text = label(tick);
    const width = context.measureText(text).width;
    const start = Math.min(right - width, Math.max(left, x(tick) - width / 2));
    if (start < free) continue;
    context.fillText(text, start, y);
    free = start + width + 0.5 * theme.fontSize;
  }
}

/**
 * The vertical quantity at the top left, the horizontal one at the left of its labels' line, whose
 * top is `y`. Returns where labels may begin.
 */
export function drawAxisNames(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  names: AxisNames,
  y: number,
  width: number,
): number {
  setFont(context, theme);
  context.fillStyle = theme.muted;
  context.textAlign = 'left';
  context.textBaseline = 'top';
  if (names.y) context.fillText(fitText(context, names.y, width), 0, 0);
  if (!names.x) return 0;
  context.fillText(names.x, 0, y);
  return context.measureText(names.x).width + 0.5 * theme.fontSize;
}

/** Steps under the plot. `bounds` is how far labels may reach. */
export function drawTimeAxis(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  x: Scale,
  y: number,
  bounds: Interval,
): void {
  const [left, right] = x.range;
  const lastStep = x.domain[1];
  setFont(context, theme);
  const widest = context.measureText(formatCount(lastStep)).width;
  const ticks = stepTicks(lastStep, Math.floor((right - left) / (widest + 3 * theme.fontSize)));
  drawHorizontalLabels(context, theme, ticks, x, y + 0.4 * theme.fontSize, formatCount, bounds);
}

/** Labels to the left of `right`, one per tick, at the ticks' heights. */
export function drawValueLabels(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  ticks: readonly number[],
  y: (value: number) => number,
  right: number,
  label: (value: number) => string,
): void {
  setFont(context, theme);
  context.fillStyle = theme.muted;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const tick of ticks) context.fillText(label(tick), right, y(tick));
}

/** Faint fill of value ranges on a vertical axis, cut at the frame. */
export function drawZones(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  zones: readonly Interval[],
  y: Scale,
  frame: PlotArea,
): void {
  context.fillStyle = theme.zone;
  for (const [low, high] of zones) {
    const top = snap(Math.max(frame.top, y(high)), theme);
    const bottom = snap(Math.min(frame.bottom, y(low)), theme);
    if (bottom > top) context.fillRect(frame.left, top, frame.right - frame.left, bottom - top);
  }
}

/** Events as hairlines with a small foot at the bottom, the cursor as a stronger line. */
export function drawTimeMarks(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  marks: TimeMarks,
  x: Scale,
  frame: PlotArea,
): void {
  const foot = 4;
  for (const step of marks.events) {
    if (!isInside(step, x)) continue;
    const position = x(step);
    context.globalAlpha = 0.55;
    verticalRule(context, theme, position, frame.top, frame.bottom, theme.muted);
    context.globalAlpha = 1;
    verticalRule(context, theme, position, frame.bottom - foot, frame.bottom + 1, theme.ink, 2);
  }
  drawChanges(context, theme, marks, x, frame);
  const { cursor } = marks;
  if (cursor !== null && cursor >= 0 && cursor <= x.domain[1]) {
    const position = x(cursor);
    context.globalAlpha = 0.7;
    verticalRule(context, theme, position, frame.top, frame.bottom, theme.ground, 4);
    context.globalAlpha = 1;
    verticalRule(context, theme, position, frame.top, frame.bottom, theme.ink, 1.5);
  }
}

function isInside(step: number, { domain }: Scale): boolean {
  return step >= domain[0] && step <= domain[1];
}

/** What was changed, at the foot of its line, in the longest words that fit before the next one. */
export function drawChanges(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  { events, labels = [] }: TimeMarks,
  x: Scale,
  frame: Pick<PlotArea, 'right' | 'bottom'>,
): void {
  if (labels.length === 0) return;
  const gap = 0.3 * theme.fontSize;
  setFont(context, theme);
  context.textAlign = 'left';
  context.textBaseline = 'bottom';
  labels.forEach((ways, i) => {
    const step = events[i] ?? NaN;
    if (!isInside(step, x)) return;
    const next = events.slice(i + 1).find((later) => isInside(later, x));
    const left = x(step) + gap;
    const right = next === undefined ? frame.right : x(next);
    const room = right - left - gap;
    const text = ways.find((way) => context.measureText(way).width <= room);
    if (text !== undefined) haloText(context, theme, text, left, frame.bottom - gap, theme.muted);
  });
}

/** The line on which a plot stands. */
export function drawBaseline(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  frame: PlotArea,
): void {
  horizontalRule(context, theme, frame.left, frame.right, frame.bottom, theme.hairline);
}
