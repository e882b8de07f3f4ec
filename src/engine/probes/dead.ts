import type { ActivationName } from '../layers/activation-names';

/**
 * The share of units that are 0 on every example, of activations a[examples][units]: their
 * gradient is 0 as well, so they no longer learn. NaN for anything but ReLU.
 */
export function deadShare(
  activation: ActivationName,
  a: ArrayLike<number>,
  examples: number,
  units: number,
): number {
  if (activation !== 'relu') return NaN;
  let dead = 0;
  for (let unit = 0; unit < units; unit++) {
    let i = 0;
    while (i < examples && a[i * units + unit] === 0) i++;
    if (i === examples) dead++;
  }
  return dead / units;
}
