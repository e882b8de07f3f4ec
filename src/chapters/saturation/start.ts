import { field, real } from '../../experiment/field';

/** How far out the examples can be dragged. */
export const REACH = 8;

const place = real(-REACH, REACH, 0.05);

/** Where the three examples stand: untouched, or as the play's link tells. */
export const EXAMPLES = {
  first: field('z1', place, -2),
  second: field('z2', place, 0.5),
  third: field('z3', place, 2.5),
};

/** Their names, from left to right at first. */
export const NAMES = ['first', 'second', 'third'] as const;
