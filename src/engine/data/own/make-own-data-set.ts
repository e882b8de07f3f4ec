import { stream } from '../../random';
import type { Ink } from '../../specification';
import type { DataSet, Examples } from '../data-set';
import { CLASS_LIMIT, type Problem, problem } from './problem';
import type { Labelled, OwnSource } from './source';
import type { Column, Table } from './table';

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
}

/** Of files without a test set, one example in so many is set aside. */
const TEST_SHARE = 5;
/** Pixels from here on are ink. */
const HALF = 128;

/** Who is in which set. Examples come in an order drawn from the seed. */
export function makeOwnDataSet(source: OwnSource, options: OwnOptions): DataSet | Problem {
  const count = source.kind === 'table' ? source.rows : source.train.images.count;
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  stream(options.seed, 'split').shuffle(order);
  const apart = source.kind === 'pictures' && source.test !== null;
  const test = apart ? 0 : Math.floor(count / TEST_SHARE);
  const most = Math.min(options.train ?? Infinity, count - test);
  const trainRows = order.subarray(test, test + most);
  if (source.kind === 'table') {
    return tableSet(source, trainRows, order.subarray(0, test), options);
  }
  const { classes, train } = source;
  const testRows = source.test === null ? order.subarray(0, test) : all(source.test);
  return {
    classes,
    image: { height: train.images.height, width: train.images.width },
    train: pictures(train, trainRows, options.ink),
    test: pictures(source.test ?? train, testRows, options.ink),
  };
}

/** The label column's index. */
export function labelColumn({ columns }: Table, label: number | null): number {
  return (label ?? columns.length) - 1;
}

/** Why this table cannot be used with this label column; null where it can. */
export function tableProblem(table: Table, label: number | null): Problem | null {
  const at = labelColumn(table, label);
  const { columns } = table;
  const chosen = columns[at];
  if (chosen === undefined) return problem('label', { found: at + 1, columns: columns.length });
  const { name, gap, classes } = chosen;
  if (gap !== null) return problem('missing', { line: gap, column: name });
  if (classes === null) return problem('manyClasses', { column: name, limit: CLASS_LIMIT });
  const [only] = classes;
  if (classes.length < 2) return problem('oneClass', { class: only ?? '' });
  for (const column of columns) {
    const found = column === chosen ? null : flaw(column);
    if (found !== null) return found;
  }
  return null;
}

function flaw({ name, flaw }: Column): Problem | null {
  if (flaw === null) return null;
  const { line, text, huge } = flaw;
  if (text === '') return problem('missing', { line, column: name });
  return problem(huge ? 'huge' : 'number', { line, column: name, text });
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

function tableSet(
  table: Table,
  train: Uint32Array,
  test: Uint32Array,
  { label, standardize }: OwnOptions,
): DataSet | Problem {
  const found = tableProblem(table, label);
  if (found !== null) return found;
  const at = labelColumn(table, label);
  const columns = table.columns.map((_, column) => column).filter((column) => column !== at);
  const scales = columns.map((column) => {
    return standardize ? spread(table, column, train) : { mean: 0, deviation: 1 };
  });
  const width = table.columns.length;
  const examples = (rows: Uint32Array): Examples => {
    const features = columns.length;
    const x = new Float32Array(rows.length * features);
    const y = new Uint8Array(rows.length);
    rows.forEach((row, i) => {
      y[i] = table.codes[row * width + at] ?? 0;
      columns.forEach((column, j) => {
        const { mean, deviation } = scales[j] ?? { mean: 0, deviation: 1 };
        x[i * features + j] = ((table.numbers[row * width + column] ?? NaN) - mean) / deviation;
      });
    });
    return { count: rows.length, features, x, scale: 1, y };
  };
  const classes = table.columns[at]?.classes?.length ?? 0;
  return { classes, image: null, train: examples(train), test: examples(test) };
}

/** In double precision. A column that never changes is only centred. */
function spread(
  { numbers, columns }: Table,
  column: number,
  rows: Uint32Array,
): { readonly mean: number; readonly deviation: number } {
  const width = columns.length;
  let sum = 0;
  for (const row of rows) sum += numbers[row * width + column] ?? NaN;
  const mean = sum / rows.length;
  let squares = 0;
  for (const row of rows) {
    const apart = (numbers[row * width + column] ?? NaN) - mean;
    squares += apart * apart;
  }
  const deviation = Math.sqrt(squares / rows.length);
  return { mean, deviation: deviation > 0 ? deviation : 1 };
}
