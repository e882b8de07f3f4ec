import { stream } from '../../random';
import type { DataSet } from '../data-set';
import { type PictureOptions, pictureSet } from './pictures';
import { isProblem, type Problem } from './problem';
import type { GapRule, Reading } from './readings';
import type { Labelled, OwnSource } from './source';
import { tableSet, usedRows } from './table-set';

/** How files become a training and a test set. */
export interface OwnOptions extends PictureOptions {
  readonly seed: number;
  /** Training examples at most; null: all. */
  readonly train: number | null;
  /** A table's label column, from 1; null: the last. */
  readonly label: number | null;
  /** Whether each column of a table gets mean 0 and standard deviation 1 in the training set. */
  readonly standardize: boolean;
  /** How a table's numbers are read, and what is done where one is missing. */
  readonly reading: Reading;
  readonly gaps: GapRule;
}

/** Of files without a test set, one example in so many is set aside. */
const TEST_SHARE = 5;

/** Who is in which set. Examples come in an order drawn from the seed. */
export function makeOwnDataSet(source: OwnSource, options: OwnOptions): DataSet | Problem {
  if (source.kind === 'table') {
    const used = usedRows(source, options);
    if (isProblem(used)) return used;
    const { train, test } = split(used.rows.length, TEST_SHARE, options);
    return tableSet(used, train, test, options);
  }
  const { train, test } = source;
  const rows = split(train.images.count, test === null ? TEST_SHARE : Infinity, options);
  return pictureSet(source, rows.train, test === null ? rows.test : all(test), options);
}

/** Which of so many examples are for training, and which for the test: one in `share`. */
function split(count: number, share: number, { seed, train }: OwnOptions) {
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  stream(seed, 'split').shuffle(order);
  const test = Math.floor(count / share);
  const most = Math.min(train ?? Infinity, count - test);
  return { train: order.subarray(test, test + most), test: order.subarray(0, test) };
}

function all({ images }: Labelled): Uint32Array {
  return Uint32Array.from({ length: images.count }, (_, at) => at);
}
