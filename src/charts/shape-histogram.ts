import { ticks } from 'd3';
import { armColor, armIsHollow } from './arm-style';
import { drawHorizontalLabels, timeAxisHeight } from './axes';
import { formatTick } from './format';
import { horizontalRule, snap } from './rule';
import { type Interval, valueScale } from './scales';
import type { ChartTheme, Size } from './theme';

export interface ShapeHistogramData {
  readonly arm: number;
  readonly values: ArrayLike<number>;
  readonly domain: Interval;
  /** Bars between the ends of the domain. */
  readonly bars: number;
}

/** A normal distribution's density, of mean 0 and deviation 1. */
const bell = (z: number) => Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);

/** How values are spread, as bars, with the bell of the same mean and deviation over them. */
export function drawShapeHistogram(
  context: CanvasRenderingContext2D,
  { arm, values, domain, bars }: ShapeHistogramData,
  size: Size,
  theme: ChartTheme,
): void {
  context.clearRect(0, 0, size.width, size.height);
  const bottom = snap(size.height - timeAxisHeight(theme), theme);
  const top = snap(0.5 * theme.fontSize, theme);
  const [left, right] = [1, snap(size.width - 1, theme)];
  if (right <= left || bottom <= top) return;
  const all = Array.from(values);
  const x = valueScale(domain, left, right);
  const width = (domain[1] - domain[0]) / bars;
  const counts = new Uint32Array(bars);
  for (const value of all) {
    const index = Math.floor((value - domain[0]) / width);
    if (index >= 0 && index < bars) counts[index] = (counts[index] ?? 0) + 1;
  }
  const density = (count: number) => count / (all.length * width);

  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  const deviation = Math.sqrt(
    all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length,
  );
  const highest = Math.max(density(Math.max(...counts)), bell(0) / deviation);
  const y = valueScale([0, highest], bottom, top);

  context.beginPath();
  counts.forEach((count, index) => {
    if (count === 0) return;
    const start = x(domain[0] + index * width);
    const end = x(domain[0] + (index + 1) * width);
    context.rect(start + 0.5, y(density(count)), end - start - 1, bottom - y(density(count)));
  });
  if (armIsHollow(arm)) {
    context.strokeStyle = armColor(theme, arm);
    context.lineWidth = 1.25;
    context.stroke();
  } else {
    context.fillStyle = armColor(theme, arm);
    context.globalAlpha = 0.75;
    context.fill();
    context.globalAlpha = 1;
  }

  context.beginPath();
  for (let position = left; position <= right; position += 2) {
    const height = y(bell((x.invert(position) - mean) / deviation) / deviation);
    if (position === left) context.moveTo(position, height);
    else context.lineTo(position, height);
  }
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.25;
  context.setLineDash([3, 3]);
  context.stroke();
  context.setLineDash([]);

  horizontalRule(context, theme, left, right, bottom, theme.hairline);
  drawHorizontalLabels(
    context,
    theme,
    ticks(domain[0], domain[1], 5),
    x,
    bottom + 0.4 * theme.fontSize,
    formatTick,
    [0, size.width],
  );
}
