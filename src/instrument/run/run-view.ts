import { QUANTITIES } from '../../engine/probes/measurement';
import { LAST_STEP } from '../../experiment/events';
import { ARM_IDS } from '../../experiment/experiment';
import {
  choice,
  field,
  flag,
  initialValues,
  optional,
  real,
  type RecordOf,
  whole,
} from '../../experiment/field';

/** Half-widths of the value axis that can be chosen; pinned, never taken from the data. */
export const AXES = ['3', '6', '12', '24'] as const;

/** Which panel lies over the run. */
const PANELS = ['none', 'layer', 'transform', 'shift', 'lens', 'chart'] as const;

/** Charts that can be shown large, in the order in which one goes through them. */
export const LARGE_CHARTS = ['plane', 'loss', 'accuracy', 'gradient', 'shift'] as const;

/** What the gradient, shift and loss charts show. */
export const GRADIENT_VIEWS = ['now', 'time', 'ratio'] as const;
export const SHIFT_SINCE = ['start', 'before'] as const;
export const SHIFT_UNITS = ['sigma', 'raw'] as const;
export const LOSS_VIEWS = ['sets', 'batch'] as const;

/** At every how many looks the shift panel studies the coming step by itself. */
export const STUDY_EVERY = ['never', '1', '5', '25'] as const;

/**
 * Where γ and β of the transform panel come from: the unit's own · √(σ²+ε), μ · σ, μ · σ², μ (a
 * common mistake) · set by hand.
 */
export const RECIPES = ['own', 'identity', 'sigma', 'variance', 'hand'] as const;
export type Recipe = (typeof RECIPES)[number];

const AFFINE = real(-10, 10, 0.01);

/**
 * How a run is looked at, with the keys that it has in a link of the Lab. Nothing in here changes a
 * number.
 */
export const RUN_VIEW = {
  quantity: field('lab.q', choice(QUANTITIES), 'preactivation', 'q'),
  axis: field('lab.axis', choice(AXES), '6', 'axis'),
  panel: field('lab.panel', choice(PANELS), 'none', 'panel'),
  /** Which chart the panel `chart` shows. */
  chart: field('lab.chart', choice(LARGE_CHARTS), 'loss'),
  /** The layer and unit looked at closely; both count from 1, as on the screen. */
  layer: field('lab.layer', whole(1, 8), 1, 'layer'),
  unit: field('lab.unit', whole(1, 128), 1, 'unit'),
  arm: field('lab.arm', choice(ARM_IDS), 'b', 'arm'),
  recipe: field('lab.recipe', choice(RECIPES), 'own', 'recipe'),
  /** γ and β of the transform panel while `recipe` is 'hand'. */
  gamma: field('lab.gamma', AFFINE, 1, 'gamma'),
  beta: field('lab.beta', AFFINE, 0, 'beta'),
  gradient: field('lab.grad', choice(GRADIENT_VIEWS), 'now', 'grad'),
  shiftSince: field('lab.since', choice(SHIFT_SINCE), 'start', 'since'),
  shiftUnit: field('lab.shift', choice(SHIFT_UNITS), 'sigma', 'shift'),
  loss: field('lab.loss', choice(LOSS_VIEWS), 'sets', 'loss'),
  studyEvery: field('lab.study', choice(STUDY_EVERY), 'never', 'study'),
  /** The step at which the shift panel was last told to study; null: at none. */
  studyAt: field('lab.measure', optional(whole(0, LAST_STEP), 'none'), null, 'measure'),
  /** Whether the controls are shown. */
  controls: field('lab.controls', flag(), true, 'controls'),
  /** Whether all settings are shown, not only the first ones. */
  all: field('lab.all', flag(), false),
  /** Whether the first band says how a band is read. */
  notes: field('lab.notes', flag(), true),
};

export interface RunView extends RecordOf<typeof RUN_VIEW> {}

export const DEFAULT_RUN_VIEW: RunView = initialValues(RUN_VIEW);
