import { armColor } from './arm-style';
import type { LayerPair } from './layer-dots';
import { snap, verticalRule } from './rule';
import { emptyExtent, include, valueScale, type Scale } from './scales';
import { fitText, setFont, widestText } from './text';
import type { ArmMark, ChartTheme, Size } from './theme';

export interface LayerBarsData {
  /** From the top down: the last layer first. Values below 0 are drawn as 0. */
  readonly rows: readonly LayerPair[];
  /** The right end of the axis, or null for the largest value. */
  readonly max: number | null;
  /** The value at the end of its bar. */
  readonly format: (value: number) => string;
}

/** The height at which both values of a row can be read. */
export function layerBarsHeight(rowCount: number, theme: ChartTheme): number {
  return Math.ceil(2.9 * theme.fontSize * rowCount);
}

/** Two bars per layer from 0: A outlined, B filled, with their values behind them. */
export function drawLayerBars(
  context: CanvasRenderingContext2D,
  data: LayerBarsData,
  size: Size,
  theme: ChartTheme,
): void {
  context.clearRect(0, 0, size.width, size.height);
  const { rows, format } = data;
  if (rows.length === 0) return;
  setFont(context, theme);
  const names = widestText(
    context,
    rows.map((row) => row.label),
  );
  const labelWidth = Math.min(names, 0.4 * size.width);
  const pitch = size.height / rows.length;
  const showValues = pitch >= 2.2 * theme.fontSize;
  const finite = rows.flatMap(({ a, b }) => [a, b]).filter(Number.isFinite);
  const values = showValues ? widestText(context, finite.map(format)) + 0.4 * theme.fontSize : 0;
  const left = snap(labelWidth + theme.fontSize, theme);
  const right = snap(size.width - 1 - values, theme);
  if (right <= left) return;
  const x = valueScale([0, topOf(data)], left, right);

  verticalRule(context, theme, left, 0, size.height, theme.hairline);
  const bar = Math.min(0.85 * theme.fontSize, 0.34 * pitch);
  const apart = showValues ? Math.max(bar, 1.08 * theme.fontSize) : bar + 1;
  rows.forEach(({ label, a, b }, index) => {
    const middle = (index + 0.5) * pitch;
    setFont(context, theme);
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = theme.muted;
    context.fillText(fitText(context, label, labelWidth), 0, middle);
    const text = showValues ? format : null;
    drawBar(context, 'a', a, x, middle - apart / 2, bar, text, theme);
    drawBar(context, 'b', b, x, middle + apart / 2, bar, text, theme);
  });
}

function topOf({ rows, max }: LayerBarsData): number {
  if (max !== null) return max;
  const extent = emptyExtent();
  for (const { a, b } of rows) {
    include(extent, a);
    include(extent, b);
  }
  return extent.high > 0 ? extent.high : 1;
}

function drawBar(
  context: CanvasRenderingContext2D,
  arm: ArmMark,
  value: number,
  x: Scale,
  middle: number,
  height: number,
  text: ((value: number) => string) | null,
  theme: ChartTheme,
): void {
  if (!Number.isFinite(value)) return;
  const [left, right] = x.range;
  const over = value > x.domain[1];
  const end = Math.max(left, Math.min(right, snap(x(value), theme)));
  const top = snap(middle - height / 2, theme);
  const bottom = snap(middle + height / 2, theme);
  const color = armColor(theme, arm);
  context.fillStyle = color;
  if (end > left) {
    if (arm === 'a') {
      context.globalAlpha = 0.16;
      context.fillRect(left, top, end - left, bottom - top);
      context.globalAlpha = 1;
      context.strokeStyle = color;
      context.lineWidth = 1.25;
      const inset = 0.625;
      if (end - left > 2 * inset) {
        context.strokeRect(
          left + inset,
          top + inset,
          end - left - 2 * inset,
          bottom - top - 2 * inset,
        );
      } else {
        context.fillRect(left, top, end - left, bottom - top);
      }
    } else {
      context.fillRect(left, top, end - left, bottom - top);
    }
  }
  if (over) {
    // A notch of ground says that the bar goes on.
    context.fillStyle = theme.ground;
    context.fillRect(end - 5, top - 1, 2, bottom - top + 2);
  }
  if (!text) return;
  setFont(context, theme);
  context.fillStyle = theme.ink;
  context.fillText(text(value), end + 0.4 * theme.fontSize, middle);
}
