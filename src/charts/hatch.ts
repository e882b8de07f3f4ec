import type { PlotArea } from './plot-area';
import { hairlineWidth } from './rule';
import type { ChartTheme } from './theme';

/** Adds slanted lines to the path, which go on in the next frame of the same size. */
export function hatch(
  context: CanvasRenderingContext2D,
  { left, right, top, bottom }: PlotArea,
): void {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  context.moveTo(left, bottom);
  context.lineTo(right, top);
  context.moveTo(left, y);
  context.lineTo(x, top);
  context.moveTo(x, bottom);
  context.lineTo(right, y);
}

export function strokeHatch(context: CanvasRenderingContext2D, theme: ChartTheme): void {
  context.strokeStyle = theme.ink;
  context.lineWidth = hairlineWidth(theme);
  context.globalAlpha = 0.7;
  context.stroke();
  context.globalAlpha = 1;
}
