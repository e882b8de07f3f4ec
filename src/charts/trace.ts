import { at, type Column } from './column';

export interface Trace {
  readonly steps: Column;
  readonly column: Column;
  readonly length: number;
  /** Rows for which it is false are passed over, and the line goes on behind them. */
  readonly valid?: ((index: number) => boolean) | undefined;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * CSS pixels beyond which nothing is traced: no chart is as high, and a browser that dashes a line
 * of 10⁹ pixels stands still for seconds. What is seen of a line that leaves does not change.
 */
const FARTHEST = 4000;

/**
 * Adds a time series to the current path and returns its last point. Of the rows that share a
 * column of device pixels only the first, the extremes and the last are traced, which draws the
 * same pixels. A row without a finite position breaks the line; a point alone becomes a short dash.
 */
export function tracePath(
  context: CanvasRenderingContext2D,
  trace: Trace,
  x: (step: number) => number,
  y: (value: number) => number,
  pixelRatio: number,
): Point | null {
  let drawing = false;
  let pending = 0;
  let cell = NaN;
  let firstX = NaN;
  let firstY = NaN;
  let lowX = NaN;
  let lowY = NaN;
  let highX = NaN;
  let highY = NaN;
  let lastX = NaN;
  let lastY = NaN;
  let alone = false;

  const add = (px: number, py: number) => {
    if (drawing) {
      context.lineTo(px, py);
      alone = false;
    } else {
      context.moveTo(px, py);
      drawing = true;
      alone = true;
    }
  };
  const flush = () => {
    if (pending === 0) return;
    add(firstX, firstY);
    if (pending > 2) {
      if (lowX <= highX) add(lowX, lowY);
      add(highX, highY);
      if (lowX > highX) add(lowX, lowY);
    }
    if (pending > 1) add(lastX, lastY);
    pending = 0;
  };
  const lift = () => {
    flush();
    if (alone) {
      context.moveTo(lastX - 1, lastY);
      context.lineTo(lastX + 1, lastY);
    }
    drawing = false;
    alone = false;
    cell = NaN;
  };

  for (let index = 0; index < trace.length; index++) {
    if (trace.valid && !trace.valid(index)) continue;
    const px = x(at(trace.steps, index));
    const height = y(at(trace.column, index));
    if (!Number.isFinite(px) || !Number.isFinite(height)) {
      lift();
      continue;
    }
    const py = Math.min(FARTHEST, Math.max(-FARTHEST, height));
    const here = Math.floor(px * pixelRatio);
    if (here !== cell) {
      flush();
      cell = here;
    }
    if (pending === 0) {
      firstX = lowX = highX = px;
      firstY = lowY = highY = py;
    } else if (py < lowY) {
      lowX = px;
      lowY = py;
    } else if (py > highY) {
      highX = px;
      highY = py;
    }
    pending++;
    lastX = px;
    lastY = py;
  }
  lift();
  return Number.isFinite(lastX) ? { x: lastX, y: lastY } : null;
}
