import type { Kernels } from '../kernels/kernels';
import type { Normalizer } from './normalizer';

/** What a normaliser stands on: units side by side, each at so many places of an example. */
export interface Layout {
  readonly units: number;
  /** Rows of an example; 1 but in a convolution. */
  readonly positions: number;
}

export type NormalizerSetting = 'gamma' | 'beta' | 'groups';

export type CreateNormalizer = (kernels: Kernels, layout: Layout) => Normalizer;

/** What is true of every normaliser of a kind, for whoever has to tell the kinds apart. */
export interface NormalizerKind {
  /** Whose μ and σ: each unit's over the batch, or those of each example by itself; null: none. */
  readonly statistics: 'batch' | 'example' | null;
  /** Whether γ and β of a unit can undo it: it needs one μ and one σ for each unit of a batch. */
  readonly setsIdentity: boolean;
  /** Whether it is y = γ·(x − μ)/√(σ² + ε) + β of each unit over the batch, and nothing more. */
  readonly isBatchTransform: boolean;
  /** How many units it takes together at most; to make it of more throws RangeError. */
  readonly mostUnits: number;
  /** What an arm may set of it, beside ε. */
  readonly settings: readonly NormalizerSetting[];
}
