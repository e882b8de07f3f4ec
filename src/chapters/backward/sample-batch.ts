import { stream } from '../../engine/random';

/** x and g of a unit, one number for each example. */
export interface SampleBatch {
  readonly x: readonly number[];
  readonly g: readonly number[];
}

export const SIZES = ['2', '3', '4'] as const;
export type SizeName = (typeof SIZES)[number];

/** Of four: x with round numbers, and a loss that asks for one example alone. */
export const FIRST: SampleBatch = { x: [1, 2, 4, 5], g: [0, 0, 1, 0] };

/** The first ones of the batch that a chapter begins with; x = 1, 2 or 1, 2, 4 differ enough. */
export function firstOf(size: number): SampleBatch {
  const last = { x: FIRST.x.slice(0, size), g: FIRST.g.slice(0, size) };
  // One example is asked for here as well.
  return last.g.some((value) => value !== 0) ? last : { ...last, g: last.g.map((_, i) => i) };
}

/** Numbers with one decimal; no two x are closer than a half. */
export function drawBatch(size: number, seed: number): SampleBatch {
  const random = stream(seed, 'probe');
  const round = (value: number) => Math.round(10 * value) / 10;
  const x: number[] = [];
  while (x.length < size) {
    const next = round(6 * random.uniform());
    if (x.every((value) => Math.abs(value - next) >= 0.5)) x.push(next);
  }
  return { x, g: x.map(() => round(3 * random.uniform() - 1.5)) };
}
