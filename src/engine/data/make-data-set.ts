import type { DataSpecification, OwnDataSpecification } from '../specification';
import type { DataSet } from './data-set';
import { makeDigits } from './digits';
import { makePoints } from './make-points';
import { isPointSet } from './names';

/**
 * The training and test set of a specification. Throws RangeError for a person's own data, which no
 * seed makes. `progress` is called on the way where it is a long one.
 */
export function makeDataSet(
  specification: DataSpecification | OwnDataSpecification,
  seed: number,
  progress: () => void = () => {},
): DataSet {
  if (specification.name === 'own') throw new RangeError('The files of this data are not here.');
  const { name, ink, train, test } = specification;
  if (isPointSet(name)) return makePoints(specification, seed);
  return makeDigits(name, ink, { train, test }, seed, progress);
}
