import type { DataSetName } from '../engine/data/names';
import type { ActivationName } from '../engine/layers/activation-names';
import type { NormalizerName } from '../engine/normalizers/list';
import type { AffineMode, Placement } from '../engine/normalizers/names';
import type { OptimizerName } from '../engine/optimizers/names';
import type { DropoutPlace, Initialization, Ink, ModelName } from '../engine/specification';
import type { OwnFile } from './own-files';

/** What arms are called, by index; an experiment has one to so many. */
export const ARM_IDS = ['a', 'b', 'c', 'd'] as const;
export type ArmId = (typeof ARM_IDS)[number];

/** The arms that a link can tell apart. */
export const ARM_NAMES = ['a', 'b'] as const;
export type ArmName = (typeof ARM_NAMES)[number];

/** What arms need not share. */
export interface Arm {
  readonly normalizer: NormalizerName;
  readonly placement: Placement;
  /** Of group normalization; where they do not divide the units, the next smaller number that does. */
  readonly groups: number;
  readonly affine: AffineMode;
  /** γ and β of every normalised unit while `affine` is 'hand'. */
  readonly gamma: number;
  readonly beta: number;
  /** The probability with which dropout keeps a number; 1: no dropout. */
  readonly keep: number;
  readonly dropoutPlace: DropoutPlace;
  /** Null: the value both arms share. */
  readonly learningRate: number | null;
  readonly initialScale: number | null;
}

/** After `step` steps are done, the field with this key takes this value (both as link text). */
export interface ExperimentEvent {
  readonly step: number;
  readonly key: string;
  readonly value: string;
}

/** All that determines a run. Plain data; the link is its text. Fields, ranges: `fields.ts`. */
export interface Experiment {
  readonly data: DataSetName;
  /** Standard deviation of the Gaussian displacement of each point. */
  readonly noise: number;
  readonly ink: Ink;
  /** Examples in the training set; null: as many as the data set usually has. */
  readonly train: number | null;
  /** Of a person's own data: in the order of `arrange`. */
  readonly files: readonly OwnFile[];
  /** Of a table: the column of the classes, from 1; null: the last. */
  readonly label: number | null;
  /** Of a table: whether its columns are standardised by the training set. */
  readonly standardize: boolean;
  readonly model: ModelName;
  /** Of a dense model: hidden layers, and units in each. */
  readonly depth: number;
  readonly width: number;
  /** Of a convolutional one, which has two hidden layers: channels in each. */
  readonly channels: number;
  readonly activation: ActivationName;
  readonly initialRule: Initialization['rule'];
  readonly initialScale: number;
  readonly learningRate: number;
  readonly batchSize: number;
  readonly optimizer: OptimizerName;
  readonly momentum: number;
  readonly weightDecay: number;
  readonly seed: number;
  readonly epsilon: number;
  readonly alpha: number;
  /** One to ARM_IDS.length. */
  readonly arms: readonly Arm[];
  /** In the order of their steps; at most EVENT_LIMIT. */
  readonly events: readonly ExperimentEvent[];
}

export const EVENT_LIMIT = 64;

export const DEFAULT_ARM: Arm = {
  normalizer: 'none',
  placement: 'before',
  groups: 4,
  affine: 'learned',
  gamma: 1,
  beta: 0,
  keep: 1,
  dropoutPlace: 'after',
  learningRate: null,
  initialScale: null,
};

/** The plain arm cannot learn this and the batch-normalised one can: the product's first sight. */
export const DEFAULT_EXPERIMENT: Experiment = {
  data: 'circles',
  noise: 0,
  ink: 'binary',
  train: null,
  files: [],
  label: null,
  standardize: true,
  model: 'dense',
  depth: 4,
  width: 32,
  channels: 8,
  activation: 'sigmoid',
  initialRule: 'fan-in',
  initialScale: 1,
  learningRate: 0.5,
  batchSize: 32,
  optimizer: 'sgd',
  momentum: 0.9,
  weightDecay: 0,
  seed: 1,
  epsilon: 1e-5,
  alpha: 0.1,
  arms: [DEFAULT_ARM, { ...DEFAULT_ARM, normalizer: 'batch' }],
  events: [],
};

/** The arm with this index or id. Throws RangeError where the experiment has none. */
export function armOf({ arms }: Pick<Experiment, 'arms'>, which: number | ArmId): Arm {
  const arm = arms[typeof which === 'number' ? which : ARM_IDS.indexOf(which)];
  if (arm === undefined) throw new RangeError(`There is no arm ${which}.`);
  return arm;
}
