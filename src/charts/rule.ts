import type { ChartTheme } from './theme';

/** The nearest edge between two device pixels. */
export function snap(position: number, theme: ChartTheme): number {
  return Math.round(position * theme.pixelRatio) / theme.pixelRatio;
}

/** About one CSS pixel, a little less on fine screens, but always whole device pixels. */
export function hairlineWidth(theme: ChartTheme): number {
  return Math.max(1, Math.round(0.75 * theme.pixelRatio)) / theme.pixelRatio;
}

/** Rules are filled rectangles on device pixels: strokes would blur at fractional ratios. */
export function verticalRule(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  x: number,
  top: number,
  bottom: number,
  color: string,
  width = hairlineWidth(theme),
): void {
  context.fillStyle = color;
  context.fillRect(snap(x - width / 2, theme), top, width, bottom - top);
}

export function horizontalRule(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  left: number,
  right: number,
  y: number,
  color: string,
  width = hairlineWidth(theme),
): void {
  context.fillStyle = color;
  context.fillRect(left, snap(y - width / 2, theme), right - left, width);
}
