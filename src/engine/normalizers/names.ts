export const NORMALIZER_NAMES = [
  'none',
  'batch',
  'layer',
  'whitening',
  'noisy',
  'detached',
] as const;
export type NormalizerName = (typeof NORMALIZER_NAMES)[number];

/** Where the normaliser stands: before the nonlinearity, after it, or on the layer's input. */
export const PLACEMENTS = ['before', 'after', 'input'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/**
 * Where γ and β come from: learned by gradient · fixed at 1 and 0 · set, before each step, to
 * √(σ²+ε) and μ of the batch (the transform then gives back its input) · set by hand.
 */
export const AFFINE_MODES = ['learned', 'fixed', 'identity', 'hand'] as const;
export type AffineMode = (typeof AFFINE_MODES)[number];

/** Whether γ and β of a unit can undo it: it needs one μ and one σ for each unit of a batch. */
export function setsIdentity(name: NormalizerName): boolean {
  return name === 'batch' || name === 'noisy' || name === 'detached';
}
