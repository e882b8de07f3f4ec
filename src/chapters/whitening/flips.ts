import { stream } from '../../engine/random';
import { drawCloud } from './draw-cloud';
import { type Cloud, likeness, type Matrix, momentsOf, type Way, whitener } from './plane-algebra';

export const FLIP_BATCH = 24;
/** How long the cloud is for its width, at first. */
export const FLIP_RATIO = 1.15;
const DIRECTION = 0.5;
export const EPSILON = 1e-5;

/** Of the whitenings of two batches, one turned, mirrored or with swapped axes against the other. */
const TURNED_BELOW = Math.SQRT1_2;

/** The k-th batch of one and the same distribution, whatever batches came before it. */
export function flipBatch(k: number, ratio: number): Cloud {
  return drawCloud(stream(1000 + k, 'probe'), FLIP_BATCH, ratio, 1, DIRECTION);
}

export type FlipWay = Extract<Way, 'pca' | 'zca'>;

/** With a rule of signs, each axis of PCA points where its larger coordinate is positive. */
export function whitenerOf(way: FlipWay, cloud: Cloud, rule: boolean): Matrix {
  const [a, b, c, d] = whitener(way, momentsOf(cloud).covariance, EPSILON);
  if (way !== 'pca' || !rule) return [a, b, c, d];
  const [one, other] = [signOf(a, b), signOf(c, d)];
  return [one * a, one * b, other * c, other * d];
}

function signOf(x: number, y: number): number {
  return (Math.abs(x) >= Math.abs(y) ? x : y) < 0 ? -1 : 1;
}

/** Whether a whitening turned against that of the batch before. */
export function hasTurned(before: Matrix, now: Matrix): boolean {
  return likeness(before, now) < TURNED_BELOW;
}

/** From the first batch to the last: in how many the whitening turned against the batch before. */
export function countTurns(way: FlipWay, ratio: number, batches: number, rule: boolean): number {
  let turns = 0;
  let before: Matrix | null = null;
  for (let k = 0; k < batches; k++) {
    const now = whitenerOf(way, flipBatch(k, ratio), rule);
    if (before !== null && hasTurned(before, now)) turns++;
    before = now;
  }
  return turns;
}
