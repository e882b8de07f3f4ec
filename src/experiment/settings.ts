import { DATA_SET_NAMES } from '../engine/data/names';
import { FEATURE_LIMIT } from '../engine/data/own/problem';
import { GAP_RULES, READINGS } from '../engine/data/own/readings';
import { ACTIVATION_NAMES } from '../engine/layers/activation-names';
import { NORMALIZER_NAMES } from '../engine/normalizers/list';
import { AFFINE_MODES, PLACEMENTS } from '../engine/normalizers/names';
import { OPTIMIZER_NAMES } from '../engine/optimizers/names';
import {
  BATCH_LIMIT,
  DROPOUT_PLACES,
  INITIALIZATION_RULES,
  INKS,
  MODEL_NAMES,
} from '../engine/specification';
import { ALL_LAYERS } from '../engine/trained-layers';
import {
  choice,
  type Field,
  flag,
  type Kind,
  optional,
  real,
  unnamed,
  type ValueOf,
  whole,
} from './field';
import { LAYERS } from './layers';
import { FILES } from './own-files';

/**
 * Every setting of an experiment, each in one line: its key in a link, what it can be, what it is
 * where a link does not say, and the key of its name in the dictionaries. Records, link, controls,
 * the words for a change, the README's table and the generated tests follow from here.
 */
export interface Setting<
  Key extends string = string,
  K extends Kind = Kind,
  Label extends string | null = string | null,
  Live extends boolean = boolean,
> extends Field<K> {
  readonly key: Key;
  /** Null where a dialog of its own sets it. */
  readonly label: Label;
  /** Whether it may change in mid-run; a change of any other makes the run another run. */
  readonly live: Live;
}

function live<const Key extends string, K extends Kind, const Label extends string | null>(
  key: Key,
  kind: K,
  initial: ValueOf<K>,
  label: Label,
): Setting<Key, K, Label, true> {
  return { key, kind, initial, label, live: true };
}

function fixed<const Key extends string, K extends Kind, const Label extends string | null>(
  key: Key,
  kind: K,
  initial: ValueOf<K>,
  label: Label,
): Setting<Key, K, Label, false> {
  return { key, kind, initial, label, live: false };
}

const RATE = real(1e-4, 10, 'factor');
const SCALE = real(0.01, 10, 'factor');
const AFFINE = real(-10, 10, 0.05);

/**
 * By whose rules files are read and means are summed. Old links keep their bits: '1' is how it was
 * before numbers of files were scaled in double precision, labels that say the same were one class,
 * and the mean of what is large and varies little was refined.
 */
const VERSIONS = ['1', '2'] as const;

