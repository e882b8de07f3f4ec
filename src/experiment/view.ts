import { QUANTITIES, type Quantity } from '../engine/probes/measurement';
import { UNIT_QUANTITIES, type UnitQuantity } from '../engine/probes/unit-percentiles';
import { ARM_NAMES, type ArmName } from './experiment';
import { choice, type Field, flag, type Kind, makeField, optional, real, whole } from './field';

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

/** The paper's first figure: its steps, what it shows of a unit, and how far its time axis reaches. */
export const FIGURE_STEPS = { min: 10, max: 1_000_000 } as const;
export const FIGURE_ZOOMS = ['all', '10000', '2000', '500'] as const;
export const FIGURE_AXES = ['linear', 'log'] as const;

/** Cells along each side of the stability map: all can be halved three times, from coarse to fine. */
export const MAP_SIDES = ['8', '16', '24', '32'] as const;
export const MAP_VIEWS = ['accuracy', 'loss'] as const;
export const MAP_STEPS = { min: 1, max: 5000 } as const;

export const LOSS_VIEWS = ['sets', 'batch'] as const;

/**
 * Where γ and β of the transform panel come from: the unit's own · √(σ²+ε), μ · σ, μ · σ², μ (a
 * common mistake) · set by hand.
 */
export const RECIPES = ['own', 'identity', 'sigma', 'variance', 'hand'] as const;
export type Recipe = (typeof RECIPES)[number];

/** How a run is looked at. Nothing in here changes a number. */
export interface View {
  /** Null: the language remembered, or the browser's. */
  readonly language: Language | null;
  readonly screen: ScreenName;
  readonly quantity: Quantity;
  readonly axis: (typeof AXES)[number];
  readonly panel: (typeof PANELS)[number];
  /** The layer and unit looked at closely; both count from 1, as on the screen. */
  readonly layer: number;
  readonly unit: number;
  readonly arm: ArmName;
  readonly recipe: Recipe;
  /** γ and β of the transform panel while `recipe` is 'hand'. */
  readonly gamma: number;
  readonly beta: number;
  readonly gradient: (typeof GRADIENT_VIEWS)[number];
  readonly shiftSince: (typeof SHIFT_SINCE)[number];
  readonly shiftUnit: (typeof SHIFT_UNITS)[number];
  readonly loss: (typeof LOSS_VIEWS)[number];
  readonly studyEvery: (typeof STUDY_EVERY)[number];
  /** The step at which the shift panel was last told to study; null: at none. */
  readonly studyAt: number | null;
  /** Steps per second; null: as many as the machine can. */
  readonly speed: number | null;
  /** Whether the run goes on while its tab is hidden. */
  readonly background: boolean;
  readonly present: boolean;
  /** Whether the controls are shown. */
  readonly controls: boolean;
  /** Run to this step on opening, then pause. */
  readonly at: number | null;
  /** Play stops at this step, at this test accuracy of either arm, and where an arm diverges. */
  readonly stopStep: number | null;
  readonly stopAccuracy: number | null;
  readonly stopDiverged: boolean;
  readonly figureSteps: number;
  /** From 1, of the last hidden layer. */
  readonly figureUnit: number;
  readonly figureShows: UnitQuantity;
  readonly figureZoom: (typeof FIGURE_ZOOMS)[number];
  readonly figureAxis: (typeof FIGURE_AXES)[number];
  /** The stability map: its cells along each side, the steps of each, what its colour shows. */
  readonly mapSide: (typeof MAP_SIDES)[number];
  readonly mapSteps: number;
  readonly mapShows: (typeof MAP_VIEWS)[number];
  /** The cell that is read: column + row · side, from the lower left corner; null: none. */
  readonly mapCell: number | null;
}

export const DEFAULT_VIEW: View = {
  language: null,
  screen: 'lab',
  quantity: 'preactivation',
  axis: '6',
  panel: 'none',
  layer: 1,
  unit: 1,
  arm: 'b',
  recipe: 'own',
  gamma: 1,
  beta: 0,
  gradient: 'now',
  shiftSince: 'start',
  shiftUnit: 'sigma',
  loss: 'sets',
  studyEvery: 'never',
  studyAt: null,
  speed: 150,
  background: false,
  present: false,
  controls: true,
  at: null,
  stopStep: null,
  stopAccuracy: null,
  stopDiverged: false,
  figureSteps: 50_000,
  figureUnit: 1,
  figureShows: 'preactivation',
  figureZoom: 'all',
  figureAxis: 'linear',
  mapSide: '24',
  mapSteps: 300,
  mapShows: 'accuracy',
  mapCell: null,
};

function view<K extends keyof View>(key: string, name: K, kind: Kind<View[K]>): Field<View> {
  return makeField<View, View[K]>(
    key,
    kind,
    (record) => record[name],
    (record, value) => ({ ...record, [name]: value }),
  );
}

export const SPEED_RANGE = { min: 1, max: 5000 } as const;

export const VIEW_FIELDS: readonly Field<View>[] = [
  view('lang', 'language', optional(choice(LANGUAGES), 'auto')),
  view('screen', 'screen', choice(SCREENS)),
  view('q', 'quantity', choice(QUANTITIES)),
  view('axis', 'axis', choice(AXES)),
  view('panel', 'panel', choice(PANELS)),
  view('layer', 'layer', whole(1, 8)),
  view('unit', 'unit', whole(1, 128)),
  view('arm', 'arm', choice(ARM_NAMES)),
  view('recipe', 'recipe', choice(RECIPES)),
  view('gamma', 'gamma', real(-10, 10)),
  view('beta', 'beta', real(-10, 10)),
  view('grad', 'gradient', choice(GRADIENT_VIEWS)),
  view('since', 'shiftSince', choice(SHIFT_SINCE)),
  view('shift', 'shiftUnit', choice(SHIFT_UNITS)),
  view('loss', 'loss', choice(LOSS_VIEWS)),
  view('study', 'studyEvery', choice(STUDY_EVERY)),
  view('measure', 'studyAt', optional(whole(0, 1_000_000_000), 'none')),
  view('speed', 'speed', optional(real(SPEED_RANGE.min, SPEED_RANGE.max), 'max')),
  view('background', 'background', flag()),
  view('present', 'present', flag()),
  view('controls', 'controls', flag()),
  view('at', 'at', optional(whole(0, 1_000_000_000), 'start')),
  view('stop', 'stopStep', optional(whole(1, 1_000_000_000), 'never')),
  view('goal', 'stopAccuracy', optional(real(0.01, 1), 'never')),
  view('halt', 'stopDiverged', flag()),
  view('figsteps', 'figureSteps', whole(FIGURE_STEPS.min, FIGURE_STEPS.max)),
  view('figunit', 'figureUnit', whole(1, 128)),
  view('figshows', 'figureShows', choice(UNIT_QUANTITIES)),
  view('figzoom', 'figureZoom', choice(FIGURE_ZOOMS)),
  view('figaxis', 'figureAxis', choice(FIGURE_AXES)),
  view('map', 'mapSide', choice(MAP_SIDES)),
  view('mapsteps', 'mapSteps', whole(MAP_STEPS.min, MAP_STEPS.max)),
  view('mapshows', 'mapShows', choice(MAP_VIEWS)),
  view('cell', 'mapCell', optional(whole(0, 32 * 32 - 1), 'none')),
];
