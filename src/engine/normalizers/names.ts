/** Where the normaliser stands: before the nonlinearity, after it, or on the layer's input. */
export const PLACEMENTS = ['before', 'after', 'input'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/**
 * Where γ and β come from: learned by gradient · fixed at 1 and 0 · set, before each step, to
 * √(σ²+ε) and μ of the batch (the transform then gives back its input) · set by hand.
 */
export const AFFINE_MODES = ['learned', 'fixed', 'identity', 'hand'] as const;
export type AffineMode = (typeof AFFINE_MODES)[number];
