import { cosine, sine } from './sine';
import type { PointMaker } from './point-maker';

const RADIUS = 0.7;

/** Two half circles, one reaching into the other, centred in the plane. */
export const moons: PointMaker = (label, random) => {
  const angle = Math.PI * random.uniform();
  const x = RADIUS * (cosine(angle) - 0.5);
  const y = RADIUS * (sine(angle) - 0.25);
  return label === 1 ? [-x, -y] : [x, y];
};
