import type { DataSet, Examples } from '../data-set';
import { type Labels, labelsOf } from './labels';
import type { OwnOptions } from './make-own-data-set';
import { CLASS_LIMIT, isProblem, LEAST_EXAMPLES, type Problem, problem } from './problem';
import { type GapRule, type Reading, READINGS } from './readings';
import { type Column, EXAMPLES, type Numbers, type ReadNumber, type Table } from './table';

/** What decides which rows of a table are used, and how they are read. */
export type TableOptions = Pick<
  OwnOptions,
  'version' | 'label' | 'standardize' | 'reading' | 'gaps'
>;

/** The rows of a table that can be trained on. */
export interface UsedRows {
  /** By version 1 it may be another than what is read today. */
  readonly table: Table;
  readonly features: readonly Column[];
  readonly label: Column;
  /** Names of the classes that occur, in order. */
  readonly classes: readonly string[];
  /** Indices of rows, and the class of each. */
  readonly rows: Uint32Array;
  readonly y: Uint8Array;
  /** Rows that are left out: without a label, and without a feature. */
  readonly unlabelled: number;
  readonly incomplete: number;
  /** Rows with a feature missing, whatever is done with them. */
  readonly gaps: number;
  /** Spellings that were taken for one class. */
  readonly merged: Labels['merged'];
}

/** The label column's index. */
export function labelColumn({ columns }: Table, label: number | null): number {
  return (label ?? columns.length) - 1;
}

/** A column's numbers in this reading. */
export function numbersOf(column: Column, reading: Reading): Numbers {
  return column[reading] ?? column.plain;
}

/** The share of the rows that may be left out for a missing value without a choice. */
const FEW = 0.1;

/** Rows with gaps are left out where they are few, and enough others are left; else filled. */
export function likelyGaps(table: Table, options: TableOptions): GapRule {
  const used = usedRows(table, { ...options, gaps: 'drop' });
  if (isProblem(used)) return used.reason === 'fewComplete' ? 'mean' : 'drop';
  return used.incomplete > FEW * table.rows ? 'mean' : 'drop';
}

/** Readings by which more of the features are numbers than by the plain one. */
export function offeredReadings(table: Table, label: number | null): readonly Reading[] {
  const features = featuresOf(table, label);
  const wrong = (reading: Reading) =>
    features.filter((column) => numbersOf(column, reading).flaws > 0).length;
  const plain = wrong('plain');
  return READINGS.filter((reading) => wrong(reading) < plain);
}

/** The first numbers of features that this reading has and programs would write otherwise. */
export function examplesOf(
  table: Table,
  label: number | null,
  reading: Reading,
): readonly ReadNumber[] {
  const found = featuresOf(table, label).flatMap((column) => column[reading]?.examples ?? []);
  const different = new Map(found.map((example) => [example.text, example]));
  return [...different.values()].slice(0, EXAMPLES);
}

function featuresOf(table: Table, label: number | null): readonly Column[] {
  const at = labelColumn(table, label);
  return table.columns.filter((_, index) => index !== at);
}

/** The rows that can be trained on by these options, or why there are none. */
export function usedRows(given: Table, options: TableOptions): UsedRows | Problem {
  const { version, reading } = options;
  const table = version === '1' ? (given.former ?? given) : given;
  const at = labelColumn(table, options.label);
  const label = table.columns[at];
  if (label === undefined) {
    return problem('label', { found: at + 1, columns: table.columns.length });
  }
  const { name, texts, codes } = label;
  const labels = texts === null ? null : labelsOf(texts, version, table.mark);
  if (labels === null || labels.names.length > CLASS_LIMIT) {
    return problem('manyClasses', { column: name, limit: CLASS_LIMIT });
  }
  const features = featuresOf(table, options.label);
  for (const column of features) {
    const found = flaw(column, options);
    if (found !== null) return found;
  }
  const gappy = features
    .filter((column) => column.gaps > 0)
    .map((column) => numbersOf(column, reading).values);
  const rows: number[] = [];
  let [unlabelled, incomplete, gaps] = [0, 0, 0];
  for (let row = 0; row < table.rows; row++) {
    if ((labels.classes[codes[row] ?? 0] ?? -1) < 0) {
      unlabelled += 1;
      continue;
    }
    const whole = gappy.every((values) => !Number.isNaN(values[row]));
    if (!whole) gaps += 1;
    if (whole || options.gaps === 'mean') rows.push(row);
    else incomplete += 1;
  }
  if (rows.length < LEAST_EXAMPLES) {
    const values = { count: rows.length, least: LEAST_EXAMPLES };
    return problem(incomplete + unlabelled > 0 ? 'fewComplete' : 'fewRows', values);
  }
  const all = Uint8Array.from(rows, (row) => labels.classes[codes[row] ?? 0] ?? 0);
  const occurs = new Uint8Array(labels.names.length);
  for (const one of all) occurs[one] = 1;
  const classes = labels.names.filter((_, one) => occurs[one] === 1);
  if (classes.length < 2) return problem('oneClass', { class: classes[0] ?? '' });
  const place = Array.from(occurs, (_, one) => occurs.subarray(0, one).reduce((a, b) => a + b, 0));
  return {
    table,
    features,
    label,
    classes,
    rows: Uint32Array.from(rows),
    y: all.map((one) => place[one] ?? 0),
    unlabelled,
    incomplete,
    gaps,
    merged: labels.merged,
  };
}

