import { expect } from 'vitest';
import type { Floats } from '../floats';
import { stream } from '../random';

/*
 * For tests of kernels only: arrays that notice what is written past their end, and sums that
 * round as the interface promises.
 */

export const random = stream(1, 'init');
const f = Math.fround;
const SENTINEL = 12345.5;
const EXTRA = 5;

/** Normal numbers. */
export function draw(length: number, deviation = 1, mean = 0): Float32Array {
  return Float32Array.from({ length }, () => mean + deviation * random.normal());
}

/** Room for `length` results, filled with what must not survive, and sentinels past its end. */
export function room(length: number): Float32Array {
  return new Float32Array(length + EXTRA).fill(NaN, 0, length).fill(SENTINEL, length);
}

/** The results, after a look at the sentinels. */
export function results(out: Floats): number[] {
  const end = out.length - EXTRA;
  expect(out.subarray(end).every((value) => value === SENTINEL)).toBe(true);
  return [...out.subarray(0, end)];
}

export function table<T>(rows: number, columns: number, cell: (i: number, j: number) => T): T[] {
  return Array.from({ length: rows * columns }, (_, at) =>
    cell(Math.floor(at / columns), at % columns),
  );
}

/** The sum from +0 in ascending order, each operation rounded: what the interface promises. */
export function sum(count: number, term: (i: number) => number): number {
  let total = 0;
  for (let i = 0; i < count; i++) total = f(total + f(term(i)));
  return total;
}

/** Relative to results above 1, absolute below: a cancelled sum has no small relative error. */
export function expectClose(
  got: readonly number[],
  want: readonly number[],
  tolerance: number,
): void {
  expect(got.length).toBe(want.length);
  want.forEach((value, i) => {
    const error = Math.abs((got[i] ?? NaN) - value);
    expect(error).toBeLessThanOrEqual(tolerance * (1 + Math.abs(value)));
  });
}
