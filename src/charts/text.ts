import type { ChartTheme } from './theme';

export function setFont(context: CanvasRenderingContext2D, theme: ChartTheme, weight = 400): void {
  context.font = `${weight} ${theme.fontSize}px ${theme.sans}`;
}

/** Text over data: a soft rim of the ground keeps it readable. */
export function haloText(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  text: string,
  x: number,
  y: number,
  color: string,
): void {
  context.save();
  context.globalAlpha = 0.75;
  context.strokeStyle = theme.ground;
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeText(text, x, y);
  context.restore();
  context.fillStyle = color;
  context.fillText(text, x, y);
}

/** The text, or as much of it as fits into `width` with an ellipsis; '' where nothing fits. */
export function fitText(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  const characters = [...text];
  while (characters.length > 0) {
    characters.pop();
    const shorter = `${characters.join('').trimEnd()}…`;
    if (characters.length > 0 && context.measureText(shorter).width <= width) return shorter;
  }
  return '';
}

export function widestText(context: CanvasRenderingContext2D, texts: readonly string[]): number {
  let widest = 0;
  for (const text of texts) widest = Math.max(widest, context.measureText(text).width);
  return widest;
}
