import { initialValues, type RecordOf, type ValueOf } from './field';
import {
  ARM_SETTINGS,
  type ArmSetting,
  type Setting,
  SHARED_SETTINGS,
  type SharedSetting,
} from './settings';

/** What arms are called, by index; an experiment has one to so many. */
export const ARM_IDS = ['a', 'b', 'c', 'd'] as const;
export type ArmId = (typeof ARM_IDS)[number];

/** The arms that a link can tell apart. */
export const ARM_NAMES = ['a', 'b'] as const;
export type ArmName = (typeof ARM_NAMES)[number];

/** What arms need not share. */
export interface Arm extends RecordOf<typeof ARM_SETTINGS> {}

/** All that determines a run. Plain data; the link is its text. Every setting: `settings.ts`. */
export interface Experiment extends RecordOf<typeof SHARED_SETTINGS> {
  /** One to ARM_IDS.length. */
  readonly arms: readonly Arm[];
  /** In the order of their steps; at most EVENT_LIMIT. */
  readonly events: readonly ExperimentEvent[];
}

type ChangeOf<S extends Setting, Prefix extends string> = S extends Setting
  ? { readonly key: `${Prefix}${S['key']}`; readonly value: ValueOf<S['kind']> }
  : never;

/** One setting by its link key, with its new value. */
export type Change = ChangeOf<SharedSetting, ''> | ChangeOf<ArmSetting, `${ArmId}.`>;

/** One that may be made in mid-run. */
export type LiveChange =
  | ChangeOf<Extract<SharedSetting, { live: true }>, ''>
  | ChangeOf<Extract<ArmSetting, { live: true }>, `${ArmId}.`>;

/** After `step` steps are done, the setting with this key takes this value. */
export type ExperimentEvent = LiveChange & { readonly step: number };

export const EVENT_LIMIT = 64;

export const DEFAULT_ARM: Arm = initialValues(ARM_SETTINGS);

/** The plain arm cannot learn this and the batch-normalised one can: the product's first sight. */
export const DEFAULT_EXPERIMENT: Experiment = {
  ...initialValues(SHARED_SETTINGS),
  arms: [DEFAULT_ARM, { ...DEFAULT_ARM, normalizer: 'batch' }],
  events: [],
};

/** The arm with this index or id. Throws RangeError where the experiment has none. */
export function armOf({ arms }: Pick<Experiment, 'arms'>, which: number | ArmId): Arm {
  const arm = arms[typeof which === 'number' ? which : ARM_IDS.indexOf(which)];
  if (arm === undefined) throw new RangeError(`There is no arm ${which}.`);
  return arm;
}
