import { DATA_SET_NAMES } from '../engine/data/names';
import { FEATURE_LIMIT } from '../engine/data/own/problem';
import { ACTIVATION_NAMES } from '../engine/layers/activation-names';
import { NORMALIZER_NAMES } from '../engine/normalizers/list';
import { AFFINE_MODES, PLACEMENTS } from '../engine/normalizers/names';
import { OPTIMIZER_NAMES } from '../engine/optimizers/names';
import { DROPOUT_PLACES, INITIALIZATION_RULES, INKS, MODEL_NAMES } from '../engine/specification';
import {
  type Arm,
  ARM_IDS,
  ARM_NAMES,
  type ArmId,
  armOf,
  DEFAULT_ARM,
  type Experiment,
} from './experiment';
import { choice, type Field, flag, type Kind, makeField, optional, real, whole } from './field';
import { FILES } from './own-files';

/**
 * Every setting of an experiment, in the order of the link. 'live' settings may change in mid-run
 * and then become events; the others make the run another run.
 */
export interface ExperimentField extends Field<Experiment> {
  readonly live: boolean;
}

const SHARED_WORD = 'shared';
const RATE = real(1e-4, 10);
const SCALE = real(0.01, 10);

function shared<K extends keyof Experiment>(
  key: string,
  name: K,
  kind: Kind<Experiment[K]>,
  live: boolean,
): ExperimentField {
  const field = makeField<Experiment, Experiment[K]>(
    key,
    kind,
    (experiment) => experiment[name],
    (experiment, value) => ({ ...experiment, [name]: value }),
  );
  return { ...field, live };
}

function perArm<K extends keyof Arm>(
  id: ArmId,
  key: string,
  name: K,
  kind: Kind<Arm[K]>,
  live: boolean,
): ExperimentField {
  const index = ARM_IDS.indexOf(id);
  const field = makeField<Experiment, Arm[K]>(
    `${id}.${key}`,
    kind,
    ({ arms }) => (arms[index] ?? DEFAULT_ARM)[name],
    (experiment, value) => {
      const { arms } = experiment;
      return { ...experiment, arms: arms.with(index, { ...armOf(experiment, id), [name]: value }) };
    },
  );
  // An arm that the experiment does not have cannot be set.
  const apply: ExperimentField['apply'] = (experiment, text) =>
    index < experiment.arms.length ? field.apply(experiment, text) : null;
  return { ...field, apply, live };
}

function fieldsOfArm(arm: ArmId): ExperimentField[] {
  return [
    perArm(arm, 'norm', 'normalizer', choice(NORMALIZER_NAMES), true),
    perArm(arm, 'place', 'placement', choice(PLACEMENTS), true),
    perArm(arm, 'groups', 'groups', whole(1, 128), true),
    perArm(arm, 'affine', 'affine', choice(AFFINE_MODES), true),
    perArm(arm, 'gamma', 'gamma', real(-10, 10), true),
    perArm(arm, 'beta', 'beta', real(-10, 10), true),
    perArm(arm, 'keep', 'keep', real(0.05, 1), true),
    perArm(arm, 'drop', 'dropoutPlace', choice(DROPOUT_PLACES), true),
    perArm(arm, 'lr', 'learningRate', optional(RATE, SHARED_WORD), true),
    perArm(arm, 'scale', 'initialScale', optional(SCALE, SHARED_WORD), false),
  ];
}

/** Those of a link. */
export const EXPERIMENT_FIELDS: readonly ExperimentField[] = [
  shared('data', 'data', choice(DATA_SET_NAMES), false),
  shared('noise', 'noise', real(0, 0.5), false),
  shared('ink', 'ink', choice(INKS), false),
  shared('train', 'train', optional(whole(10, 60_000), 'all'), false),
  shared('files', 'files', FILES, false),
  shared('label', 'label', optional(whole(1, 1 + FEATURE_LIMIT), 'last'), false),
  shared('std', 'standardize', flag(), false),
  shared('model', 'model', choice(MODEL_NAMES), false),
  shared('depth', 'depth', whole(0, 8), false),
  shared('width', 'width', whole(1, 128), false),
  shared('channels', 'channels', whole(1, 16), false),
  shared('act', 'activation', choice(ACTIVATION_NAMES), false),
  shared('init', 'initialRule', choice(INITIALIZATION_RULES), false),
  shared('scale', 'initialScale', SCALE, false),
  shared('lr', 'learningRate', RATE, true),
  shared('batch', 'batchSize', whole(1, 512), true),
  shared('opt', 'optimizer', choice(OPTIMIZER_NAMES), true),
  shared('mom', 'momentum', real(0, 0.999), true),
  shared('decay', 'weightDecay', real(0, 1), true),
  shared('seed', 'seed', whole(0, 4_294_967_295), false),
  shared('eps', 'epsilon', real(1e-8, 1), true),
  shared('alpha', 'alpha', real(0.001, 1), true),
  ...ARM_NAMES.flatMap(fieldsOfArm),
];

const BY_KEY = new Map(
  [...EXPERIMENT_FIELDS, ...ARM_IDS.slice(ARM_NAMES.length).flatMap(fieldsOfArm)].map((field) => [
    field.key,
    field,
  ]),
);

/** The field with this link key, or undefined. */
export function experimentField(key: string): ExperimentField | undefined {
  return BY_KEY.get(key);
}
