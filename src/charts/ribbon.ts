import { armDash } from './arm-style';
import { drawBaseline, drawTimeAxis, drawTimeMarks, drawValueLabels, drawZones } from './axes';
import type { Column } from './column';
import { formatTick } from './format';
import { clipTo, type PlotArea } from './plot-area';
import { createDensityPainter } from './ribbon-density';
import { drawRibbonHistogram } from './ribbon-histogram';
import { layOutRibbon, type RibbonData, type RibbonLayout } from './ribbon-layout';
import { pinnedTicks } from './scales';
import { fitText, haloText, setFont } from './text';
import type { ChartTheme, Size } from './theme';
import { tracePath } from './trace';

export type RibbonPainter = (
  context: CanvasRenderingContext2D,
  data: RibbonData,
  size: Size,
  theme: ChartTheme,
) => void;

/**
 * The distribution of one quantity through time, with its percentiles, and the histogram of one
 * moment on the same axis. Pure but for a scratch picture, so each chart has its own painter.
 */
export function createRibbonPainter(): RibbonPainter {
  const paintDensity = createDensityPainter();
  return (context, data, size, theme) => {
    context.clearRect(0, 0, size.width, size.height);
    const layout = layOutRibbon(data, size, theme);
    const { plot, time, histogram, x, y } = layout;
    if (plot.right <= plot.left || plot.bottom <= plot.top) return;

    drawZones(context, theme, data.zones, y, plot);
    drawBaseline(context, theme, plot);
    paintDensity(context, data, layout, theme);
    drawPercentiles(context, data, layout, theme);
    drawTimeMarks(context, theme, data.marks, x, time);
    drawRibbonHistogram(context, data, histogram, y, theme);

    const ticks = pinnedTicks(data.domain, Math.min(5, layout.valueLabels));
    drawValueLabels(context, theme, ticks, y, plot.left - 0.6 * theme.fontSize, formatTick);
    if (data.showTimeAxis) drawTimeAxis(context, theme, x, plot.bottom, [0, plot.right]);
    drawCaption(context, data, time, theme);
  };
}

function drawPercentiles(
  context: CanvasRenderingContext2D,
  data: RibbonData,
  { time, x, y }: RibbonLayout,
  theme: ChartTheme,
): void {
  const { steps, length } = data;
  const line = (column: Column, width: number, alpha: number, fine: boolean) => {
    context.beginPath();
    tracePath(context, { steps, column, length }, x, y, theme.pixelRatio);
    context.strokeStyle = theme.ink;
    context.globalAlpha = alpha;
    context.lineWidth = width;
    context.setLineDash(armDash(data.arm, fine));
    context.stroke();
  };
  clipTo(context, time);
  context.lineJoin = 'round';
  line(data.p15, 1, 0.6, true);
  line(data.p85, 1, 0.6, true);
  line(data.p50, 2, 1, false);
  context.restore();
}

/** The title at the top left and the note at the top right of the time plot, while both fit. */
function drawCaption(
  context: CanvasRenderingContext2D,
  data: RibbonData,
  time: PlotArea,
  theme: ChartTheme,
): void {
  const inset = 0.35 * theme.fontSize;
  const y = time.top + inset;
  const width = time.right - time.left - 2 * inset;
  context.textBaseline = 'top';
  setFont(context, theme, 600);
  context.textAlign = 'left';
  const title = fitText(context, data.title, width);
  const used = context.measureText(title).width + theme.fontSize;
  haloText(context, theme, title, time.left + inset, y, theme.ink);
  setFont(context, theme);
  if (used + context.measureText(data.note).width > width) return;
  context.textAlign = 'right';
  haloText(context, theme, data.note, time.right - inset, y, theme.muted);
}
