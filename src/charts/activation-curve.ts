import { armColor, armIsHollow } from './arm-style';
import { type AxisNames, drawAxisNames, drawHorizontalLabels, drawValueLabels } from './axes';
import { formatTick } from './format';
import { clipTo, type PlotArea } from './plot-area';
import { layOutRails } from './rails-layout';
import { horizontalRule, snap } from './rule';
import { pinnedTicks, valueScale, type Interval, type Scale } from './scales';
import type { ChartTheme, Size } from './theme';
import { ticks } from 'd3';

export interface ActivationCurveData {
  readonly arm: number;
  /** The nonlinearity. */
  readonly curve: (z: number) => number;
  /** What enters it: one unit's batch. */
  readonly y: Float32Array;
  /** Of the input, as on the rails above. */
  readonly domain: Interval;
  /** Of the output. */
  readonly range: Interval;
  /** Saturated input ranges. */
  readonly zones: readonly Interval[];
  /** What stands at the axes. */
  readonly names: AxisNames;
}

/** The nonlinearity, where the batch lies on it, its saturated ends and its linear middle. */
export function drawActivationCurve(
  context: CanvasRenderingContext2D,
  data: ActivationCurveData,
  size: Size,
  theme: ChartTheme,
): void {
  context.clearRect(0, 0, size.width, size.height);
  const { frame: outer, x } = layOutRails(data.domain, size, theme);
  const frame = { ...outer, top: snap(1.9 * theme.fontSize, theme) };
  if (frame.right <= frame.left || frame.bottom <= frame.top) return;
  const y = valueScale(data.range, frame.bottom, frame.top);

  context.fillStyle = theme.zone;
  for (const [low, high] of data.zones) {
    const left = snap(Math.max(frame.left, x(low)), theme);
    const right = snap(Math.min(frame.right, x(high)), theme);
    if (right > left) context.fillRect(left, frame.top, right - left, frame.bottom - frame.top);
  }
  const levels = ticks(...data.range, 3);
  for (const level of levels) {
    horizontalRule(context, theme, frame.left, frame.right, y(level), theme.hairline);
  }
  horizontalRule(context, theme, frame.left, frame.right, frame.bottom, theme.hairline);
  clipTo(context, frame);
  drawTangent(context, data, x, y, theme);
  drawCurve(context, data, x, y, frame, theme);
  drawBatch(context, data, x, y, theme);
  context.restore();

  const labelEdge = frame.left - 0.6 * theme.fontSize;
  drawValueLabels(context, theme, levels, y, labelEdge, formatTick);
  const marks = pinnedTicks(data.domain, frame.right - frame.left > 20 * theme.fontSize ? 5 : 3);
  const foot = frame.bottom + 0.4 * theme.fontSize;
  const from = drawAxisNames(context, theme, data.names, foot, size.width);
  drawHorizontalLabels(context, theme, marks, x, foot, formatTick, [from, size.width]);
}

/** The straight line that the curve is close to in its middle; none at a kink. */
function drawTangent(
  context: CanvasRenderingContext2D,
  { curve, domain }: ActivationCurveData,
  x: Scale,
  y: Scale,
  theme: ChartTheme,
): void {
  const h = 1e-3;
  const before = (curve(0) - curve(-h)) / h;
  const after = (curve(h) - curve(0)) / h;
  if (Math.abs(after - before) > 0.05 * Math.max(Math.abs(before), Math.abs(after))) return;
  const slope = (before + after) / 2;
  const [low, high] = domain;
  const ends = [y(curve(0) + slope * low), y(curve(0) + slope * high)] as const;
  if (!ends.every(Number.isFinite)) return;
  context.beginPath();
  context.moveTo(x(low), ends[0]);
  context.lineTo(x(high), ends[1]);
  context.strokeStyle = theme.muted;
  context.globalAlpha = 0.7;
  context.lineWidth = 1;
  context.setLineDash([2, 3]);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function drawCurve(
  context: CanvasRenderingContext2D,
  { curve }: ActivationCurveData,
  x: Scale,
  y: Scale,
  frame: PlotArea,
  theme: ChartTheme,
): void {
  context.beginPath();
  let drawing = false;
  for (let position = frame.left; position <= frame.right; position += 1) {
    const height = y(curve(x.invert(position)));
    if (!Number.isFinite(height)) {
      drawing = false;
    } else if (drawing) {
      context.lineTo(position, height);
    } else {
      context.moveTo(position, height);
      drawing = true;
    }
  }
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.stroke();
}

function drawBatch(
  context: CanvasRenderingContext2D,
  { arm, curve, y: batch }: ActivationCurveData,
  x: Scale,
  y: Scale,
  theme: ChartTheme,
): void {
  const radius = batch.length > 200 ? 2 : batch.length > 48 ? 2.6 : 3.4;
  context.beginPath();
  for (const value of batch) {
    const px = x(value);
    const py = y(curve(value));
    if (!Number.isFinite(px) || !Number.isFinite(py)) continue;
    context.moveTo(px + radius, py);
    context.arc(px, py, radius, 0, 2 * Math.PI);
  }
  context.globalAlpha = batch.length > 200 ? 0.35 : batch.length > 48 ? 0.6 : 0.85;
  if (armIsHollow(arm)) {
    context.strokeStyle = armColor(theme, arm);
    context.lineWidth = 1.2;
    context.stroke();
  } else {
    context.fillStyle = armColor(theme, arm);
    context.fill();
  }
}
