import { affineOf, transform } from '../../instrument/transform/transformed';
import { UNTOUCHED } from './AffineByHand';
import { EPSILON, inspect } from './hand-batch';

/** What the chapter's code prints: x̂, then y. */
export function printed(): readonly number[] {
  const inspection = inspect([1, 2, 3, 4]);
  const affine = affineOf(inspection, EPSILON, 'identity', UNTOUCHED);
  const { normalized, y } = transform(inspection, EPSILON, affine);
  return [...normalized, ...y];
}
