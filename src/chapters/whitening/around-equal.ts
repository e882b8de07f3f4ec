import { axesOf, type Matrix, type Point, whitener } from './plane-algebra';

/** [[1 + t, δ], [δ, 1 − t]]: round at t = δ = 0, with the eigenvalues 1 ± √(t² + δ²). */
export function covarianceAt(t: number, delta: number): Matrix {
  return [1 + t, delta, delta, 1 - t];
}

/**
 * The long axis at an angle around the round cloud, as it is reached on a way without a jump: half
 * the angle gone. A whole way around brings it back turned over.
 */
export function followedAxis(angle: number): Point {
  return [Math.cos(angle / 2), Math.sin(angle / 2)];
}

export interface Answer {
  /** By how many degrees the long axis turns. */
  readonly axis: number;
  /** The largest change of a number of the ZCA whitener. */
  readonly zca: number;
}

/** What a step across, to the point beside (distance, angle), changes. */
export function answerTo(step: number, distance: number, angle: number): Answer {
  const [t, delta] = [distance * Math.cos(angle), distance * Math.sin(angle)];
  const here = covarianceAt(t, delta);
  const there = covarianceAt(t - step * Math.sin(angle), delta + step * Math.cos(angle));
  const [a, b] = [axesOf(here).first, axesOf(there).first];
  // Whichever sign each of them has.
  const cosine = Math.abs(a[0] * b[0] + a[1] * b[1]);
  const sine = Math.abs(a[0] * b[1] - a[1] * b[0]);
  const [one, other] = [whitener('zca', here, 0), whitener('zca', there, 0)];
  return {
    axis: (Math.atan2(sine, cosine) * 180) / Math.PI,
    zca: Math.max(...one.map((value, i) => Math.abs(value - (other[i] ?? NaN)))),
  };
}
