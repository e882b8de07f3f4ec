import type { Inspection } from '../../engine/inspection';
import { createReference } from '../../engine/kernels/reference';
import type { Recipe } from '../run/run-view';

/** The standard deviation is biased, as in batch normalization. */
export interface Moments {
  readonly mean: number;
  readonly deviation: number;
}

/** One unit's batch on its way through the transform, in the run's own float32 arithmetic. */
export interface Transformed {
  readonly gamma: number;
  readonly beta: number;
  /** Of the whole batch, like the residual; x̂ and y are of the numbers that are at hand. */
  readonly deviation: number;
  readonly moments: Readonly<Record<'x' | 'normalized' | 'y', Moments>>;
  readonly normalized: Float32Array;
  readonly y: Float32Array;
  /** ‖y − x‖/‖x − μ‖: 0 where the transform gives back its input; NaN for a batch without spread. */
  readonly residual: number;
}

const kernels = createReference();

/** γ and β by the recipe, with μ and σ² of this batch. `hand` is used by the recipe 'hand'. */
export function affineOf(
  { mean, variance, gamma, beta }: Inspection,
  epsilon: number,
  recipe: Recipe,
  hand: { readonly gamma: number; readonly beta: number },
): { gamma: number; beta: number } {
  switch (recipe) {
    case 'own':
      return { gamma, beta };
    case 'hand':
      return hand;
    case 'identity':
      return { gamma: Math.fround(Math.sqrt(variance + epsilon)), beta: mean };
    case 'sigma':
      return { gamma: Math.fround(Math.sqrt(variance)), beta: mean };
    case 'variance':
      return { gamma: variance, beta: mean };
  }
}

/** Of γx̂ + β over the whole batch. */
export function movedMoments(
  inspection: Inspection,
  epsilon: number,
  { gamma, beta }: { readonly gamma: number; readonly beta: number },
): Moments {
  const deviation = Math.sqrt(inspection.variance) * slopeOf(inspection, epsilon);
  return { mean: beta, deviation: Math.abs(gamma) * deviation };
}

function slopeOf({ variance }: Inspection, epsilon: number): number {
  return 1 / Math.sqrt(variance + epsilon);
}

/**
 * x̂ = (x − μ)/√(σ² + ε), y = γx̂ + β. As y − x = (γ/√(σ² + ε) − 1)·(x − μ) + (β − μ), the residual
 * over the whole batch follows from μ and σ²: its square is (γ/√(σ² + ε) − 1)² + (β − μ)²/σ².
 */
export function transform(
  inspection: Inspection,
  epsilon: number,
  { gamma, beta }: { readonly gamma: number; readonly beta: number },
): Transformed {
  const { x, mean, variance } = inspection;
  const m = x.length;
  const normalized = new Float32Array(m);
  const y = new Float32Array(m);
  const inverse = new Float32Array(1);
  kernels.inverseDeviation(inverse, Float32Array.of(variance), epsilon, 1);
  kernels.standardize(normalized, x, Float32Array.of(mean), inverse, m, 1);
  kernels.scaleAndShift(y, normalized, Float32Array.of(gamma), Float32Array.of(beta), m, 1);
  const deviation = Math.sqrt(variance);
  const slope = slopeOf(inspection, epsilon);
  return {
    gamma,
    beta,
    deviation,
    moments: {
      x: { mean, deviation },
      normalized: { mean: 0, deviation: deviation * slope },
      y: movedMoments(inspection, epsilon, { gamma, beta }),
    },
    normalized,
    y,
    residual: deviation === 0 ? NaN : Math.hypot(gamma * slope - 1, (beta - mean) / deviation),
  };
}

/** The share of y on which the nonlinearity is flat. */
export function flatShare(y: Float32Array, zones: readonly (readonly [number, number])[]): number {
  if (y.length === 0) return NaN;
  const flat = y.filter((value) => zones.some(([low, high]) => value < high && value > low));
  return flat.length / y.length;
}
