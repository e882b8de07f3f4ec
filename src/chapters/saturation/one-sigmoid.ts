/** σ(z) = 1/(1 + e⁻ᶻ). */
export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** σ′(z) = σ(z)(1 − σ(z)): at most ¼, at 0. */
export function slope(z: number): number {
  const a = sigmoid(z);
  return a * (1 - a);
}

/** What is left of the largest slope, from 0 to 1. */
export function slopeLeft(z: number): number {
  return 4 * slope(z);
}

/** Beyond it a unit counts as saturated: its output is below 0.05 or above 0.95. */
export const SATURATED = Math.log(19);
