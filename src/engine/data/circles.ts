import type { PointMaker } from './point-maker';

/** Uniform in the unit disc; class 1 lies within r = √½, where half of the disc's area is. */
export const circles: PointMaker = (label, random) => {
  for (;;) {
    const x = 2 * random.uniform() - 1;
    const y = 2 * random.uniform() - 1;
    const square = x * x + y * y;
    if (square < 1 && square < 0.5 === (label === 1)) return [x, y];
  }
};
