import { BATCH, mean } from './batch';

/*
 * The scale is taken for a constant as well, in double precision: x = w·u, x̂ = (x − μ)/σ, and
 * ℓ = mean (x̂ − t)²/2 with the targets t = ρ·u. With σ for a constant, ∂ℓ/∂w = mean((x̂ − t)·u)/σ.
 */

export const RATE = 0.01;
export const STEPS = 1000;

export interface ScaleCourse {
  /** At step k, from 0 to the last. */
  readonly w: Float64Array;
  readonly square: Float64Array;
  readonly loss: Float64Array;
}

/** From w = 1. */
export function scaleCourse(rho: number, rate = RATE, steps = STEPS): ScaleCourse {
  const course = {
    w: new Float64Array(steps + 1),
    square: new Float64Array(steps + 1),
    loss: new Float64Array(steps + 1),
  };
  let w = 1;
  for (let step = 0; step <= steps; step++) {
    const { errors, deviation } = look(w, rho);
    course.w[step] = w;
    course.square[step] = w * w;
    course.loss[step] = mean(errors.map((error) => error * error)) / 2;
    w -= (rate * mean(errors.map((error, i) => error * (BATCH[i] ?? NaN)))) / deviation;
  }
  return course;
}

function look(w: number, rho: number) {
  const x = BATCH.map((u) => w * u);
  const middle = mean(x);
  const deviation = Math.sqrt(mean(x.map((value) => (value - middle) ** 2)));
  const errors = x.map((value, i) => (value - middle) / deviation - rho * (BATCH[i] ?? NaN));
  return { errors, deviation };
}

/** The law that w² follows while w > 0: w² ≈ 1 + 2η(ρ − 1)k at step k. */
export function lawOf(rho: number, step: number, rate = RATE): number {
  return 1 + 2 * rate * (rho - 1) * step;
}

/** The step at which w has passed 0; null where it does not. */
export function crossingOf({ w }: ScaleCourse): number | null {
  const step = w.findIndex((value) => value < 0);
  return step < 0 ? null : step;
}
