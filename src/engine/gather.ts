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
  const { features } = from;
  for (let i = 0; i < count; i++) {
    const index = indices[i] ?? 0;
    into.y[i] = from.y[index] ?? 0;
    copy(into.x, i * features, from.x, index * features, features);
  }
}

function copy(to: Floats, at: number, from: Floats, start: number, length: number): void {
  if (length >= LONG) to.set(from.subarray(start, start + length), at);
  else for (let j = 0; j < length; j++) to[at + j] = from[start + j] ?? NaN;
}
