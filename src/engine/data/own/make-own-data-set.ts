import { stream } from '../../random';
import type { Ink } from '../../specification';
import type { DataSet, Examples } from '../data-set';
import { isProblem, type Problem } from './problem';
import type { GapRule, Reading } from './readings';
import type { Labelled, OwnSource } from './source';
import { tableSet, usedRows } from './table-set';

/** How files become a training and a test set. */
export interface OwnOptions {
  /** Of the link: '1' reads as old links were read. */
  readonly version: '1' | '2';
  readonly seed: number;
  readonly ink: Ink;
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
/** Pixels from here on are ink. */
const HALF = 128;

/** Who is in which set. Examples come in an order drawn from the seed. */
export function makeOwnDataSet(source: OwnSource, options: OwnOptions): DataSet | Problem {
  if (source.kind === 'table') {
    const used = usedRows(source, options);
    if (isProblem(used)) return used;
    const { train, test } = split(used.rows.length, TEST_SHARE, options);
    return tableSet(used, train, test, options);
  }
  const { classes, train, test } = source;
  const { count, height, width } = train.images;
  const rows = split(count, test === null ? TEST_SHARE : Infinity, options);
  return {
    classes,
    image: { height, width },
    train: pictures(train, rows.train, options.ink),
    test: pictures(test ?? train, test === null ? rows.test : all(test), options.ink),
  };
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

function pictures({ images, labels }: Labelled, rows: Uint32Array, ink: Ink): Examples {
  const features = images.height * images.width;
  const { pixels } = images;
  const x = new Uint8Array(rows.length * features);
  const y = new Uint8Array(rows.length);
  rows.forEach((row, at) => {
    y[at] = labels[row] ?? 0;
    const from = row * features;
    const to = at * features;
    if (ink === 'grey') x.set(pixels.subarray(from, from + features), to);
    else for (let i = 0; i < features; i++) x[to + i] = (pixels[from + i] ?? 0) >= HALF ? 1 : 0;
  });
  return { count: rows.length, features, x, scale: ink === 'grey' ? 1 / 255 : 1, y };
}
