import type { PlotArea } from './plot-area';
import type { HeatMapData } from './heat-map-data';
import type { HeatMapLayout } from './heat-map-layout';
import { hairlineWidth } from './rule';
import { decades, logScale, type Interval } from './scales';
import { setFont } from './text';
import type { ChartTheme } from './theme';

/** From values to the middles of their cells. */
export function heatMapScales(x: Interval, y: Interval, { cell }: HeatMapLayout, plot: PlotArea) {
  return {
    across: logScale(x, plot.left + cell / 2, plot.right - cell / 2),
    up: logScale(y, plot.bottom - cell / 2, plot.top + cell / 2),
  };
}

/** Powers of ten at both axes, and their names; those of the rows where `withRows` says. */
export function drawHeatMapAxes(
  context: CanvasRenderingContext2D,
  { x, y, words }: HeatMapData,
  layout: HeatMapLayout,
  plot: PlotArea,
  withRows: boolean,
  theme: ChartTheme,
): void {
  const { across, up } = heatMapScales(x, y, layout, plot);
  const gap = 0.5 * theme.fontSize;
  const tick = 0.3 * theme.fontSize;
  setFont(context, theme);
  context.fillStyle = theme.muted;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const value of decades(x, 9)) {
    context.fillRect(across(value), plot.bottom, hairlineWidth(theme), tick);
    context.fillText(String(value), across(value), plot.bottom + gap);
  }
  context.textAlign = 'right';
  context.fillText(words.x, plot.right, plot.bottom + gap + 1.4 * theme.fontSize);
  if (!withRows) return;
  context.textBaseline = 'middle';
  for (const value of decades(y, 9)) {
    context.fillRect(plot.left - tick, up(value), tick, hairlineWidth(theme));
    context.fillText(String(value), plot.left - gap, up(value));
  }
  context.textAlign = 'left';
  context.fillText(words.y, layout.left, plot.top - layout.axisTitleAt);
}
