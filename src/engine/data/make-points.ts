import { stream, type Random } from '../random';
import type { DataSpecification } from '../specification';
import type { DataSet, Examples } from './data-set';
import { POINT_MAKERS } from './list';
import { isPointSet } from './names';
import type { PointMaker } from './point-maker';

/**
 * The training and test set of points in the plane. Each has its own stream, so the size of one
 * does not change the other, and more noise moves the same points further. Throws RangeError for
 * any other data.
 */
export function makePoints({ name, noise, train, test }: DataSpecification, seed: number): DataSet {
  if (!isPointSet(name)) throw new RangeError(`${name} is not made of points.`);
  const makePoint = POINT_MAKERS[name];
  return {
    classes: 2,
    image: null,
    train: makeExamples(makePoint, train, noise, stream(seed, 'train')),
    test: makeExamples(makePoint, test, noise, stream(seed, 'test')),
  };
}

/** The classes alternate, so that they are balanced in every even number of first examples. */
function makeExamples(
  makePoint: PointMaker,
  count: number,
  noise: number,
  random: Random,
): Examples {
  const x = new Float32Array(2 * count);
  const y = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const label = i % 2;
    const [first, second] = makePoint(label, random);
    x[2 * i] = first + noise * random.normal();
    x[2 * i + 1] = second + noise * random.normal();
    y[i] = label;
  }
  return { count, features: 2, x, scale: 1, y };
}
