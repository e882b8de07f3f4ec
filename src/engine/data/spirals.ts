import { cosine, sine } from './sine';
import type { PointMaker } from './point-maker';

const TURNS = 1.5;
const INNER = 0.05;

/** Two arms of a spiral around the centre, half a turn apart; the radius grows with the angle. */
export const spirals: PointMaker = (label, random) => {
  const along = random.uniform();
  const radius = INNER + (1 - INNER) * along;
  const angle = Math.PI * (2 * TURNS * along + label);
  return [radius * cosine(angle), radius * sine(angle)];
};
