import type { MadeSetName } from './data/names';
import type { ActivationName } from './layers/activation-names';
import type { NormalizerName } from './normalizers/list';
import type { AffineMode, Placement } from './normalizers/names';
import type { OptimizerName } from './optimizers/names';

/**
 * The standard deviation of the initial weights, times `scale`: 1/√fan-in, 1, √(2/(fan-in +
 * fan-out)) (Glorot & Bengio 2010) or √(2/fan-in) (He et al. 2015); of 'hidden' 1/√fan-in, where
 * `scale` leaves the output layer alone. Biases start at 0.
 */
export const INITIALIZATION_RULES = ['fan-in', 'fixed', 'xavier', 'he', 'hidden'] as const;
export interface Initialization {
  readonly rule: (typeof INITIALIZATION_RULES)[number];
  readonly scale: number;
}

/** Whether the pixels of an image are 0 or 1, or any number in between. */
export const INKS = ['binary', 'grey'] as const;
export type Ink = (typeof INKS)[number];

/** A data set made from the seed. */
export interface DataSpecification {
  readonly name: MadeSetName;
  /** Standard deviation of the Gaussian displacement of each point; of points alone. */
  readonly noise: number;
  /** Of images alone. */
  readonly ink: Ink;
  readonly train: number;
  readonly test: number;
}

/** Read from files, and handed to the trainer beside its specification. */
export interface OwnDataSpecification {
  readonly name: 'own';
}

/**
 * `hidden` dense layers; or, of images, one 3×3 convolution with 2×2 pooling for each entry of
 * `hidden`, which then counts channels. A dense output layer in both.
 */
export const MODEL_NAMES = ['dense', 'convolution'] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

/** Where dropout stands: on the normaliser's input, or on what the layer hands on. */
export const DROPOUT_PLACES = ['before', 'after'] as const;
export type DropoutPlace = (typeof DROPOUT_PLACES)[number];

/** Examples of a batch at most. */
export const BATCH_LIMIT = 512;

/** What may change while an arm runs. */
export interface Settings {
  readonly learningRate: number;
  readonly batchSize: number;
  readonly optimizer: OptimizerName;
  /** μ in v ← μ·v + g, used by 'momentum'. */
  readonly momentum: number;
  /** λ of decoupled weight decay: w ← (1 − ηλ)·w before each descent, weights only. */
  readonly weightDecay: number;
  /**
   * The layers whose parameters a step moves, one bit each from the lowest: see `trained-layers.ts`.
   * The others have gradients and running statistics as ever, and keep their parameters and what the
   * optimiser keeps of them.
   */
  readonly trained: number;
  readonly normalizer: NormalizerName;
  readonly placement: Placement;
  /** Of group normalization: groups of units, or the next smaller number that divides them. */
  readonly groups: number;
  /** ε in √(σ²+ε). */
  readonly epsilon: number;
  /** α in r ← (1−α) r + α s (PyTorch's convention). */
  readonly alpha: number;
  readonly affine: AffineMode;
  /** Used when `affine` is 'hand': the γ and β of every normalised unit. */
  readonly gamma: number;
  readonly beta: number;
  /** The probability with which dropout keeps a number; 1: no dropout. */
  readonly keep: number;
  readonly dropoutPlace: DropoutPlace;
}

/** From `step` on (that is, after `step` steps are done and before the next) these settings hold. */
export interface SettingsChange {
  readonly step: number;
  readonly settings: Settings;
}

/** Everything that determines one arm's numbers. Same specification (and files), same bits. */
export interface ArmSpecification {
  /** How means of batches and examples are summed: see `refineMeans`. */
  readonly means: 'summed' | 'refined';
  /** An unsigned 32-bit integer. */
  readonly seed: number;
  readonly data: DataSpecification | OwnDataSpecification;
  readonly model: ModelName;
  /** Units, or channels, per hidden layer: 0 to 8 entries of 1 to 128. */
  readonly hidden: readonly number[];
  readonly activation: ActivationName;
  readonly initialization: Initialization;
  readonly settings: Settings;
  /** In the order of their steps. */
  readonly changes: readonly SettingsChange[];
}
