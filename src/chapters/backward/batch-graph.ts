/*
 * Batch normalization of one unit as a graph of operations, in double precision, each with its way
 * back: μ = mean(x), d = x − μ, q = d², σ² = mean(q), r = 1/√(σ²+ε), x̂ = d·r, y = γ·x̂ + β.
 */

type Vector = readonly number[];

export interface Unit {
  readonly x: Vector;
  /** gᵢ = ∂ℓ/∂yᵢ, which comes from the loss: as of ℓ = Σ gᵢ·yᵢ. */
  readonly g: Vector;
  readonly gamma: number;
  readonly beta: number;
  readonly epsilon: number;
}

export interface Values {
  readonly mean: number;
  readonly centered: Vector;
  readonly squares: Vector;
  readonly variance: number;
  readonly inverse: number;
  readonly normalized: Vector;
  readonly y: Vector;
}

/** What flows back along each edge, named by its lower end, and by its upper one where it has two. */
export interface Gradients {
  readonly gamma: number;
  readonly beta: number;
  readonly normalized: Vector;
  readonly inverse: number;
  readonly variance: number;
  /** The same for every example. */
  readonly squares: number;
  readonly centeredFromNormalized: Vector;
  readonly centeredFromSquares: Vector;
  /** The sum of both. */
  readonly centered: Vector;
  readonly mean: number;
  /** The same for every example. */
  readonly xFromMean: number;
  /** The sum of what comes along x → d, which is that of d itself, and along x → μ. */
  readonly x: Vector;
}

export const sum = (values: Vector): number => values.reduce((total, value) => total + value, 0);
export const mean = (values: Vector): number => sum(values) / values.length;
export const dot = (one: Vector, other: Vector): number =>
  sum(one.map((value, i) => value * (other[i] ?? NaN)));

/** With ε = 0, a batch that does not vary has x̂ = 0, as for any ε > 0. */
export function forward({ x, gamma, beta, epsilon }: Unit): Values {
  const middle = mean(x);
  const centered = x.map((value) => value - middle);
  const squares = centered.map((value) => value * value);
  const variance = mean(squares);
  const inverse = variance + epsilon > 0 ? 1 / Math.sqrt(variance + epsilon) : 0;
  const normalized = centered.map((value) => value * inverse);
  const y = normalized.map((value) => gamma * value + beta);
  return { mean: middle, centered, squares, variance, inverse, normalized, y };
}

/** One operation after another, from y back to x. */
export function backward({ x, g, gamma }: Unit, values: Values): Gradients {
  const m = x.length;
  const { centered, inverse } = values;
  const normalized = g.map((value) => gamma * value);
  const ofInverse = dot(normalized, centered);
  // r = (σ²+ε)^(−1/2), so dr/dσ² = −r³/2.
  const variance = (-ofInverse * inverse ** 3) / 2;
  const squares = variance / m;
  const centeredFromNormalized = normalized.map((value) => value * inverse);
  const centeredFromSquares = centered.map((value) => 2 * value * squares);
  const ofCentered = centeredFromNormalized.map(
    (value, i) => value + (centeredFromSquares[i] ?? NaN),
  );
  const ofMean = -sum(ofCentered);
  const xFromMean = ofMean / m;
  return {
    gamma: dot(g, values.normalized),
    beta: sum(g),
    normalized,
    inverse: ofInverse,
    variance,
    squares,
    centeredFromNormalized,
    centeredFromSquares,
    centered: ofCentered,
    mean: ofMean,
    xFromMean,
    x: ofCentered.map((value) => value + xFromMean),
  };
}

export function lossOf(unit: Unit): number {
  return dot(unit.g, forward(unit).y);
}
