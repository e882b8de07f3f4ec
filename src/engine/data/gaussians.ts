import type { Random } from '../random';
import type { PointMaker } from './point-maker';

const CENTRE = 0.5;
const DEVIATION = 0.2;
/** Draws further out, in standard deviations, are drawn again, so that all points are in view. */
const FURTHEST = 3;

/** Two round clusters on the diagonal: class 0 at the lower left, class 1 at the upper right. */
export const gaussians: PointMaker = (label, random) => {
  const centre = label === 1 ? CENTRE : -CENTRE;
  return [centre + DEVIATION * near(random), centre + DEVIATION * near(random)];
};

function near(random: Random): number {
  for (;;) {
    const drawn = random.normal();
    if (Math.abs(drawn) <= FURTHEST) return drawn;
  }
}
