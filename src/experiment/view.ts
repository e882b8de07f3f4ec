import { QUANTITIES } from '../engine/probes/measurement';
import { UNIT_QUANTITIES } from '../engine/probes/unit-percentiles';
import { ARM_NAMES } from './experiment';
import { choice, field, flag, initialValues, optional, real, type RecordOf, whole } from './field';
import { LAST_STEP } from './events';

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Half-widths of the value axis that can be chosen; pinned, never taken from the data. */
export const AXES = ['3', '6', '12', '24'] as const;

/**
 * Ways to look at an experiment: the instrument, the list of those worth seeing, the paper's first
 * figure, the stability map.
 */
export const SCREENS = ['lab', 'gallery', 'figure', 'map'] as const;
export type ScreenName = (typeof SCREENS)[number];

/** Which panel lies over the Lab. */
export const PANELS = ['none', 'layer', 'transform', 'shift', 'lens'] as const;

/** What the gradient, shift and loss charts show. */
export const GRADIENT_VIEWS = ['now', 'time', 'ratio'] as const;
export const SHIFT_SINCE = ['start', 'before'] as const;
export const SHIFT_UNITS = ['sigma', 'raw'] as const;
/** At every how many looks the shift panel studies the coming step by itself. */
export const STUDY_EVERY = ['never', '1', '5', '25'] as const;

/** How far the time axis of the paper's first figure reaches. */
export const FIGURE_ZOOMS = ['all', '10000', '2000', '500'] as const;
export const FIGURE_AXES = ['linear', 'log'] as const;

/** Cells along each side of the stability map: all can be halved three times, from coarse to fine. */
export const MAP_SIDES = ['8', '16', '24', '32'] as const;
export const MAP_VIEWS = ['accuracy', 'loss'] as const;

export const LOSS_VIEWS = ['sets', 'batch'] as const;

/**
 * Where γ and β of the transform panel come from: the unit's own · √(σ²+ε), μ · σ, μ · σ², μ (a
 * common mistake) · set by hand.
 */
export const RECIPES = ['own', 'identity', 'sigma', 'variance', 'hand'] as const;
export type Recipe = (typeof RECIPES)[number];

const AFFINE = real(-10, 10, 0.05);
const UNIT = whole(1, 128);

/** How a run is looked at. Nothing in here changes a number. */
export const VIEW_FIELDS = {
  /** Null: the language remembered, or the browser's. */
  language: field('lang', optional(choice(LANGUAGES), 'auto'), null),
  screen: field('screen', choice(SCREENS), 'lab'),
  quantity: field('q', choice(QUANTITIES), 'preactivation'),
  axis: field('axis', choice(AXES), '6'),
  panel: field('panel', choice(PANELS), 'none'),
  /** The layer and unit looked at closely; both count from 1, as on the screen. */
  layer: field('layer', whole(1, 8), 1),
  unit: field('unit', UNIT, 1),
  arm: field('arm', choice(ARM_NAMES), 'b'),
  recipe: field('recipe', choice(RECIPES), 'own'),
  /** γ and β of the transform panel while `recipe` is 'hand'. */
  gamma: field('gamma', AFFINE, 1),
  beta: field('beta', AFFINE, 0),
  gradient: field('grad', choice(GRADIENT_VIEWS), 'now'),
  shiftSince: field('since', choice(SHIFT_SINCE), 'start'),
  shiftUnit: field('shift', choice(SHIFT_UNITS), 'sigma'),
  loss: field('loss', choice(LOSS_VIEWS), 'sets'),
  studyEvery: field('study', choice(STUDY_EVERY), 'never'),
  /** The step at which the shift panel was last told to study; null: at none. */
  studyAt: field('measure', optional(whole(0, LAST_STEP), 'none'), null),
  /** Steps per second; null: as many as the machine can. */
  speed: field('speed', optional(real(1, 5000, 'factor'), 'max'), 150),
  /** Whether the run goes on while its tab is hidden. */
  background: field('background', flag(), false),
  present: field('present', flag(), false),
  /** Whether the controls are shown. */
  controls: field('controls', flag(), true),
  /** Run to this step on opening, then pause. */
  at: field('at', optional(whole(0, LAST_STEP), 'start'), null),
  /** Play stops at this step, at this test accuracy of any arm, and where an arm diverges. */
  stopStep: field('stop', optional(whole(1, LAST_STEP, 'factor'), 'never'), null),
  stopAccuracy: field('goal', optional(real(0.01, 1, 'factor'), 'never'), null),
  stopDiverged: field('halt', flag(), false),
  figureSteps: field('figsteps', whole(10, 1_000_000, 'factor'), 50_000),
  /** From 1, of the last hidden layer. */
  figureUnit: field('figunit', UNIT, 1),
  figureShows: field('figshows', choice(UNIT_QUANTITIES), 'preactivation'),
  figureZoom: field('figzoom', choice(FIGURE_ZOOMS), 'all'),
  figureAxis: field('figaxis', choice(FIGURE_AXES), 'linear'),
  /** The stability map: its cells along each side, the steps of each, what its colour shows. */
  mapSide: field('map', choice(MAP_SIDES), '24'),
  mapSteps: field('mapsteps', whole(1, 5000, 'factor'), 300),
  mapShows: field('mapshows', choice(MAP_VIEWS), 'accuracy'),
  /** The cell that is read: column + row · side, from the lower left corner; null: none. */
  mapCell: field('cell', optional(whole(0, 32 * 32 - 1), 'none'), null),
} as const;

export interface View extends RecordOf<typeof VIEW_FIELDS> {}

export const DEFAULT_VIEW: View = initialValues(VIEW_FIELDS);
