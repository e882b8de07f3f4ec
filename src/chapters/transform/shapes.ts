import { type Random, stream } from '../../engine/random';

/** How the values of a batch can be spread; none but the first is a bell. */
export const SHAPES = ['bell', 'humps', 'skewed', 'outlier'] as const;
export type Shape = (typeof SHAPES)[number];

/** Values of a batch of which a shape can be seen. */
export const SHAPE_BATCH = 400;

const DRAW: Readonly<Record<Shape, (random: Random, index: number) => number>> = {
  bell: (random) => 1 + random.normal(),
  humps: (random, index) => 1 + (index % 2 === 0 ? -2 : 2) + 0.5 * random.normal(),
  // What a ReLU leaves of a bell, and a little width.
  skewed: (random) => Math.max(0, 2 * random.normal()) + 0.2 * random.uniform(),
  outlier: (random, index) => (index === 0 ? 12 : 0.4 * random.normal()),
};

export function drawShape(shape: Shape, seed: number): readonly number[] {
  const random = stream(seed, 'probe');
  return Array.from({ length: SHAPE_BATCH }, (_, index) => DRAW[shape](random, index));
}

/** The third and fourth standardized moment: 0 and 3 for a normal distribution. */
export interface ShapeNumbers {
  readonly skewness: number;
  readonly kurtosis: number;
}

export function shapeNumbers(values: ArrayLike<number>): ShapeNumbers {
  const all = Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  const moment = (power: number) =>
    all.reduce((sum, value) => sum + (value - mean) ** power, 0) / all.length;
  const variance = moment(2);
  return { skewness: moment(3) / variance ** 1.5, kurtosis: moment(4) / variance ** 2 };
}
