import type { PlotArea } from './plot-area';
import { drawAxisNames, drawHorizontalLabels } from './axes';
import { formatCount } from './format';
import { setFont } from './text';
import type { ChartTheme } from './theme';

/** The name of a row of units, at the left of its middle. */
export function drawRowName(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  name: string,
  frame: PlotArea,
): void {
  setFont(context, theme, 600);
  context.fillStyle = theme.ink;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(name, 0, (frame.top + frame.bottom) / 2);
}

/** The first and the last unit under their marks, and what they are, at the left. */
export function drawUnitAxis(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  name: string,
  count: number,
  frame: PlotArea,
): void {
  const y = frame.bottom + 0.4 * theme.fontSize;
  const from = drawAxisNames(context, theme, { x: name }, y, frame.right);
  const place = placeUnits(count, frame);
  const x = (unit: number) => place.x(unit - 1);
  const ends = count > 1 ? [1, count] : [1];
  drawHorizontalLabels(context, theme, ends, x, y, formatCount, [from, frame.right]);
}

/** Where so many units stand side by side, and the radius of their marks. */
export function placeUnits(
  count: number,
  frame: PlotArea,
): { readonly x: (unit: number) => number; readonly radius: number } {
  const pitch = (frame.right - frame.left) / Math.max(1, count);
  const radius = Math.min(3, Math.max(1.2, 0.4 * pitch));
  return { x: (unit) => frame.left + (unit + 0.5) * pitch, radius };
}
