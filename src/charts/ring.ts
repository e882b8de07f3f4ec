import type { ChartTheme } from './theme';

/** To its middle line. */
export const RING = 6;

/** Hollow, with a rim of the ground: seen on every colour. */
export function drawRing(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  theme: ChartTheme,
): void {
  context.beginPath();
  context.arc(x, y, RING, 0, 2 * Math.PI);
  context.strokeStyle = theme.ground;
  context.lineWidth = 5;
  context.stroke();
  context.strokeStyle = theme.ink;
  context.lineWidth = 2;
  context.stroke();
}
