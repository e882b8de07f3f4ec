import { decompose } from '../../engine/normalizers/eigen';
import { InverseRoot } from '../../engine/normalizers/inverse-root';

/* A batch of two features, and what the engine's whitening makes of it, in double precision. */

export type Point = readonly [number, number];
export type Cloud = readonly Point[];
/** Two by two, row by row. */
export type Matrix = readonly [number, number, number, number];

export interface Moments {
  readonly mean: Point;
  /** Biased, as in batch normalization. */
  readonly covariance: Matrix;
}

/** Where the cloud is long and where it is narrow. */
export interface Axes {
  /** The variance along each axis, the larger first. */
  readonly values: readonly [number, number];
  /** Of length 1; their signs are as the decomposition happens to leave them. */
  readonly first: Point;
  readonly second: Point;
}

/** What can be done to a batch before it goes on. */
export const WAYS = ['raw', 'standardized', 'pca', 'zca'] as const;
export type Way = (typeof WAYS)[number];

export function momentsOf(cloud: Cloud): Moments {
  const m = cloud.length;
  let [x, y] = [0, 0];
  for (const point of cloud) {
    x += point[0] / m;
    y += point[1] / m;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (const point of cloud) {
    xx += (point[0] - x) ** 2 / m;
    xy += ((point[0] - x) * (point[1] - y)) / m;
    yy += (point[1] - y) ** 2 / m;
  }
  return { mean: [x, y], covariance: [xx, xy, xy, yy] };
}

/** 0 where one of the features does not vary. */
export function correlation([xx, xy, , yy]: Matrix): number {
  const below = Math.sqrt(xx * yy);
  return below === 0 ? 0 : xy / below;
}

export function axesOf(covariance: Matrix): Axes {
  const { values, vectors } = decompose(Float64Array.from(covariance), 2);
  const [one = 0, other = 0] = values;
  const [a = 0, b = 0, c = 0, d = 0] = vectors;
  return one >= other
    ? { values: [one, Math.max(0, other)], first: [a, b], second: [c, d] }
    : { values: [other, Math.max(0, one)], first: [c, d], second: [a, b] };
}

/**
 * What the centered batch is multiplied by: 1, diag(σ² + ε)^(−½), (Λ + ε)^(−½)·Vᵀ (PCA) or
 * (Σ + ε)^(−½) (ZCA).
 */
export function whitener(way: Way, covariance: Matrix, epsilon: number): Matrix {
  switch (way) {
    case 'raw':
      return [1, 0, 0, 1];
    case 'standardized':
      return [inverse(covariance[0] + epsilon), 0, 0, inverse(covariance[3] + epsilon)];
    case 'pca': {
      const { values, first, second } = axesOf(covariance);
      const [one, other] = [inverse(values[0] + epsilon), inverse(values[1] + epsilon)];
      return [one * first[0], one * first[1], other * second[0], other * second[1]];
    }
    case 'zca': {
      const root = new Float64Array(4);
      new InverseRoot(2).forward(root, Float64Array.from(covariance), epsilon);
      const [a = NaN, b = NaN, c = NaN, d = NaN] = root;
      return [a, b, c, d];
    }
  }
}

/** With ε = 0 a direction that does not vary has nothing to be scaled, as in the engine. */
function inverse(variance: number): number {
  return variance > 0 ? 1 / Math.sqrt(variance) : 0;
}

/** The batch's own mean taken off, then the matrix. Raw leaves the mean where it is. */
export function through(way: Way, matrix: Matrix, mean: Point, point: Point): Point {
  if (way === 'raw') return point;
  const [x, y] = [point[0] - mean[0], point[1] - mean[1]];
  return [matrix[0] * x + matrix[1] * y, matrix[2] * x + matrix[3] * y];
}

/** The cosine of the angle between two matrices taken as lists of numbers: 1 where they point alike. */
export function likeness(one: Matrix, other: Matrix): number {
  const product = one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
  return product / (Math.hypot(...one) * Math.hypot(...other));
}
