import type { PlotArea } from './plot-area';
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

/** Where so many units stand side by side, and the radius of their marks. */
export function placeUnits(
  count: number,
  frame: PlotArea,
): { readonly x: (unit: number) => number; readonly radius: number } {
  const pitch = (frame.right - frame.left) / Math.max(1, count);
  const radius = Math.min(3, Math.max(1.2, 0.4 * pitch));
  return { x: (unit) => frame.left + (unit + 0.5) * pitch, radius };
}
