import { dot, mean } from './batch-graph';

/**
 * g in three parts at right angles to each other: its mean (along 1), its slope over x (along x̂),
 * and the rest. The first two are the straight line that fits the points (xᵢ, gᵢ) best (least
 * squares), so the rest is what the line leaves: ∂ℓ/∂x is γ/σ times that, for ε = 0.
 */
export interface Parts {
  readonly middle: number;
  /** Per unit of x; 0 where all x are the same. */
  readonly slope: number;
  /** The line's height at each x. */
  readonly line: readonly number[];
  readonly rest: readonly number[];
  /** Sums of squares of the three parts; together ‖g‖². */
  readonly squares: { readonly mean: number; readonly slope: number; readonly rest: number };
}

export function partsOf(x: readonly number[], g: readonly number[]): Parts {
  const middle = mean(g);
  const center = mean(x);
  const centered = x.map((value) => value - center);
  const spread = dot(centered, centered);
  const slope = spread > 0 ? dot(centered, g) / spread : 0;
  const line = centered.map((value) => middle + slope * value);
  const rest = g.map((value, i) => value - (line[i] ?? NaN));
  return {
    middle,
    slope,
    line,
    rest,
    squares: {
      mean: g.length * middle * middle,
      slope: slope * slope * spread,
      rest: dot(rest, rest),
    },
  };
}
