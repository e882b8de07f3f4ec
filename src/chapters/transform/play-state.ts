import { choice, type Field, field, type NumberKind, real, whole } from '../../experiment/field';
import { FIRST_BATCH } from './first-batch';
import { SHAPES } from './shapes';

/* How the plays stand: untouched, or as their links tell. */

export const AFFINE_REACH = [-10, 10] as const;
const factor = real(...AFFINE_REACH, 0.01);
export const AFFINE_STATE = {
  gamma: field('gamma', factor, 1),
  beta: field('beta', factor, 0),
};

export const X_REACH = [-6, 6] as const;
export const X_STEP = 0.1;
export const BATCH_NAMES = FIRST_BATCH.map((_, i) => `x${i + 1}`);
export const BATCH_STATE: Readonly<Record<string, Field<NumberKind>>> = Object.fromEntries(
  FIRST_BATCH.map((value, i) => {
    const name = `x${i + 1}`;
    return [name, field(name, real(...X_REACH, X_STEP), value)] as const;
  }),
);

export const SIGMAS = ['0.1', '1', '3'] as const;
export const RECIPES = ['identity', 'sigma', 'variance'] as const;
export const RECIPE_STATE = {
  sigma: field('sigma', choice(SIGMAS), '1'),
  recipe: field('recipe', choice(RECIPES), 'variance'),
  /** How many batches have come since γ and β were chosen. */
  later: field('later', whole(0, 10_000), 0),
};

export const SHAPE_STATE = { shape: field('shape', choice(SHAPES), 'bell') };
