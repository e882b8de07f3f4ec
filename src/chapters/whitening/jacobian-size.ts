/** The two savings: one feature at a time, and over a mini-batch. */
export interface Savings {
  readonly perFeature: boolean;
  readonly miniBatch: boolean;
}

export interface Sizes {
  /** Examples of the whole data set, and of a mini-batch. */
  readonly whole: number;
  readonly mini: number;
  /** Features. */
  readonly features: number;
}

/**
 * Entries of ∂X̂/∂X: how each normalized number changes with each number of the examples that the
 * statistics are of. One feature at a time, features do not depend on each other: one block each.
 */
export function jacobianEntries(sizes: Sizes, { perFeature, miniBatch }: Savings): number {
  const examples = miniBatch ? sizes.mini : sizes.whole;
  const { features } = sizes;
  return perFeature ? features * examples ** 2 : (features * examples) ** 2;
}

/** In single precision. */
export const BYTES_AN_ENTRY = 4;
