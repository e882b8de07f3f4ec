import fc from 'fast-check';
import { DATA_SET_NAMES } from '../engine/data/names';
import { FILE_LIMIT } from '../engine/data/own/problem';
import { ACTIVATION_NAMES } from '../engine/layers/activation-names';
import { NORMALIZER_NAMES } from '../engine/normalizers/list';
import { AFFINE_MODES, PLACEMENTS } from '../engine/normalizers/names';
import { OPTIMIZER_NAMES } from '../engine/optimizers/names';
import { QUANTITIES } from '../engine/probes/measurement';
import { UNIT_QUANTITIES } from '../engine/probes/unit-percentiles';
import { DROPOUT_PLACES, INITIALIZATION_RULES, INKS, MODEL_NAMES } from '../engine/specification';
import { ARM_NAMES, type Arm, type Experiment, type ExperimentEvent } from './experiment';
import { LAST_STEP, withEvent } from './events';
import type { OwnFile } from './own-files';
import { EXPERIMENT_FIELDS } from './fields';
import type { Link } from './link';
import {
  AXES,
  FIGURE_AXES,
  FIGURE_STEPS,
  FIGURE_ZOOMS,
  GRADIENT_VIEWS,
  LANGUAGES,
  LOSS_VIEWS,
  MAP_SIDES,
  MAP_STEPS,
  MAP_VIEWS,
  PANELS,
  RECIPES,
  SCREENS,
  SHIFT_SINCE,
  SHIFT_UNITS,
  SPEED_RANGE,
  STUDY_EVERY,
  type View,
} from './view';

/** Generated links for the property tests: any valid experiment and view, of any magnitude. */

function real(min: number, max: number): fc.Arbitrary<number> {
  const anywhere = fc.double({ min, max, noNaN: true }).map((value) => value + 0);
  // Most doubles of a range are tiny: short decimals and the bounds are what people type.
  const typed = fc
    .double({ min, max, noNaN: true })
    .map((value) => Math.min(max, Math.max(min, Number(value.toPrecision(3)) + 0)));
  return fc.oneof(anywhere, typed, fc.constantFrom(min, max));
}

function whole(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max));
}

const rate = real(1e-4, 10);
const scale = real(0.01, 10);

const arm: fc.Arbitrary<Arm> = fc.record({
  normalizer: fc.constantFrom(...NORMALIZER_NAMES),
  groups: fc.integer({ min: 1, max: 128 }),
  placement: fc.constantFrom(...PLACEMENTS),
  affine: fc.constantFrom(...AFFINE_MODES),
  gamma: real(-10, 10),
  beta: real(-10, 10),
  keep: real(0.05, 1),
  dropoutPlace: fc.constantFrom(...DROPOUT_PLACES),
  learningRate: fc.option(rate),
  initialScale: fc.option(scale),
});

const file: fc.Arbitrary<OwnFile> = fc.record({
  name: fc.oneof(
    fc.constantFrom(
      'train-images-idx3-ubyte.gz',
      'my_iris.csv',
      '鸢尾花.csv',
      'a:b,c&d=e#f%20+.csv',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  ),
  size: whole(0, FILE_LIMIT),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
});

const base: fc.Arbitrary<Experiment> = fc.record({
  data: fc.constantFrom(...DATA_SET_NAMES),
  noise: real(0, 0.5),
  ink: fc.constantFrom(...INKS),
  train: fc.option(whole(10, 60_000)),
  files: fc.oneof(
    fc.constant([]),
    ...[1, 2, 4].map((length) => fc.array(file, { minLength: length, maxLength: length })),
  ),
  label: fc.option(whole(1, 1025)),
  standardize: fc.boolean(),
  model: fc.constantFrom(...MODEL_NAMES),
  depth: whole(0, 8),
  width: whole(1, 128),
  channels: whole(1, 16),
  activation: fc.constantFrom(...ACTIVATION_NAMES),
  initialRule: fc.constantFrom(...INITIALIZATION_RULES),
  initialScale: scale,
  learningRate: rate,
  batchSize: whole(1, 512),
  optimizer: fc.constantFrom(...OPTIMIZER_NAMES),
  momentum: real(0, 0.999),
  weightDecay: real(0, 1),
  seed: whole(0, 4_294_967_295),
  epsilon: real(1e-8, 1),
  alpha: real(0.001, 1),
  arms: fc.tuple(arm, arm),
  events: fc.constant([]),
});

const LIVE = EXPERIMENT_FIELDS.filter(({ live }) => live);

/** A change to the value that another generated experiment has. */
export const anyEvent: fc.Arbitrary<ExperimentEvent> = fc
  .record({
    step: fc.oneof(fc.nat(20), whole(0, LAST_STEP)),
    field: fc.constantFrom(...LIVE),
    other: base,
  })
  .map(({ step, field, other }) => ({ step, key: field.key, value: field.text(other) }));

export const anyExperiment: fc.Arbitrary<Experiment> = fc
  .record({ base, events: fc.array(anyEvent, { maxLength: 70 }) })
  .map(({ base: start, events }) =>
    events.reduce((experiment, event) => withEvent(experiment, event) ?? experiment, start),
  );

export const anyView: fc.Arbitrary<View> = fc.record({
  language: fc.option(fc.constantFrom(...LANGUAGES)),
  screen: fc.constantFrom(...SCREENS),
  quantity: fc.constantFrom(...QUANTITIES),
  axis: fc.constantFrom(...AXES),
  panel: fc.constantFrom(...PANELS),
  layer: whole(1, 8),
  unit: whole(1, 128),
  arm: fc.constantFrom(...ARM_NAMES),
  recipe: fc.constantFrom(...RECIPES),
  gamma: real(-10, 10),
  beta: real(-10, 10),
  gradient: fc.constantFrom(...GRADIENT_VIEWS),
  shiftSince: fc.constantFrom(...SHIFT_SINCE),
  shiftUnit: fc.constantFrom(...SHIFT_UNITS),
  loss: fc.constantFrom(...LOSS_VIEWS),
  studyEvery: fc.constantFrom(...STUDY_EVERY),
  studyAt: fc.option(whole(0, LAST_STEP)),
  speed: fc.option(real(SPEED_RANGE.min, SPEED_RANGE.max)),
  background: fc.boolean(),
  present: fc.boolean(),
  controls: fc.boolean(),
  at: fc.option(whole(0, LAST_STEP)),
  stopStep: fc.option(whole(1, LAST_STEP)),
  stopAccuracy: fc.option(real(0.01, 1)),
  stopDiverged: fc.boolean(),
  figureSteps: whole(FIGURE_STEPS.min, FIGURE_STEPS.max),
  figureUnit: whole(1, 128),
  figureShows: fc.constantFrom(...UNIT_QUANTITIES),
  figureZoom: fc.constantFrom(...FIGURE_ZOOMS),
  figureAxis: fc.constantFrom(...FIGURE_AXES),
  mapSide: fc.constantFrom(...MAP_SIDES),
  mapSteps: whole(MAP_STEPS.min, MAP_STEPS.max),
  mapShows: fc.constantFrom(...MAP_VIEWS),
  mapCell: fc.option(whole(0, 1023)),
});

export const anyLink: fc.Arbitrary<Link> = fc.record({ experiment: anyExperiment, view: anyView });
