import type { Inspection } from '../../engine/inspection';
import { createReference } from '../../engine/kernels/reference';

/** As in the instrument's default experiment and in PyTorch. */
export const EPSILON = 1e-5;

const kernels = createReference();

/** One unit's batch of these values, with the μ and σ² that the engine finds in it. */
export function inspect(values: readonly number[]): Inspection {
  const x = Float32Array.from(values);
  const [mean, variance] = [new Float32Array(1), new Float32Array(1)];
  kernels.columnMoments(mean, variance, x, x.length, 1);
  return {
    layer: 0,
    unit: 0,
    count: x.length,
    x,
    mean: mean[0] ?? NaN,
    variance: variance[0] ?? NaN,
    gamma: 1,
    beta: 0,
  };
}

/** The same batch moved and stretched to another mean and (biased) standard deviation. */
export function restretch(values: readonly number[], mean: number, deviation: number): number[] {
  const { mean: old, variance } = inspect(values);
  const factor = deviation / Math.sqrt(variance);
  return values.map((value) => mean + factor * (value - old));
}
