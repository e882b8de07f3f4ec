import { CELL_LIMIT, CLASS_LIMIT, FEATURE_LIMIT, type Problem, problem } from './problem';
import { eachRow } from './rows';

export interface Column {
  readonly name: string;
  /** The first cell that is no number, or one that is too large, with its line; '' where it is empty. */
  readonly flaw: { readonly line: number; readonly text: string; readonly huge: boolean } | null;
  /** The line of the first cell with nothing in it. */
  readonly gap: number | null;
  /** Its different values in order; null where they are more than CLASS_LIMIT. */
  readonly classes: readonly string[] | null;
}

/** Numbers and classes of a text with separated values, [rows][columns]. */
export interface Table {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: readonly Column[];
  /** NaN where a cell is no number. */
  readonly numbers: Float32Array;
  /** Index into the column's `classes`; void where it has none. */
  readonly codes: Uint8Array;
}

/** What may stand between cells; of those in the first line the most frequent. */
const SEPARATORS = [',', ';', '\t'];
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** Characters of a cell that a sentence about it shows. */
const SHOWN = 24;

interface Growing {
  readonly name: string;
  flaw: Column['flaw'];
  gap: number | null;
  classes: Map<string, number> | null;
}

/** A header and at least one row; every row has as many cells as the header. */
export function readTable(text: string): Table | Problem {
  let columns: Growing[] = [];
  let numbers = new Float32Array(0);
  let codes = new Uint8Array(0);
  let rows = 0;
  const found = eachRow(text, separatorOf(text), (cells, line) => {
    if (columns.length === 0) {
      if (cells.length < 2) return problem('narrow', { line });
      if (cells.every((cell) => NUMBER.test(cell))) return problem('header', { line });
      const features = cells.length - 1;
      if (features > FEATURE_LIMIT) return problem('features', { features, limit: FEATURE_LIMIT });
      columns = cells.map((cell, at) => {
        return {
          name: cell === '' ? `#${at + 1}` : cell,
          flaw: null,
          gap: null,
          classes: new Map(),
        };
      });
      return null;
    }
    const width = columns.length;
    if (cells.length !== width) {
      return problem('width', { line, found: cells.length, expected: width });
    }
    const start = rows * width;
    if (start + width > CELL_LIMIT) return problem('cells', { limit: CELL_LIMIT });
    if (start + width > numbers.length) {
      const room = Math.min(CELL_LIMIT, 2 * (start + width));
      numbers = grown(numbers, new Float32Array(room));
      codes = grown(codes, new Uint8Array(room));
    }
    for (let at = 0; at < width; at++) {
      const column = columns[at];
      const cell = cells[at] ?? '';
      if (column === undefined) continue;
      numbers[start + at] = numberOf(column, cell, line);
      codes[start + at] = codeOf(column, cell);
    }
    rows += 1;
    return null;
  });
  if (found !== null) return found;
  if (columns.length === 0) return problem('empty');
  const cells = rows * columns.length;
  const sorted = columns.map((column) => inOrder(column));
  for (let at = 0; at < cells; at++) {
    codes[at] = sorted[at % columns.length]?.places[codes[at] ?? 0] ?? 0;
  }
  return {
    kind: 'table',
    rows,
    columns: sorted.map(({ column }) => column),
    numbers: numbers.slice(0, cells),
    codes: codes.slice(0, cells),
  };
}

function separatorOf(text: string): string {
  const [head = ''] = text.trimStart().split(/\r|\n/, 1);
  const count = (separator: string) => head.split(separator).length;
  return SEPARATORS.toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}

function grown<T extends Float32Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** NaN for what is no number, or none that float32 can hold. */
function numberOf(column: Growing, cell: string, line: number): number {
  const huge = NUMBER.test(cell);
  const value = huge ? Math.fround(Number(cell)) : NaN;
  if (Number.isFinite(value)) return value;
  column.flaw ??= { line, text: cell.slice(0, SHOWN), huge };
  if (cell === '') column.gap ??= line;
  return NaN;
}

function codeOf(column: Growing, cell: string): number {
  const { classes } = column;
  if (classes === null) return 0;
  const known = classes.get(cell);
  if (known !== undefined) return known;
  const code = classes.size;
  if (code >= CLASS_LIMIT) {
    column.classes = null;
    return 0;
  }
  classes.set(cell, code);
  return code;
}

/** Classes as numbers where all of them are, else by their characters; and where each code went. */
function inOrder({ name, flaw, gap, classes }: Growing): {
  readonly column: Column;
  readonly places: readonly number[];
} {
  if (classes === null) return { column: { name, flaw, gap, classes }, places: [] };
  const met = [...classes.keys()];
  const byNumber = met.every((value) => NUMBER.test(value));
  const order = met.toSorted((one, other) => {
    const apart = byNumber ? Number(one) - Number(other) : 0;
    return apart === 0 ? (one < other ? -1 : 1) : apart;
  });
  const place = new Map(order.map((value, at) => [value, at]));
  const places = met.map((value) => place.get(value) ?? 0);
  return { column: { name, flaw, gap, classes: order }, places };
}
