import { armColor, armIsHollow } from './arm-style';
import type { LayerRow } from './layer-dots';
import { snap, verticalRule } from './rule';
import { emptyExtent, include, valueScale, type Scale } from './scales';
import { fitText, setFont, widestText } from './text';
import type { ChartTheme, Size } from './theme';

export interface LayerBarsData {
  /** From the top down: the last layer first. Values below 0 are drawn as 0. */
  readonly rows: readonly LayerRow[];
  /** The right end of the axis, or null for the largest value. */
  readonly max: number | null;
  /** The value at the end of its bar. */
  readonly format: (value: number) => string;
}

/** The height at which all values of a row can be read. */
export function layerBarsHeight(rowCount: number, arms: number, theme: ChartTheme): number {
  return Math.ceil((0.7 + 1.1 * arms) * theme.fontSize * rowCount);
}

/** A bar of each arm per layer from 0, outlined or filled, with its value behind it. */
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
  const arms = Math.max(...rows.map(({ values }) => values.length));
  const showValues = pitch >= 1.1 * arms * theme.fontSize;
  const finite = rows.flatMap(({ values }) => values).filter(Number.isFinite);
  const valueWidth = showValues
    ? widestText(context, finite.map(format)) + 0.4 * theme.fontSize
    : 0;
  const left = snap(labelWidth + theme.fontSize, theme);
  const right = snap(size.width - 1 - valueWidth, theme);
  if (right <= left) return;
  const x = valueScale([0, topOf(data)], left, right);

  verticalRule(context, theme, left, 0, size.height, theme.hairline);
  const bar = Math.min(0.85 * theme.fontSize, (0.68 * pitch) / arms);
  const apart = showValues ? Math.max(bar, 1.08 * theme.fontSize) : bar + 1;
  rows.forEach(({ label, values }, index) => {
    const middle = (index + 0.5) * pitch;
    setFont(context, theme);
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = theme.muted;
    context.fillText(fitText(context, label, labelWidth), 0, middle);
    const text = showValues ? format : null;
    values.forEach((value, arm) => {
      const at = middle + (arm - (values.length - 1) / 2) * apart;
      drawBar(context, arm, value, x, at, bar, text, theme);
    });
  });
}

function topOf({ rows, max }: LayerBarsData): number {
  if (max !== null) return max;
  const extent = emptyExtent();
  for (const { values } of rows) for (const value of values) include(extent, value);
  return extent.high > 0 ? extent.high : 1;
}

function drawBar(
  context: CanvasRenderingContext2D,
  arm: number,
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
    if (armIsHollow(arm)) {
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
