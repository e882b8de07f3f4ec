import {
  type Arm,
  ARM_IDS,
  ARM_NAMES,
  type Change,
  DEFAULT_ARM,
  type Experiment,
} from './experiment';
import { checkValue, readValue, writeValue } from './field';
import { ARM_SETTINGS, type ArmSetting, SHARED_SETTINGS, type SharedSetting } from './settings';

/** A setting where it stands in an experiment. */
export interface ExperimentField {
  readonly key: Change['key'];
  readonly setting: SharedSetting | ArmSetting;
  /** Index of the arm that it belongs to; null: all arms share it. */
  readonly arm: number | null;
  readonly get: (experiment: Experiment) => unknown;
  /** The experiment with this value; null where it is not valid, or there is no such arm. */
  readonly set: (experiment: Experiment, value: unknown) => Experiment | null;
}

const SHARED = Object.entries(SHARED_SETTINGS).map(([name, setting]): ExperimentField => ({
  key: setting.key,
  setting,
  arm: null,
  get: (experiment) => experiment[name as keyof typeof SHARED_SETTINGS],
  set: (experiment, value) => {
    const valid = checkValue(setting.kind, value);
    return valid && { ...experiment, [name]: valid.value };
  },
}));

const OF_ARM = ARM_IDS.map((id, arm) =>
  Object.entries(ARM_SETTINGS).map(([name, setting]): ExperimentField => ({
    key: `${id}.${setting.key}`,
    setting,
    arm,
    get: ({ arms }) => (arms[arm] ?? DEFAULT_ARM)[name as keyof Arm],
    set: (experiment, value) => {
      const valid = checkValue(setting.kind, value);
      const former = experiment.arms[arm];
      if (valid === null || former === undefined) return null;
      const arms = experiment.arms.with(arm, { ...former, [name]: valid.value });
      return { ...experiment, arms };
    },
  })),
);

/** Those of a link, in its order. */
export const EXPERIMENT_FIELDS: readonly ExperimentField[] = [
  ...SHARED,
  ...OF_ARM.slice(0, ARM_NAMES.length).flat(),
];

const BY_KEY = new Map<string, ExperimentField>(
  [...SHARED, ...OF_ARM.flat()].map((field) => [field.key, field]),
);

/** The field with this link key, or undefined. */
export function experimentField(key: string): ExperimentField | undefined {
  return BY_KEY.get(key);
}

/** The experiment with the value that a link's text stands for; null where it is not valid. */
export function readField(
  { setting, set }: ExperimentField,
  experiment: Experiment,
  text: string,
): Experiment | null {
  const read = readValue(setting.kind, text);
  return read && set(experiment, read.value);
}

/** The value that the experiment has, as a link writes it. */
export function writeField({ setting, get }: ExperimentField, experiment: Experiment): string {
  return writeValue(setting.kind, get(experiment));
}
