/** Eight numbers that look drawn and are not: a lesson shows the same ones every time. */
const NUMBERS = [-1.7, -1.1, -0.6, -0.2, 0.3, 0.6, 1, 1.7];

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function standardized(values: readonly number[]): number[] {
  const middle = mean(values);
  const centered = values.map((value) => value - middle);
  const deviation = Math.sqrt(mean(centered.map((value) => value * value)));
  return centered.map((value) => value / deviation);
}

/** u: what the unit is given in every step, with mean 0 and deviation 1. */
export const BATCH: readonly number[] = standardized(NUMBERS);
