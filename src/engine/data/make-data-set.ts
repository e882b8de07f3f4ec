import { stream, type Random } from '../random';
import type { DataSpecification, OwnDataSpecification } from '../specification';
import type { DataSet, Examples } from './data-set';
import { makeDigits } from './digits';
import { isPointSet } from './names';
import { POINT_MAKERS } from './list';
import type { PointMaker } from './point-maker';

/**
 * The training and test set of a specification. Each has its own stream, so the size of one does
 * not change the other, and more noise moves the same points further. Throws RangeError for a
 * person's own data, which no seed makes. `progress` is called on the way where it is a long one.
 */
export function makeDataSet(
  specification: DataSpecification | OwnDataSpecification,
  seed: number,
  progress: () => void = () => {},
): DataSet {
  if (specification.name === 'own') throw new RangeError('The files of this data are not here.');
  const { name, noise, ink, train, test } = specification;
  if (!isPointSet(name)) return makeDigits(name, ink, { train, test }, seed, progress);
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
