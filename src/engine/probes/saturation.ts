import type { ActivationName } from '../layers/activation-names';
import { firstIndex } from './first-index';

/**
 * |z| past which a unit counts as saturated: sigmoid below 0.05 or above 0.95 (ln 19), tanh
 * beyond ±0.97; null where a nonlinearity has no such ends.
 */
export const SATURATION_LIMITS: Readonly<Record<ActivationName, number | null>> = {
  sigmoid: 2.944,
  tanh: 2.092,
  relu: null,
  linear: null,
};

/** The share of ascending pre-activations that are saturated; NaN where none can be. */
export function saturatedShare(activation: ActivationName, sorted: ArrayLike<number>): number {
  const limit = SATURATION_LIMITS[activation];
  if (limit === null) return NaN;
  const { length } = sorted;
  const low = firstIndex(0, length, (i) => (sorted[i] as number) >= -limit);
  const high = firstIndex(low, length, (i) => (sorted[i] as number) > limit);
  return (low + length - high) / length;
}
