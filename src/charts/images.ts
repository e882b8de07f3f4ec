import type { ChartTheme, Size } from './theme';

/** Small pictures of numbers from 0 (paper) to 1 (ink), row by row. */
export interface Images {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  /** One number per pixel, picture after picture; times `scale`. */
  readonly x: ArrayLike<number>;
  readonly scale: number;
}

/** Draws them side by side, `columns` in a row, each as large as there is room for. */
export function paintImages(
  context: CanvasRenderingContext2D,
  pictures: Images,
  columns: number,
  size: Size,
  theme: ChartTheme,
): void {
  const { count, height, width, x, scale } = pictures;
  const rows = Math.ceil(count / columns);
  const pixel = Math.min(size.width / columns / width, size.height / rows / height);
  context.fillStyle = theme.ink;
  for (let at = 0; at < count * height * width; at++) {
    const shade = (x[at] ?? 0) * scale;
    if (shade === 0) continue;
    const picture = Math.floor(at / (height * width));
    const row = Math.floor((at % (height * width)) / width);
    const left = ((picture % columns) * width + (at % width)) * pixel;
    const top = (Math.floor(picture / columns) * height + row) * pixel;
    context.globalAlpha = shade;
    context.fillRect(left, top, pixel, pixel);
  }
  context.globalAlpha = 1;
}
