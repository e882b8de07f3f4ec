import type { PointMaker } from './point-maker';

/** Half the width of the empty cross between the squares. */
const GAP = 0.05;

/** Four squares; class 1 where exactly one coordinate is negative. */
export const xor: PointMaker = (label, random) => {
  const x = GAP + (1 - GAP) * random.uniform();
  const y = GAP + (1 - GAP) * random.uniform();
  const side = random.integer(2) === 0 ? 1 : -1;
  return [side * x, label === 1 ? -side * y : side * y];
};
