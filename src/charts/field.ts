import { armColor, armDash } from './arm-style';
import { alphaTable } from './color';
import { clipTo, type PlotArea } from './plot-area';
import { snap } from './rule';
import { valueScale, type Scale } from './scales';
import { createScratch } from './scratch';
import type { ChartTheme, Size } from './theme';
import { contours } from 'd3';

export interface LabelledPoints {
  /** Two per point. */
  readonly x: ArrayLike<number>;
  /** Class 0 or 1. */
  readonly y: Uint8Array;
  readonly count: number;
}

export interface FieldData {
  readonly arm: number;
  /** side² values of P(class 1), 0 to 255, row 0 at the bottom. */
  readonly field: Uint8Array;
  readonly side: number;
  /** The plane is [−extent, extent]²; the field's values stand at the centres of its cells. */
  readonly extent: number;
  readonly points: LabelledPoints;
}

export type FieldPainter = (
  context: CanvasRenderingContext2D,
  data: FieldData,
  size: Size,
  theme: ChartTheme,
) => void;

const STRONGEST_TINT = 0.42;
const HALF = 127.5;

/** The square in which the plane is drawn: also for pointers. */
export function layOutField(
  { extent }: Pick<FieldData, 'extent'>,
  size: Size,
  theme: ChartTheme,
): { plot: PlotArea; x: Scale; y: Scale } {
  const side = snap(Math.max(0, Math.min(size.width, size.height) - 2), theme);
  const left = snap((size.width - side) / 2, theme);
  const top = snap((size.height - side) / 2, theme);
  const plot = { left, right: left + side, top, bottom: top + side };
  return {
    plot,
    x: valueScale([-extent, extent], plot.left, plot.right),
    y: valueScale([-extent, extent], plot.bottom, plot.top),
  };
}

/**
 * What one network answers everywhere in the plane: the tint is P(class 1), the line is where it
 * is a half. Points of class 1 are discs, those of class 0 crosses, so that tint is never needed
 * to tell them apart. Pure but for scratch memory, so each chart has its own painter.
 */
export function createFieldPainter(): FieldPainter {
  const scratch = createScratch();
  const padded: number[] = [];
  let tableColor = '';
  let table: Uint32Array = new Uint32Array(256);

  return (context, data, size, theme) => {
    context.clearRect(0, 0, size.width, size.height);
    const { plot, x, y } = layOutField(data, size, theme);
    const { field, side } = data;
    if (plot.right <= plot.left || side <= 0) return;
    const color = armColor(theme, data.arm);
    if (color !== tableColor) {
      table = alphaTable(color, (share) => STRONGEST_TINT * share);
      tableColor = color;
    }
    const pixels = scratch.begin(side, side);
    for (let row = 0; row < side; row++) {
      const target = (side - 1 - row) * side;
      for (let column = 0; column < side; column++) {
        pixels[target + column] = table[field[row * side + column] ?? 0] ?? 0;
      }
    }
    clipTo(context, plot);
    context.imageSmoothingEnabled = true;
    const width = plot.right - plot.left;
    context.drawImage(scratch.end(), plot.left, plot.top, width, width);
    drawPoints(context, data.points, x, y, width, theme);
    drawBoundary(context, data, plot, padded, theme);
    context.restore();
    context.strokeStyle = theme.hairline;
    context.lineWidth = 1;
    context.strokeRect(plot.left - 0.5, plot.top - 0.5, width + 1, width + 1);
  };
}

function drawPoints(
  context: CanvasRenderingContext2D,
  points: LabelledPoints,
  x: Scale,
  y: Scale,
  width: number,
  theme: ChartTheme,
): void {
  const radius = Math.min(2.6, Math.max(1.1, width / 130));
  const each = (label: number, draw: (px: number, py: number) => void) => {
    for (let index = 0; index < points.count; index++) {
      if (points.y[index] !== label) continue;
      const px = x(points.x[2 * index] ?? NaN);
      const py = y(points.x[2 * index + 1] ?? NaN);
      if (Number.isFinite(px) && Number.isFinite(py)) draw(px, py);
    }
  };
  context.globalAlpha = 0.75;
  context.beginPath();
  each(0, (px, py) => {
    context.moveTo(px - radius, py - radius);
    context.lineTo(px + radius, py + radius);
    context.moveTo(px - radius, py + radius);
    context.lineTo(px + radius, py - radius);
  });
  context.strokeStyle = theme.muted;
  context.lineWidth = 0.9;
  context.stroke();
  context.beginPath();
  each(1, (px, py) => {
    context.moveTo(px + radius, py);
    context.arc(px, py, radius, 0, 2 * Math.PI);
  });
  context.fillStyle = theme.ink;
  context.fill();
  context.globalAlpha = 1;
}

/**
 * d3 closes its rings along the edge of the grid. The field is therefore repeated once around
 * itself, and what is then drawn of that edge lies outside of the plot, which clips it.
 */
function drawBoundary(
  context: CanvasRenderingContext2D,
  { arm, field, side }: FieldData,
  plot: PlotArea,
  padded: number[],
  theme: ChartTheme,
): void {
  const wide = side + 4;
  padded.length = wide * wide;
  const inside = (index: number) => Math.min(side - 1, Math.max(0, index - 2));
  for (let row = 0; row < wide; row++) {
    for (let column = 0; column < wide; column++) {
      padded[row * wide + column] = field[inside(row) * side + inside(column)] ?? 0;
    }
  }
  const cell = (plot.right - plot.left) / side;
  const { coordinates } = contours().size([wide, wide]).contour(padded, HALF);
  context.beginPath();
  for (const polygon of coordinates) {
    for (const ring of polygon) {
      ring.forEach(([column = NaN, row = NaN], index) => {
        const px = plot.left + (column - 2) * cell;
        const py = plot.bottom - (row - 2) * cell;
        if (index === 0) context.moveTo(px, py);
        else context.lineTo(px, py);
      });
    }
  }
  context.lineJoin = 'round';
  context.setLineDash(armDash(arm));
  context.strokeStyle = theme.ink;
  context.lineWidth = 2;
  context.stroke();
  context.setLineDash([]);
}
