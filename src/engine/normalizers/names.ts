export const NORMALIZER_NAMES = ['none', 'batch'] as const;
export type NormalizerName = (typeof NORMALIZER_NAMES)[number];

/**
 * Where γ and β come from: learned by gradient · fixed at 1 and 0 · set, before each step, to
 * √(σ²+ε) and μ of the batch (the transform then gives back its input) · set by hand.
 */
export const AFFINE_MODES = ['learned', 'fixed', 'identity', 'hand'] as const;
export type AffineMode = (typeof AFFINE_MODES)[number];
