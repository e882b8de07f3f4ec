import { armColor, drawArrow } from './arm-style';
import { formatShare } from './format';
import { clipTo, type Frame } from './frame';
import { sumRow, windowOf, type RowTotals } from './histogram-window';
import type { RibbonData } from './ribbon-layout';
import { verticalRule } from './rule';
import type { Scale } from './scales';
import { haloText, setFont } from './text';
import type { ChartTheme } from './theme';

/** Shares beyond the axis are counted at the rim from here on. */
const WORTH_A_NUMBER = 0.005;

const totals: RowTotals = { total: 0, below: 0, above: 0 };

/** The histogram of the row looked at, lying on its side, its peak as wide as the frame. */
export function drawRibbonHistogram(
  context: CanvasRenderingContext2D,
  data: RibbonData,
  frame: Frame,
  y: Scale,
  theme: ChartTheme,
): void {
  if (data.row < 0 || data.row >= data.length) return;
  const window = windowOf(data, data.domain);
  sumRow(data, data.row, window, totals);
  if (totals.total === 0) return;

  const start = data.countsOffset + data.row * data.countsStride + 1;
  const binWidth = (2 * data.binLimit) / data.bins;
  let peak = 0;
  for (let bin = window.first; bin < window.end; bin++) {
    peak = Math.max(peak, data.counts[start + bin] ?? 0);
  }
  if (peak > 0) {
    clipTo(context, frame);
    context.beginPath();
    context.moveTo(frame.left, y(window.values[0]));
    for (let bin = window.first; bin < window.end; bin++) {
      const reach = ((data.counts[start + bin] ?? 0) / peak) * (frame.right - frame.left - 1);
      context.lineTo(frame.left + reach, y(bin * binWidth - data.binLimit));
      context.lineTo(frame.left + reach, y((bin + 1) * binWidth - data.binLimit));
    }
    context.lineTo(frame.left, y(window.values[1]));
    context.closePath();
    context.fillStyle = armColor(theme, data.arm);
    context.globalAlpha = data.arm === 'a' ? 0.16 : 0.85;
    context.fill();
    if (data.arm === 'a') {
      context.globalAlpha = 1;
      context.strokeStyle = theme.a;
      context.lineWidth = 1.25;
      context.lineJoin = 'round';
      context.stroke();
    }
    context.restore();
  } else {
    verticalRule(context, theme, frame.left, frame.top, frame.bottom, theme.hairline);
  }
  drawOverflow(context, data, frame, 'up', totals.above / totals.total, theme);
  drawOverflow(context, data, frame, 'down', totals.below / totals.total, theme);
}

/** "▲ 12 %" in the corner: what lies beyond the axis. */
function drawOverflow(
  context: CanvasRenderingContext2D,
  { arm }: RibbonData,
  frame: Frame,
  direction: 'up' | 'down',
  share: number,
  theme: ChartTheme,
): void {
  if (!(share > WORTH_A_NUMBER)) return;
  setFont(context, theme);
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  const text = formatShare(share);
  const middle =
    direction === 'up' ? frame.top + 0.85 * theme.fontSize : frame.bottom - 0.85 * theme.fontSize;
  haloText(context, theme, text, frame.right, middle, theme.ink);
  const arrow = frame.right - context.measureText(text).width - 0.7 * theme.fontSize;
  drawArrow(context, theme, arm, arrow, middle, direction, 0.28 * theme.fontSize);
}
