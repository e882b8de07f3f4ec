import type { ActivationName } from '../layers/activation-names';

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

/** The share of the first `count` pre-activations that are saturated; NaN where none can be. */
export function saturatedShare(
  activation: ActivationName,
  z: ArrayLike<number>,
  count: number,
): number {
  const limit = SATURATION_LIMITS[activation];
  if (limit === null) return NaN;
  let saturated = 0;
  for (let i = 0; i < count; i++) if (Math.abs(z[i] as number) > limit) saturated++;
  return saturated / count;
}