/** Why a column cannot be a feature; null where it can. */
function flaw(column: Column, { version, reading, standardize }: TableOptions): Problem | null {
  const { name } = column;
  const { flaw, large, huge } = numbersOf(column, reading);
  if (flaw !== null) return problem('number', { ...flaw, column: name });
  const beyond = standardize && version !== '1' ? huge : large;
  return beyond === null ? null : problem('huge', { ...beyond, column: name });
}

/** A feature by rows, and how its numbers become those of examples. */
interface ScaledColumn {
  readonly values: ArrayLike<number>;
  /** Stands where a number is missing. */
  readonly fill: number;
  /** A number of the column: differences from it are exact where numbers are large and near. */
  readonly origin: number;
  /** Of the differences from `origin`. */
  readonly mean: number;
  readonly deviation: number;
}

/** Training and test examples; both hold indices into the used rows. */
export function tableSet(
  used: UsedRows,
  train: Uint32Array,
  test: Uint32Array,
  { version, standardize, reading }: TableOptions,
): DataSet | Problem {
  const columns: ScaledColumn[] = [];
  const training = Uint32Array.from(train, (at) => used.rows[at] ?? 0);
  for (const column of used.features) {
    const { values: doubles } = numbersOf(column, reading);
    const values = version === '1' ? Float32Array.from(doubles) : doubles;
    const known = column.gaps === 0 ? training : training.filter((row) => !isGap(values, row));
    if (known.length === 0) return problem('missing', { column: column.name });
    const origin = version === '1' ? 0 : (values[known[0] ?? 0] ?? 0);
    const mean = meanOf(values, known, origin);
    const deviation = deviationOf(values, known, origin, mean, training.length);
    columns.push(
      standardize
        ? { values, fill: 0, origin, mean, deviation }
        : { values, fill: origin + mean, origin: 0, mean: 0, deviation: 1 },
    );
  }
  const classes = used.classes.length;
  const of = (chosen: Uint32Array) => examplesIn(used, columns, chosen);
  return { classes, image: null, train: of(train), test: of(test) };
}

function examplesIn(
  used: UsedRows,
  columns: readonly ScaledColumn[],
  chosen: Uint32Array,
): Examples {
  const features = columns.length;
  const x = new Float32Array(chosen.length * features);
  for (const [j, { values, fill, origin, mean, deviation }] of columns.entries()) {
    for (let i = 0; i < chosen.length; i++) {
      const row = used.rows[chosen[i] ?? 0] ?? 0;
      const scaled = ((values[row] ?? NaN) - origin - mean) / deviation;
      x[i * features + j] = isGap(values, row) ? fill : scaled;
    }
  }
  const y = Uint8Array.from(chosen, (at) => used.y[at] ?? 0);
  return { count: chosen.length, features, x, scale: 1, y };
}

function isGap(values: ArrayLike<number>, row: number): boolean {
  return Number.isNaN(values[row]);
}

/** Of the differences from `origin`, in double precision. */
function meanOf(values: ArrayLike<number>, rows: Uint32Array, origin: number): number {
  let sum = 0;
  for (const row of rows) sum += (values[row] ?? NaN) - origin;
  return sum / rows.length;
}

/** Over `count` rows, of which those that are not known are the mean; 1 where nothing differs. */
function deviationOf(
  values: ArrayLike<number>,
  rows: Uint32Array,
  origin: number,
  mean: number,
  count: number,
): number {
  let squares = 0;
  for (const row of rows) {
    const apart = (values[row] ?? NaN) - origin - mean;
    squares += apart * apart;
  }
  const deviation = Math.sqrt(squares / count);
  return deviation > 0 ? deviation : 1;
}
