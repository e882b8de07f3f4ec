import type { ActivationName } from './layers/activation-names';
import type { AffineMode, NormalizerName } from './normalizers/names';
import type { DataSetName } from './data/names';

/** How the initial weights are drawn: N(0, (scale/√fan-in)²) or N(0, scale²). Biases start at 0. */
export interface Initialization {
  readonly rule: 'fan-in' | 'fixed';
  readonly scale: number;
}

/** A data set made from the seed: `train` and `test` points, moved by Gaussian noise of this sd. */
export interface DataSpecification {
  readonly name: DataSetName;
  readonly noise: number;
  readonly train: number;
  readonly test: number;
}

/** What may change while an arm runs. */
export interface Settings {
  readonly learningRate: number;
  readonly batchSize: number;
  readonly normalizer: NormalizerName;
  /** ε in √(σ²+ε). */
  readonly epsilon: number;
  /** α in r ← (1−α) r + α s (PyTorch's convention). */
  readonly alpha: number;
  readonly affine: AffineMode;
  /** Used when `affine` is 'hand': the γ and β of every normalised unit. */
  readonly gamma: number;
  readonly beta: number;
}

/** From `step` on (that is, after `step` steps are done and before the next) these settings hold. */
export interface SettingsChange {
  readonly step: number;
  readonly settings: Settings;
}

/** Everything that determines one arm's numbers. Same specification, same bits. */
export interface ArmSpecification {
  /** An unsigned 32-bit integer. */
  readonly seed: number;
  readonly data: DataSpecification;
  /** Units per hidden layer: 0 to 8 entries of 1 to 128. */
  readonly hidden: readonly number[];
  readonly activation: ActivationName;
  readonly initialization: Initialization;
  readonly settings: Settings;
  /** In the order of their steps. */
  readonly changes: readonly SettingsChange[];
}
