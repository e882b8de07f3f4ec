import type { Trial } from './trial';

/** How far along −∇L is looked, in learning rates: from half a step to four. */
export const MULTIPLES = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4] as const;

/** The loss of the coming batch along −∇L. Rounded to float32. */
export interface Landscape {
  /** Where the parameters are. */
  readonly loss: number;
  /** Least and largest on the way; infinite where a number on it is not finite. */
  readonly lossMin: number;
  readonly lossMax: number;
  /**
   * The largest ‖∇L(θ) − ∇L(θ′)‖₂/‖θ − θ′‖₂, an effective smoothness; NaN where the gradient is 0.
   */
  readonly gradientChange: number;
}

/**
 * From θ to θ′ = θ − s·η·∇L(θ) for each multiple s (Santurkar et al. 2018, Fig. 4), of everything that
 * descends. Not the optimiser's step: the straight way down. `loss` is that of `begin`.
 */
export function landscape(trial: Trial, learningRate: number, loss: number): Landscape {
  let [lossMin, lossMax, gradientChange] = [Infinity, -Infinity, -Infinity];
  for (const multiple of MULTIPLES) {
    const distance = move(trial, multiple * learningRate);
    const there = trial.pass();
    const change = gradientDistance(trial);
    const perDistance = distance > 0 && !Number.isFinite(change) ? Infinity : change / distance;
    lossMin = Math.min(lossMin, Number.isFinite(there) ? there : Infinity);
    lossMax = Math.max(lossMax, Number.isFinite(there) ? there : Infinity);
    gradientChange = Math.max(gradientChange, perDistance);
  }
  return {
    loss: Math.fround(loss),
    lossMin: Math.fround(lossMin),
    lossMax: Math.fround(lossMax),
    gradientChange: Math.fround(gradientChange),
  };
}

/** Puts the parameters at θ − by·∇L(θ). Returns how far that is, rounding included. */
function move({ parameters, start, slope }: Trial, by: number): number {
  let squares = 0;
  parameters.forEach(({ values }, i) => {
    const from = start.of(i);
    const down = slope.of(i);
    for (let j = 0; j < values.length; j++) {
      const origin = from[j] ?? NaN;
      values[j] = origin - by * (down[j] ?? NaN);
      const moved = (values[j] ?? NaN) - origin;
      squares += moved * moved;
    }
  });
  return Math.sqrt(squares);
}

function gradientDistance({ parameters, slope }: Trial): number {
  let squares = 0;
  parameters.forEach(({ gradient }, i) => {
    const former = slope.of(i);
    for (let j = 0; j < gradient.length; j++) {
      const change = (gradient[j] ?? NaN) - (former[j] ?? NaN);
      squares += change * change;
    }
  });
  return Math.sqrt(squares);
}
