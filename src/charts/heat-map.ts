import { armColor } from './arm-style';
import type { PlotArea } from './plot-area';
import { hatch, strokeHatch } from './hatch';
import { heatColor } from './heat-color';
import type { HeatMapArm, HeatMapData } from './heat-map-data';
import { drawHeatMapAxes, heatMapScales } from './heat-map-axes';
import { drawHeatMapKey } from './heat-map-key';
import { layOutHeatMap, type HeatMapLayout } from './heat-map-layout';
import { drawRing } from './ring';
import { hairlineWidth } from './rule';
import { fitText, setFont } from './text';
import type { ChartTheme, Size } from './theme';

/**
 * A map of each arm, on the same axes and the same colours. What diverged is hatched; the present experiment
 * is a ring, the cell that is read has a frame.
 */
export function drawHeatMap(
  context: CanvasRenderingContext2D,
  data: HeatMapData,
  size: Size,
  theme: ChartTheme,
): void {
  context.clearRect(0, 0, size.width, size.height);
  const layout = layOutHeatMap(data.side, data.arms.length, size, theme);
  if (layout.cell <= 0) return;
  const color = heatColor(theme, data.domain);
  data.arms.forEach((map, arm) => {
    const plot = layout.plots[arm];
    if (plot === undefined) return;
    fillCells(context, data, map, layout, plot, color, theme);
    hatchCells(context, data.side, map, layout, plot, theme);
    context.strokeStyle = theme.hairline;
    context.lineWidth = hairlineWidth(theme);
    context.strokeRect(plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top);
    drawTitle(context, arm, map.title, plot, layout, theme);
    drawHeatMapAxes(context, data, layout, plot, arm === 0 || layout.stacked, theme);
    drawPresent(context, data, map, layout, plot, theme);
    if (data.chosen !== null) drawChosen(context, data.chosen, data.side, layout, plot, theme);
  });
  drawHeatMapKey(context, data, layout, color, theme);
}

/** Cells of one colour side by side are one rectangle: a coarse map is a few of them. */
function fillCells(
  context: CanvasRenderingContext2D,
  { side }: HeatMapData,
  { values, diverged }: HeatMapArm,
  { edge }: HeatMapLayout,
  plot: PlotArea,
  color: (value: number) => string,
  theme: ChartTheme,
): void {
  const shade = (cell: number) => {
    if (diverged[cell] === 1) return theme.zone;
    const value = values[cell] ?? NaN;
    return Number.isNaN(value) ? '' : color(value);
  };
  for (let row = 0; row < side; row++) {
    const top = plot.bottom - edge(row + 1);
    const height = edge(row + 1) - edge(row);
    let start = 0;
    let current = shade(row * side);
    for (let column = 1; column <= side; column++) {
      const next = column < side ? shade(row * side + column) : null;
      if (next === current) continue;
      if (current !== '') {
        context.fillStyle = current;
        context.fillRect(plot.left + edge(start), top, edge(column) - edge(start), height);
      }
      start = column;
      current = next ?? '';
    }
  }
}

/** Slanted lines that go on from cell to cell. */
function hatchCells(
  context: CanvasRenderingContext2D,
  side: number,
  { diverged }: HeatMapArm,
  { edge }: HeatMapLayout,
  plot: PlotArea,
  theme: ChartTheme,
): void {
  context.beginPath();
  for (let cell = 0; cell < side * side; cell++) {
    if (diverged[cell] !== 1) continue;
    const column = cell % side;
    const row = Math.floor(cell / side);
    hatch(context, {
      left: plot.left + edge(column),
      right: plot.left + edge(column + 1),
      top: plot.bottom - edge(row + 1),
      bottom: plot.bottom - edge(row),
    });
  }
  strokeHatch(context, theme);
}

function drawTitle(
  context: CanvasRenderingContext2D,
  arm: number,
  title: string,
  plot: PlotArea,
  { titleAt }: HeatMapLayout,
  theme: ChartTheme,
): void {
  setFont(context, theme, 600);
  context.fillStyle = armColor(theme, arm);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const text = fitText(context, title, plot.right - plot.left);
  context.fillText(text, plot.left, plot.top - titleAt);
}

function drawPresent(
  context: CanvasRenderingContext2D,
  { x, y }: HeatMapData,
  { present }: HeatMapArm,
  layout: HeatMapLayout,
  plot: PlotArea,
  theme: ChartTheme,
): void {
  const { across, up } = heatMapScales(x, y, layout, plot);
  const [px, py] = [across(present.x), up(present.y)];
  if (Number.isFinite(px) && Number.isFinite(py)) drawRing(context, px, py, theme);
}

function drawChosen(
  context: CanvasRenderingContext2D,
  chosen: number,
  side: number,
  { edge }: HeatMapLayout,
  plot: PlotArea,
  theme: ChartTheme,
): void {
  const column = chosen % side;
  const row = Math.floor(chosen / side);
  const width = edge(column + 1) - edge(column);
  const height = edge(row + 1) - edge(row);
  const frame = (by: number) =>
    context.strokeRect(
      plot.left + edge(column) - by,
      plot.bottom - edge(row + 1) - by,
      width + 2 * by,
      height + 2 * by,
    );
  context.strokeStyle = theme.ground;
  context.lineWidth = 5;
  frame(1.5);
  context.strokeStyle = theme.ink;
  context.lineWidth = 2;
  frame(1.5);
}