/** What all arms share, in the order of the link. */
export const SHARED_SETTINGS = {
  version: fixed('v', unnamed(VERSIONS), '1', null),
  data: fixed('data', choice(DATA_SET_NAMES), 'circles', 'dataSet'),
  /** Standard deviation of the Gaussian displacement of each point. */
  noise: fixed('noise', real(0, 0.5, 0.01), 0, 'noise'),
  ink: fixed('ink', choice(INKS), 'binary', 'ink'),
  /** Examples in the training set; null: as many as the data set usually has. */
  train: fixed('train', optional(whole(10, 60_000, 'factor'), 'all'), null, 'train'),
  /** Of a person's own data: in the order of `arrange`. */
  files: fixed('files', FILES, [], null),
  /** Of a table: the column of the classes, from 1; null: the last. */
  label: fixed('label', optional(whole(1, 1 + FEATURE_LIMIT), 'last'), null, null),
  /** Of a table: whether its columns are standardised by the training set. */
  standardize: fixed('std', flag(), true, null),
  /** Of a table: how its numbers are read, and what is done with rows in which one is missing. */
  reading: fixed('read', unnamed(READINGS), 'plain', null),
  gaps: fixed('gaps', unnamed(GAP_RULES), 'drop', null),
  /** Of pictures: whether rows and columns change places. */
  turn: fixed('turn', flag(), false, null),
  model: fixed('model', choice(MODEL_NAMES), 'dense', 'model'),
  /** Of a dense model: hidden layers, and units in each. */
  depth: fixed('depth', whole(0, 8), 4, 'depth'),
  width: fixed('width', whole(1, 128), 32, 'width'),
  /** Of a convolutional one, which has two hidden layers: channels in each. */
  channels: fixed('channels', whole(1, 16), 8, 'channels'),
  activation: fixed('act', choice(ACTIVATION_NAMES), 'sigmoid', 'activation'),
  initialRule: fixed(
    'init',
    choice(INITIALIZATION_RULES, {
      'fan-in': 'fanIn',
      fixed: 'fixed',
      xavier: 'xavier',
      he: 'he',
      hidden: 'fanInHidden',
    }),
    'fan-in',
    'initialRule',
  ),
  initialScale: fixed('scale', SCALE, 1, 'initialScale'),
  learningRate: live('lr', RATE, 0.5, 'learningRate'),
  batchSize: live('batch', whole(1, BATCH_LIMIT), 32, 'batchSize'),
  optimizer: live(
    'opt',
    choice(OPTIMIZER_NAMES, { sgd: 'sgd', momentum: 'heavyBall', adam: 'adam' }),
    'sgd',
    'optimizer',
  ),
  momentum: live('mom', real(0, 0.999, 0.001), 0.9, 'momentum'),
  weightDecay: live('decay', real(0, 1, 0.001), 0, 'weightDecay'),
  /** The layers that steps train; the others stand still. */
  trained: live('learn', LAYERS, ALL_LAYERS, 'trained'),
  seed: fixed('seed', whole(0, 4_294_967_295), 1, 'seed'),
  epsilon: live('eps', real(1e-8, 1, 'factor'), 1e-5, 'epsilon'),
  alpha: live('alpha', real(0.001, 1, 'factor'), 0.1, 'alpha'),
} as const;

/** The word of a link for a value that an arm has not set apart. */
const SHARED_WORD = 'shared';

/** What each arm has of its own; the key of arm a's begins with `a.`. */
export const ARM_SETTINGS = {
  normalizer: live('norm', choice(NORMALIZER_NAMES), 'none', 'normalizer'),
  placement: live(
    'place',
    choice(PLACEMENTS, {
      before: 'beforeActivation',
      after: 'afterActivation',
      input: 'onInput',
    }),
    'before',
    'placement',
  ),
  /** Of group normalization; where they do not divide the units, the next smaller number that does. */
  groups: live('groups', whole(1, 128), 4, 'groups'),
  affine: live(
    'affine',
    choice(AFFINE_MODES, {
      learned: 'learned',
      fixed: 'fixedAffine',
      identity: 'identity',
      hand: 'hand',
    }),
    'learned',
    'affine',
  ),
  /** γ and β of every normalised unit while `affine` is 'hand'. */
  gamma: live('gamma', AFFINE, 1, 'gamma'),
  beta: live('beta', AFFINE, 0, 'beta'),
  /** The probability with which dropout keeps a number; 1: no dropout. */
  keep: live('keep', real(0.05, 1, 0.05), 1, 'keep'),
  dropoutPlace: live(
    'drop',
    choice(DROPOUT_PLACES, { before: 'dropBefore', after: 'dropAfter' }),
    'after',
    'dropoutPlace',
  ),
  /** Null: the value that all arms share. */
  learningRate: live('lr', optional(RATE, SHARED_WORD), null, 'learningRateOf'),
  initialScale: fixed('scale', optional(SCALE, SHARED_WORD), null, 'initialScaleOf'),
} as const;

export type SharedSetting = (typeof SHARED_SETTINGS)[keyof typeof SHARED_SETTINGS];
export type ArmSetting = (typeof ARM_SETTINGS)[keyof typeof ARM_SETTINGS];
