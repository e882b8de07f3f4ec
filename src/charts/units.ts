import { drawArrow, drawDot } from './arm-style';
import { drawValueLabels, timeAxisHeight } from './axes';
import { at, type Column } from './column';
import { formatTick } from './format';
import type { PlotArea } from './plot-area';
import { horizontalRule, snap } from './rule';
import { valueScale, type Interval } from './scales';
import type { ChartTheme, Size } from './theme';
import { drawRowName, drawUnitAxis, placeUnits } from './unit-row';

export interface UnitsData {
  readonly arm: number;
  /** One number per unit of the layer, `count` of them: columns with stride 1, mostly. */
  readonly gamma: Column;
  readonly beta: Column;
  readonly count: number;
  readonly domainGamma: Interval;
  readonly domainBeta: Interval;
  /** What the units are called, at their axis. */
  readonly unitName: string;
}

/** γ and β of every unit: two strips of dots over the units, with guides at 1 and at 0. */
export function drawUnits(
  context: CanvasRenderingContext2D,
  data: UnitsData,
  size: Size,
  theme: ChartTheme,
): void {
  context.clearRect(0, 0, size.width, size.height);
  const { gamma, beta, domainGamma, domainBeta } = data;
  const gap = 1.2 * theme.fontSize;
  const half = 0.6 * theme.fontSize;
  const height = (size.height - gap - half - timeAxisHeight(theme)) / 2;
  const left = snap(4 * theme.fontSize, theme);
  const right = snap(size.width - half, theme);
  if (height <= 0 || right <= left) return;
  const top = { left, right, top: snap(half, theme), bottom: snap(half + height, theme) };
  drawStrip(context, data, 'γ', gamma, domainGamma, 1, top, theme);
  const foot = half + height + gap;
  const bottom = { ...top, top: snap(foot, theme), bottom: snap(foot + height, theme) };
  drawStrip(context, data, 'β', beta, domainBeta, 0, bottom, theme);
  drawUnitAxis(context, theme, data.unitName, data.count, bottom);
}

function drawStrip(
  context: CanvasRenderingContext2D,
  { arm, count }: UnitsData,
  name: string,
  values: Column,
  domain: Interval,
  guide: number,
  frame: PlotArea,
  theme: ChartTheme,
): void {
  const y = valueScale(domain, frame.bottom, frame.top);
  const [low, high] = domain;
  for (const level of [low, high, guide]) {
    const color = level === guide ? theme.muted : theme.hairline;
    horizontalRule(context, theme, frame.left, frame.right, y(level), color);
  }
  const tight = frame.bottom - frame.top < 2.6 * theme.fontSize;
  const ticks = tight ? [low, high] : [low, guide, high];
  drawValueLabels(context, theme, ticks, y, frame.left - 0.6 * theme.fontSize, formatTick);
  drawRowName(context, theme, name, frame);

  const place = placeUnits(count, frame);
  const { radius } = place;
  for (let unit = 0; unit < count; unit++) {
    const value = at(values, unit);
    if (!Number.isFinite(value)) continue;
    const x = place.x(unit);
    if (value > high) drawArrow(context, theme, arm, x, frame.top, 'up', radius);
    else if (value < low) drawArrow(context, theme, arm, x, frame.bottom, 'down', radius);
    else drawDot(context, theme, arm, x, y(value), radius);
  }
}
