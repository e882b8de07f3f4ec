import { armColor, armIsHollow, drawArrow } from './arm-style';
import { formatShare } from './format';
import { clipTo, type PlotArea } from './plot-area';
import { countAt, emptySlice, sumHistogram, windowOf, type RowTotals } from './histogram-window';
import type { RibbonData } from './ribbon-layout';
import type { Scale } from './scales';
import { haloText, setFont } from './text';
import type { ChartTheme } from './theme';

/** Shares beyond the axis are counted at the rim from here on. */
const WORTH_A_NUMBER = 0.005;

const totals: RowTotals = { total: 0, below: 0, above: 0 };
const slice = emptySlice();

/**
 * The histogram of the row looked at, lying on its side, its peak as wide as the frame, and how much
 * of the row that is read lies beyond the axis.
 */
export function drawRibbonHistogram(
  context: CanvasRenderingContext2D,
  data: RibbonData,
  frame: PlotArea,
  y: Scale,
  theme: ChartTheme,
): void {
  if (data.row < 0 || data.row >= data.length) return;
  const window = windowOf(data, data.domain);
  data.histogram(data.row, slice);
  sumHistogram(slice, window, totals);
  if (totals.total === 0) return;

  const binWidth = (2 * data.binLimit) / data.bins;
  let peak = 0;
  for (let bin = window.first; bin < window.end; bin++) {
    peak = Math.max(peak, countAt(slice, bin));
  }
  if (peak > 0) {
    clipTo(context, frame);
    context.beginPath();
    // Along the empty bins there is no outline: the path starts and ends at the outermost counts.
    let first = window.first;
    let end = window.end;
    while (countAt(slice, first) === 0) first++;
    while (countAt(slice, end - 1) === 0) end--;
    const edge = (bin: number) => y(bin * binWidth - data.binLimit);
    context.moveTo(frame.left, edge(first));
    for (let bin = first; bin < end; bin++) {
      const reach = (countAt(slice, bin) / peak) * (frame.right - frame.left - 1);
      context.lineTo(frame.left + reach, edge(bin));
      context.lineTo(frame.left + reach, edge(bin + 1));
    }
    context.lineTo(frame.left, edge(end));
    context.fillStyle = armColor(theme, data.arm);
    context.globalAlpha = armIsHollow(data.arm) ? 0.16 : 0.85;
    context.fill();
    if (armIsHollow(data.arm)) {
      context.globalAlpha = 1;
      context.strokeStyle = armColor(theme, data.arm);
      context.lineWidth = 1.25;
      context.lineJoin = 'round';
      context.stroke();
    }
    context.restore();
  }
  data.histogram(data.readRow, slice);
  sumHistogram(slice, window, totals);
  if (totals.total > 0) drawOverflow(context, data, frame, theme);
}

/** "▲ 12%" in the corners: what lies beyond the axis. Where only one has room, the larger. */
function drawOverflow(
  context: CanvasRenderingContext2D,
  { arm }: RibbonData,
  frame: PlotArea,
  theme: ChartTheme,
): void {
  const above = totals.above / totals.total;
  const below = totals.below / totals.total;
  const line = 1.3 * theme.fontSize;
  const roomForBoth = frame.bottom - frame.top >= 3 * line;
  setFont(context, theme);
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  const draw = (direction: 'up' | 'down', share: number) => {
    const text = formatShare(share);
    const width = context.measureText(text).width + theme.fontSize;
    // Wider than the histogram, it would meet the note beside it: one line lower, then.
    const lower = direction === 'up' && roomForBoth && width > frame.right - frame.left ? line : 0;
    const middle =
      direction === 'up'
        ? frame.top + 0.85 * theme.fontSize + lower
        : frame.bottom - 0.85 * theme.fontSize;
    haloText(context, theme, text, frame.right, middle, theme.ink);
    const arrow = frame.right - width + 0.3 * theme.fontSize;
    drawArrow(context, theme, arm, arrow, middle, direction, 0.28 * theme.fontSize);
  };
  if (above > WORTH_A_NUMBER && (roomForBoth || above >= below)) draw('up', above);
  if (below > WORTH_A_NUMBER && (roomForBoth || below > above)) draw('down', below);
}
