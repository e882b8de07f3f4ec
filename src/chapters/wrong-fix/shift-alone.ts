import { BATCH, mean } from './batch';

/*
 * One number learns, in double precision: x = u + b, x̂ = x − μ with μ = mean(x), and
 * ℓ = mean (x̂ − t)²/2 with the targets t = u + offset.
 */

/** What the gradient takes μ for: a constant, or the mean of numbers that all hold b. */
export const GRADIENTS = ['detached', 'true'] as const;
export type GradientKind = (typeof GRADIENTS)[number];

export interface Descent {
  readonly gradient: GradientKind;
  /** η. */
  readonly rate: number;
  /** How far above its place each example should come out. */
  readonly offset: number;
}

/** The batch as it stands with this b, seen from this μ. */
export interface Seen {
  readonly x: readonly number[];
  readonly mean: number;
  readonly normalized: readonly number[];
  readonly loss: number;
}

export const STEPS = 1000;

export const meanOf = (b: number): number => mean(inputs(b));

const inputs = (b: number) => BATCH.map((u) => u + b);

export const targets = (offset: number): number[] => BATCH.map((u) => u + offset);

/** `middle` is the mean that is taken off: that of the batch itself, or an earlier one. */
export function see(b: number, offset: number, middle = meanOf(b)): Seen {
  const x = inputs(b);
  const normalized = x.map((value) => value - middle);
  const wanted = targets(offset);
  const loss = mean(normalized.map((value, i) => (value - (wanted[i] ?? NaN)) ** 2)) / 2;
  return { x, mean: middle, normalized, loss };
}

/**
 * m·∂ℓ/∂xᵢ, example by example: eᵢ = x̂ᵢ − tᵢ where μ counts as a constant, eᵢ − mean(e) where the
 * gradient passes through μ as well.
 */
export function pulls({ normalized }: Seen, { gradient, offset }: Descent): number[] {
  const wanted = targets(offset);
  const errors = normalized.map((value, i) => value - (wanted[i] ?? NaN));
  if (gradient === 'detached') return errors;
  const middle = mean(errors);
  return errors.map((error) => error - middle);
}

/** b after one more step: b − η·∂ℓ/∂b, where ∂ℓ/∂b = Σ ∂ℓ/∂xᵢ. */
export function update(b: number, descent: Descent): number {
  return b - descent.rate * mean(pulls(see(b, descent.offset), descent));
}

export interface Course {
  /** At step k, from 0 to the last. */
  readonly b: Float64Array;
  readonly loss: Float64Array;
}

export function courseOf(descent: Descent, steps = STEPS): Course {
  const b = new Float64Array(steps + 1);
  const loss = new Float64Array(steps + 1);
  for (let step = 0; step <= steps; step++) {
    if (step > 0) b[step] = update(b[step - 1] ?? NaN, descent);
    loss[step] = see(b[step] ?? NaN, descent.offset).loss;
  }
  return { b, loss };
}
