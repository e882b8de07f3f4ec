import {
  choice,
  type Field,
  field,
  flag,
  type NumberKind,
  real,
  whole,
} from '../../experiment/field';
import { firstCloud } from './first-cloud';
import { FLIP_RATIO } from './flips';
import { WAYS } from './plane-algebra';

/* How the plays stand: untouched, or as their links tell. */

/** Beyond what the plane shows: the ellipse can be pulled over its rim. */
const REACH = 50;
const coordinate = real(-REACH, REACH, 0.001);

/** Of each example, the names of its two coordinates. */
export const CLOUD_NAMES = firstCloud().map((_, i) => [`x${i + 1}`, `y${i + 1}`] as const);

export const CLOUD_STATE: Readonly<Record<string, Field<NumberKind>>> = Object.fromEntries(
  firstCloud().flatMap((point, i) =>
    point.map((value, axis) => {
      const name = CLOUD_NAMES[i]?.[axis] ?? '';
      return [name, field(name, coordinate, value)] as const;
    }),
  ),
);

export const WAY_STATE = { way: field('way', choice(WAYS), 'standardized') };

export const RATIOS = [1, 3] as const;
export const FLIP_STATE = {
  ratio: field('ratio', real(...RATIOS, 0.05), FLIP_RATIO),
  rule: field('rule', flag(), false),
  /** Batches drawn after the first. */
  drawn: field('drawn', whole(0, 10_000), 0),
};

/** Distances from the middle, and how far around it one can go, in degrees. */
export const DISTANCES = [0.01, 0.6] as const;
export const ANGLES = [0, 720] as const;
export const EQUAL_STATE = {
  distance: field('distance', real(...DISTANCES, 'factor'), 0.4),
  /** In degrees, unwound: a whole way around is 360. */
  angle: field('angle', real(...ANGLES, 5), 0),
};

export const SMALL_BATCHES = [2, 16] as const;
export const EPSILONS = [1e-8, 1] as const;
export const SINGULAR_STATE = {
  m: field('m', whole(...SMALL_BATCHES), 8),
  epsilon: field('eps', real(...EPSILONS, 'factor'), 1e-5),
  draw: field('draw', whole(0, 10_000), 0),
};

export const SAVINGS_STATE = {
  perFeature: field('feature', flag(), false),
  miniBatch: field('mini', flag(), false),
};

export const WHOLES = [100, 1e6] as const;
export const FEATURES = [1, 1000] as const;
export const JACOBIAN_STATE = {
  ...SAVINGS_STATE,
  whole: field('whole', whole(...WHOLES, 'factor'), 60_000),
  features: field('features', whole(...FEATURES, 'factor'), 100),
};
