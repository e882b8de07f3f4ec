import type { Examples } from './data/data-set';
import type { Floats } from './floats';

/** A batch's rows x[count][features] and labels, copied out of the examples. */
export interface Rows {
  readonly x: Floats;
  readonly y: Uint8Array;
}

/** Copies the first `count` of these examples. */
export function gather(into: Rows, from: Examples, indices: Uint32Array, count: number): void {
  const { features } = from;
  for (let i = 0, at = 0; i < count; i++) {
    const index = indices[i] ?? 0;
    into.y[i] = from.y[index] ?? 0;
    const source = index * features;
    for (let j = 0; j < features; j++) into.x[at++] = from.x[source + j] ?? NaN;
  }
}
