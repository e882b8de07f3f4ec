import { armIsHollow, drawArrow, drawDot } from './arm-style';
import { drawAxisNames, drawHorizontalLabels, timeAxisHeight } from './axes';
import type { PlotArea } from './plot-area';
import { snap, verticalRule } from './rule';
import { decades, logScale, valueScale, type Interval, type Scale } from './scales';
import { fitText, setFont, widestText } from './text';
import type { ChartTheme, Size } from './theme';
import { ticks } from 'd3';

export interface LayerRow {
  readonly label: string;
  /** Of each arm; NaN for what is not defined: nothing is drawn. */
  readonly values: readonly number[];
}

export interface LayerDotsData {
  /** From the top down: the last layer first. */
  readonly rows: readonly LayerRow[];
  readonly xScale: 'log' | 'linear';
  readonly domain: Interval;
  /** What stands at the axis: the quantity and its unit. */
  readonly quantity?: string;
  /** A value to aim at, as a faint guide with its label above. */
  readonly target?: number;
  /** Labels of ticks and target; `formatPower` suits log axes. */
  readonly format: (value: number) => string;
}

/** The height at which rows stand apart as they should. */
export function layerDotsHeight(
  data: Pick<LayerDotsData, 'rows' | 'target' | 'quantity'>,
  theme: ChartTheme,
): number {
  return (
    Math.ceil(2 * theme.fontSize * data.rows.length) + heads(data, theme) + timeAxisHeight(theme)
  );
}

/** One row per layer on one axis, with the mark of each arm. */
export function drawLayerDots(
  context: CanvasRenderingContext2D,
  data: LayerDotsData,
  size: Size,
  theme: ChartTheme,
): void {
  context.clearRect(0, 0, size.width, size.height);
  const radius = 0.46 * theme.fontSize;
  setFont(context, theme);
  const names = widestText(
    context,
    data.rows.map((row) => row.label),
  );
  const labelWidth = Math.min(names, 0.4 * size.width);
  const frame: PlotArea = {
    left: snap(labelWidth + theme.fontSize + radius, theme),
    right: snap(size.width - theme.fontSize, theme),
    top: heads(data, theme),
    bottom: snap(size.height - timeAxisHeight(theme), theme),
  };
  if (frame.right <= frame.left || frame.bottom <= frame.top) return;
  const makeScale = data.xScale === 'log' ? logScale : valueScale;
  const x = makeScale(data.domain, frame.left, frame.right);

  drawAxis(context, data, x, frame, size, theme);
  if (data.quantity !== undefined) {
    drawAxisNames(context, theme, { y: data.quantity }, 0, size.width);
  }
  if (data.target !== undefined) drawTarget(context, data, data.target, x, frame, size, theme);
  const pitch = (frame.bottom - frame.top) / Math.max(1, data.rows.length);
  data.rows.forEach(({ label, values }, index) => {
    const y = frame.top + (index + 0.5) * pitch;
    setFont(context, theme);
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = theme.muted;
    context.fillText(fitText(context, label, labelWidth), 0, y);
    // Hollow marks last: they leave what lies under them to be seen.
    for (const hollow of [false, true]) {
      values.forEach((value, arm) => {
        if (armIsHollow(arm) === hollow) drawValue(context, arm, value, x, y, frame, radius, theme);
      });
    }
  });
}

function heads(data: Pick<LayerDotsData, 'target' | 'quantity'>, theme: ChartTheme): number {
  return data.target === undefined && data.quantity === undefined
    ? 0
    : Math.ceil(1.3 * theme.fontSize);
}

function drawAxis(
  context: CanvasRenderingContext2D,
  data: LayerDotsData,
  x: Scale,
  frame: PlotArea,
  size: Size,
  theme: ChartTheme,
): void {
  setFont(context, theme);
  const width = frame.right - frame.left;
  const ends = widestText(context, data.domain.map(data.format));
  const most = Math.max(2, Math.floor(width / (ends + 0.6 * theme.fontSize)) + 1);
  const marks =
    data.xScale === 'log' ? decades(data.domain, most) : ticks(...data.domain, Math.min(5, most));
  for (const mark of marks) {
    verticalRule(context, theme, x(mark), frame.top, frame.bottom, theme.hairline);
  }
  const y = frame.bottom + 0.4 * theme.fontSize;
  drawHorizontalLabels(context, theme, marks, x, y, data.format, [0, size.width]);
}

function drawTarget(
  context: CanvasRenderingContext2D,
  data: LayerDotsData,
  target: number,
  x: Scale,
  frame: PlotArea,
  size: Size,
  theme: ChartTheme,
): void {
  const position = x(target);
  if (!(position >= frame.left && position <= frame.right)) return;
  context.globalAlpha = 0.6;
  verticalRule(context, theme, position, frame.top, frame.bottom, theme.ink);
  context.globalAlpha = 1;
  drawHorizontalLabels(context, theme, [target], x, 0, data.format, [0, size.width]);
}

/** A value beyond the axis (0 on a log axis, too) becomes an arrow at its end. */
function drawValue(
  context: CanvasRenderingContext2D,
  arm: number,
  value: number,
  x: Scale,
  y: number,
  frame: PlotArea,
  radius: number,
  theme: ChartTheme,
): void {
  if (!Number.isFinite(value)) return;
  const [low, high] = x.domain;
  if (value < low) drawArrow(context, theme, arm, frame.left, y, 'left', 0.7 * radius);
  else if (value > high) drawArrow(context, theme, arm, frame.right, y, 'right', 0.7 * radius);
  else drawDot(context, theme, arm, x(value), y, radius);
}
