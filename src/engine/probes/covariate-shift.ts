import type { Trial } from './trial';

/** How the update of the layers before it moves one layer's gradient. Rounded to float32. */
export interface GradientShift {
  /** ‖G − G′‖₂. */
  readonly norm: number;
  /** ‖G − G′‖₂/‖G‖₂; NaN where G is 0, as the cosine then is. */
  readonly relative: number;
  /** ⟨G, G′⟩/(‖G‖₂·‖G′‖₂). */
  readonly cosine: number;
}

/**
 * Internal covariate shift by gradients (Santurkar et al. 2018, Def. 2.1), of every weight matrix:
 * G = ∂L/∂Wᵢ with all layers as they are, G′ = the same after the layers 1…i−1 have taken their
 * step, biases, γ and β included. A normaliser on a layer's input is of that layer. The first layer
 * has none before it: 0, and cosine 1. To be called right after `begin`.
 */
export function covariateShift(trial: Trial): GradientShift[] {
  const { network, parameters, next, slope } = trial;
  let moved = 0;
  return network.linear.map(({ weights }, layer) => {
    const before = network.hidden[layer - 1]?.parameters.length ?? 0;
    if (layer > 0) {
      next.put(moved, moved + before);
      moved += before;
      trial.pass();
    }
    return compare(slope.of(parameters.indexOf(weights)), weights.gradient);
  });
}

function compare(one: ArrayLike<number>, other: ArrayLike<number>): GradientShift {
  let difference = 0;
  let product = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < one.length; i++) {
    const [g, h] = [one[i] ?? NaN, other[i] ?? NaN];
    difference += (g - h) * (g - h);
    product += g * h;
    first += g * g;
    second += h * h;
  }
  const norm = Math.sqrt(difference);
  return {
    norm: Math.fround(norm),
    relative: Math.fround(norm / Math.sqrt(first)),
    // One root of both, which is exact where both are the same.
    cosine: Math.fround(product / Math.sqrt(first * second)),
  };
}
