import { stream } from '../../engine/random';
import { drawCloud } from './draw-cloud';
import { axesOf, type Cloud, momentsOf, type Point, through, whitener } from './plane-algebra';

/** An example that was not in the batch, off the line on which it lies. */
export const STRANGER: Point = [0.6, -0.6];

/** The first m examples of the k-th draw of a distribution that is twice as long as wide. */
export function singularBatch(m: number, k: number): Cloud {
  return drawCloud(stream(50 + k, 'probe'), m, 1.4, 0.7, 0.7);
}

export interface Stretched {
  /** The smaller variance of the batch. */
  readonly least: number;
  /** What a distance in that direction is multiplied by: 1/√(λ + ε); ∞ where both are 0. */
  readonly stretch: number;
  readonly batch: Cloud;
  readonly stranger: Point;
}

/** ZCA by the batch's own statistics, of the batch and of the stranger. */
export function stretchBy(cloud: Cloud, epsilon: number): Stretched {
  const { mean, covariance } = momentsOf(cloud);
  const [, rounded] = axesOf(covariance).values;
  // Two examples lie on a line, whatever the rounding says.
  const least = cloud.length <= 2 ? 0 : rounded;
  const matrix = whitener('zca', covariance, epsilon);
  return {
    least,
    stretch: 1 / Math.sqrt(least + epsilon),
    batch: cloud.map((point) => through('zca', matrix, mean, point)),
    stranger: through('zca', matrix, mean, STRANGER),
  };
}
