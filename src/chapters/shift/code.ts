import { drift } from '../../engine/probes/drift';

const X = [-1, 0, 1, 2];
const STILL = 3;
const RATE = 0.05;

/** The values of both layers, in ascending order, with this first weight. */
function values(first: number): readonly [readonly number[], readonly number[]] {
  const lower = X.map((x) => first * x);
  const upper = lower.map((z) => STILL * Math.max(0, z));
  return [lower, upper].map((layer) => layer.toSorted((a, b) => a - b)) as [number[], number[]];
}

/** What the code of the text prints: W₁ of both layers over a step of the first one alone. */
export function printed(): readonly number[] {
  const slope = (x: number) => 2 * (STILL * Math.max(0, x) - x) * STILL * Math.max(0, x);
  const gradient = X.reduce((sum, x) => sum + slope(x), 0) / X.length;
  const [before, after] = [values(1), values(1 - RATE * gradient)];
  return [drift(before[0], after[0]), drift(before[1], after[1])];
}
