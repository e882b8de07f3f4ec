import { drawArrow, drawDot } from './arm-style';
import { drawValueLabels, timeAxisHeight } from './axes';
import { at, type Column } from './column';
import { formatPower, formatTick } from './format';
import type { PlotArea } from './plot-area';
import { horizontalRule, snap } from './rule';
import { decades, emptyExtent, include, logDomain, logScale, valueScale } from './scales';
import type { Extent, Interval, Scale } from './scales';
import type { ChartTheme, Size } from './theme';
import { drawRowName, drawUnitAxis, placeUnits } from './unit-row';

export interface UnitPairs {
  /** The quantity, left of its strip. */
  readonly name: string;
  /** Drawn as the arm's dot, one per unit. */
  readonly values: Column;
  /** Drawn as a short rule in ink: what the value is compared with. */
  readonly references: Column;
  readonly scale: 'linear' | 'log';
}

export interface UnitPairsData {
  readonly arm: number;
  readonly count: number;
  /** One strip each, from the top down. */
  readonly strips: readonly UnitPairs[];
  /** What the units are called, at their axis. */
  readonly unitName: string;
}

/** A symmetric axis ends at one of these times a power of ten, so that it does not shiver. */
const ENDS = [1, 2, 5, 10];

/** Of each unit a value, what it is compared with, and the gap between them. */
export function drawUnitPairs(
  context: CanvasRenderingContext2D,
  data: UnitPairsData,
  size: Size,
  theme: ChartTheme,
): void {
  context.clearRect(0, 0, size.width, size.height);
  const gap = 1.2 * theme.fontSize;
  const half = 0.6 * theme.fontSize;
  const { length } = data.strips;
  const height =
    (size.height - half - timeAxisHeight(theme) - gap * (length - 1)) / Math.max(1, length);
  const left = snap(5 * theme.fontSize, theme);
  const right = snap(size.width - half, theme);
  if (height <= 0 || right <= left) return;
  data.strips.forEach((strip, index) => {
    const top = half + index * (height + gap);
    const frame = { left, right, top: snap(top, theme), bottom: snap(top + height, theme) };
    drawStrip(context, data, strip, frame, theme);
    if (index === length - 1) drawUnitAxis(context, theme, data.unitName, data.count, frame);
  });
}

function drawStrip(
  context: CanvasRenderingContext2D,
  { arm, count }: UnitPairsData,
  { name, values, references, scale }: UnitPairs,
  frame: PlotArea,
  theme: ChartTheme,
): void {
  const extent = extentOf([values, references], count, scale === 'log');
  const y =
    scale === 'log'
      ? logScale(logDomain(extent), frame.bottom, frame.top)
      : valueScale(symmetric(extent), frame.bottom, frame.top);
  const [low, high] = y.domain;
  const room = Math.max(2, Math.floor((frame.bottom - frame.top) / (1.6 * theme.fontSize)));
  const ticks = scale === 'log' ? decades(y.domain, room) : room > 2 ? [low, 0, high] : [low, high];
  for (const tick of ticks) {
    horizontalRule(context, theme, frame.left, frame.right, y(tick), theme.hairline);
  }
  const format = scale === 'log' ? formatPower : formatTick;
  drawValueLabels(context, theme, ticks, y, frame.left - 0.6 * theme.fontSize, format);
  drawRowName(context, theme, name, frame);

  const place = placeUnits(count, frame);
  const { radius } = place;
  for (let unit = 0; unit < count; unit++) {
    const x = place.x(unit);
    drawPair(context, arm, at(values, unit), at(references, unit), x, y, frame, radius, theme);
  }
}

function drawPair(
  context: CanvasRenderingContext2D,
  arm: number,
  value: number,
  reference: number,
  x: number,
  y: Scale,
  frame: PlotArea,
  radius: number,
  theme: ChartTheme,
): void {
  const [there, here] = [y(reference), y(value)];
  if (Number.isFinite(there)) {
    context.fillStyle = theme.ink;
    context.fillRect(x - 1.5 * radius, there - 0.75, 3 * radius, 1.5);
    if (Number.isFinite(here)) {
      context.fillStyle = theme.muted;
      context.fillRect(x - 0.5, Math.min(there, here), 1, Math.abs(here - there));
    }
  }
  // On a log axis 0 lies below the rim.
  if (Number.isFinite(here)) drawDot(context, theme, arm, x, here, radius);
  else if (value === 0) drawArrow(context, theme, arm, x, frame.bottom, 'down', radius);
}

function extentOf(columns: readonly Column[], count: number, positive: boolean): Extent {
  const extent = emptyExtent();
  for (const column of columns) {
    for (let unit = 0; unit < count; unit++) {
      const value = at(column, unit);
      if (!positive || value > 0) include(extent, value);
    }
  }
  return extent;
}

function symmetric({ low, high }: Extent): Interval {
  const most = Math.max(Math.abs(low), Math.abs(high));
  if (!(most > 0 && most < Infinity)) return [-1, 1];
  const power = 10 ** Math.floor(Math.log10(most));
  const end = power * (ENDS.find((one) => one * power >= most) ?? 10);
  return [-end, end];
}
