import { choice, field, real, whole } from '../../experiment/field';
import { FORMULAS } from './formulas';
import { OPERATIONS } from './operations';
import { FIRST, SIZES } from './sample-batch';

/* How the plays stand: untouched, or as their links tell. */

export const EPSILONS = ['0', '0.1'] as const;

export const GRAPH_STATE = {
  size: field('size', choice(SIZES), '4'),
  epsilon: field('epsilon', choice(EPSILONS), '0'),
  /** 0: the batch that the chapter begins with. */
  seed: field('seed', whole(0, 1e6), 0),
  /** Operations done. */
  count: field('count', whole(0, OPERATIONS.length), 0),
};

/** What has been taken off g: nothing, the mean, the whole line. */
export const STAGES = ['whole', 'mean', 'line'] as const;
export type Stage = (typeof STAGES)[number];

/** Both axes of the points are pinned. */
export const X_REACH = [0, 6] as const;
export const G_REACH = [-2, 2] as const;

const x = real(...X_REACH, 0.1);
const g = real(...G_REACH, 0.1);
const [x1 = 0, x2 = 0, x3 = 0, x4 = 0] = FIRST.x;
const [g1 = 0, g2 = 0, g3 = 0, g4 = 0] = FIRST.g;

export const PARTS_STATE = {
  stage: field('stage', choice(STAGES), 'line'),
  size: field('size', choice(SIZES), '4'),
  x1: field('x1', x, x1),
  x2: field('x2', x, x2),
  x3: field('x3', x, x3),
  x4: field('x4', x, x4),
  g1: field('g1', g, g1),
  g2: field('g2', g, g2),
  g3: field('g3', g, g3),
  g4: field('g4', g, g4),
};

/** Of each example, where its place is kept. */
export const POINTS = [
  { x: 'x1', g: 'g1' },
  { x: 'x2', g: 'g2' },
  { x: 'x3', g: 'g3' },
  { x: 'x4', g: 'g4' },
] as const;

export const CHECK_STATE = {
  formula: field('formula', choice(FORMULAS), 'threeTerms'),
  /** k, where h = 10⁻ᵏ. */
  exponent: field('k', whole(1, 14), 3),
};
