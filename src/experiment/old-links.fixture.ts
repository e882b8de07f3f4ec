import { OLD_EXPERIMENTS } from './old-experiments.fixture';
import { OLD_VIEWS } from './old-views.fixture';

/**
 * Links as they were written when the view of every screen stood in one record, with what they meant:
 * flat, by the names of then, those of the arms under their letters, and the changes on the way as
 * text. A link that somebody has kept must give the same experiment and the same view for ever.
 */
export interface OldLink {
  readonly link: string;
  /** What differs from OLD_DEFAULTS. */
  readonly experiment?: Readonly<Record<string, unknown>>;
  readonly view?: Readonly<Record<string, unknown>>;
  /** What was told of the link, as `reason: part`. */
  readonly issues?: readonly string[];
}

export const OLD_DEFAULTS: Readonly<
  Record<'experiment' | 'view', Readonly<Record<string, unknown>>>
> = {
  experiment: {
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
    epsilon: 0.00001,
    alpha: 0.1,
    'a.normalizer': 'none',
    'a.placement': 'before',
    'a.affine': 'learned',
    'a.gamma': 1,
    'a.beta': 0,
    'a.keep': 1,
    'a.dropoutPlace': 'after',
    'a.learningRate': null,
    'a.initialScale': null,
    'b.normalizer': 'batch',
    'b.placement': 'before',
    'b.affine': 'learned',
    'b.gamma': 1,
    'b.beta': 0,
    'b.keep': 1,
    'b.dropoutPlace': 'after',
    'b.learningRate': null,
    'b.initialScale': null,
    events: '',
  },
  view: {
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
    figureSteps: 50000,
    figureUnit: 1,
    figureShows: 'preactivation',
    figureZoom: 'all',
    figureAxis: 'linear',
    mapSide: '24',
    mapSteps: 300,
    mapShows: 'accuracy',
    mapCell: null,
  },
};

export const OLD_LINKS: readonly OldLink[] = [...OLD_EXPERIMENTS, ...OLD_VIEWS];
