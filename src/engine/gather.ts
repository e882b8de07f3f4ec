import type { Examples } from './data/data-set';
import type { Floats } from './floats';

/** A batch's rows x[count][features] and labels, copied out of the examples. */
export interface Rows {
  readonly x: Floats;
  readonly y: Uint8Array;
}

/** From here on a copy in one call is quicker than number by number. */
const LONG = 16;

/** Copies the first `count` of these examples. */
export function gather(into: Rows, from: Examples, indices: Uint32Array, count: number): void {
  for (let i = 0; i < count; i++) copyExamples(into, i, from, indices[i] ?? 0, 1);
}

/** Copies the `count` examples from `start` on to the rows from `at` on. */
export function copyExamples(
  into: Rows,
  at: number,
  from: Examples,
  start: number,
  count: number,
): void {
  const { features, x, y, scale } = from;
  for (let i = 0; i < count; i++) into.y[at + i] = y[start + i] ?? 0;
  const length = count * features;
  const source = start * features;
  const target = at * features;
  if (scale !== 1) {
    for (let j = 0; j < length; j++) into.x[target + j] = (x[source + j] ?? NaN) * scale;
  } else if (length < LONG) {
    for (let j = 0; j < length; j++) into.x[target + j] = x[source + j] ?? NaN;
  } else into.x.set(x.subarray(source, source + length), target);
}
