import { hatch, strokeHatch } from './hatch';
import type { HeatMapData } from './heat-map-data';
import type { HeatMapLayout } from './heat-map-layout';
import { drawRing, RING } from './ring';
import { setFont } from './text';
import type { ChartTheme } from './theme';

/** Steps of the bar of colours. */
const SHADES = 48;

/** The colours with what their ends mean, the hatching and the ring. */
export function drawHeatMapKey(
  context: CanvasRenderingContext2D,
  { domain, words }: HeatMapData,
  { key }: HeatMapLayout,
  color: (value: number) => string,
  theme: ChartTheme,
): void {
  const height = key.bar;
  const gap = 0.5 * theme.fontSize;
  setFont(context, theme);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  let [left, top] = [key.left, key.top];
  const write = (text: string) => {
    context.fillStyle = theme.muted;
    context.fillText(text, left, top + height / 2);
    left += context.measureText(text).width + gap;
  };
  /** A new line where what comes next would not fit. */
  const begin = (width: number, text: string) => {
    const needs = width + gap + context.measureText(text).width;
    if (left === key.left || left + needs <= key.right) return;
    [left, top] = [key.left, top + key.line];
  };
  write(words.worst);
  const shade = key.barWidth / SHADES;
  for (let i = 0; i < SHADES; i++) {
    context.fillStyle = color(domain[0] + ((i + 0.5) / SHADES) * (domain[1] - domain[0]));
    // A little wider, so that no gap shows between two.
    context.fillRect(left + i * shade, top, shade + (i < SHADES - 1 ? 0.5 : 0), height);
  }
  left += key.barWidth + gap;
  write(words.best);

  left += 2 * gap;
  const sample = 1.6 * height;
  begin(sample, words.diverged);
  context.fillStyle = theme.zone;
  context.fillRect(left, top, sample, height);
  context.beginPath();
  for (const half of [0, sample / 2]) {
    hatch(context, {
      left: left + half,
      right: left + half + sample / 2,
      top,
      bottom: top + height,
    });
  }
  strokeHatch(context, theme);
  left += sample + gap;
  write(words.diverged);

  left += 2 * gap;
  begin(2 * RING + 4, words.present);
  drawRing(context, left + RING + 1, top + height / 2, theme);
  left += 2 * RING + 2 + gap;
  write(words.present);
}
