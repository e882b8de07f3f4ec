import { dot, forward, mean, type Unit } from './batch-graph';

/**
 * What people write for ∂ℓ/∂x. 'threeTerms' is right; 'upstream' is a mistake that a public
 * playground made: the arriving gradient is added once more; 'constant' takes μ and σ² for constants.
 */
export const FORMULAS = ['threeTerms', 'upstream', 'constant'] as const;
export type Formula = (typeof FORMULAS)[number];

/** ∂ℓ/∂xᵢ = γ/√(σ²+ε)·(gᵢ − mean(g) − x̂ᵢ·mean(g·x̂)), exact for any ε; or what is taken for it. */
export function inputGradient(unit: Unit, formula: Formula = 'threeTerms'): number[] {
  const { g, gamma } = unit;
  const { inverse, normalized } = forward(unit);
  const slope = gamma * inverse;
  if (formula === 'constant') return g.map((value) => slope * value);
  const middle = mean(g);
  const along = dot(g, normalized) / g.length;
  const exact = g.map((value, i) => slope * (value - middle - (normalized[i] ?? NaN) * along));
  return formula === 'threeTerms' ? exact : exact.map((value, i) => value + (g[i] ?? NaN));
}
