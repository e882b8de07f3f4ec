import { cleaned, isCertain, isMissing, looseNumber, type Mark, plainNumber } from './cell';
import { type Dialect, dialectOf, formerDialect } from './dialect';
import { CELL_LIMIT, FEATURE_LIMIT, type Problem, problem } from './problem';
import { eachRow } from './rows';

/** A cell that cannot be used, for a sentence about it. */
export interface Flaw {
  readonly line: number;
  readonly text: string;
}

/** How a number was read: "1,234.5" → 1234.5. */
export interface ReadNumber {
  readonly text: string;
  readonly value: number;
}

/** The numbers of a column in one reading, by rows. */
export interface Numbers {
  /** NaN where a cell is missing or no number. */
  readonly values: Float64Array;
  /** The first cell that is no number, and how many there are. */
  readonly flaw: Flaw | null;
  readonly flaws: number;
  /** The first that float32 cannot hold, and the first that not even squares of doubles can. */
  readonly large: Flaw | null;
  readonly huge: Flaw | null;
  /** The first numbers that programs would write otherwise. */
  readonly examples: readonly ReadNumber[];
}

export interface Column {
  readonly name: string;
  readonly plain: Numbers;
  /** Null where they are no others than the plain ones. */
  readonly point: Numbers | null;
  readonly comma: Numbers | null;
  /** Cells with nothing in them, or a word for nothing, and the first of those words. */
  readonly gaps: number;
  readonly gap: string | null;
  /** Its different cells, as they are written, in the order of the file; null: too many. */
  readonly texts: readonly string[] | null;
  /** Index into `texts`, by rows; of no length where those are too many. */
  readonly codes: Uint8Array;
}

/** Numbers and classes of a text with separated values. */
export interface Table {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: readonly Column[];
  readonly dialect: Dialect;
  /** The decimal mark of plain numbers. */
  readonly mark: Mark;
  /** Rows and columns without anything in them, which are left out. */
  readonly emptyRows: number;
  readonly emptyColumns: number;
  /** What links of version 1 read instead; null where it is the same, or cannot be trained on. */
  readonly former: Table | null;
}

/** Different cells of a column that are kept: more than classes, since some are one class. */
const TEXT_LIMIT = 256;
/** Squares up to here, and sums of them, are doubles. */
const HUGE = 1e150;
/** Characters of a cell that a sentence about it shows. */
const SHOWN = 24;
/** Numbers that show how a reading reads. */
export const EXAMPLES = 3;

/** The table that a text holds in the dialect that it is written in, or why it holds none. */
export function readTable(text: string): Table | Problem {
  const dialect = dialectOf(text);
  const { found, spaced } = read(text, dialect);
  const before = formerDialect(text);
  if (before === null || (!spaced && isSame(dialect, before))) return found;
  const former = fill(text, before, '.', unseen()).found;
  // Every column but that of the labels had to hold numbers.
  const trained =
    'kind' in former && former.columns.filter(({ plain }) => plain.flaws > 0).length < 2;
  if (!trained) return found;
  return 'kind' in found ? { ...found, former } : former;
}

function isSame(one: Dialect, other: Dialect): boolean {
  const { separator, from, header } = other;
  return one.separator === separator && one.from === from && one.header === header;
}

interface Found {
  readonly found: Table | Problem;
  /** Whether blanks around a quotation mark were passed over. */
  readonly spaced: boolean;
}

function read(text: string, dialect: Dialect): Found {
  const seen = unseen();
  const once = fill(text, dialect, '.', seen);
  const commas = dialect.separator !== ',' && seen.commas && !seen.points;
  if (!('kind' in once.found) || !(commas || seen.loose)) return once;
  return fill(text, dialect, commas ? ',' : '.', null);
}

/** Cells that tell how numbers are written. */
interface Marks {
  points: boolean;
  commas: boolean;
  /** No plain numbers with a point, but numbers to a person. */
  loose: boolean;
}

interface GrowingNumbers {
  values: Float64Array;
  flaw: Flaw | null;
  flaws: number;
  large: Flaw | null;
  huge: Flaw | null;
  examples: readonly ReadNumber[];
}

interface Growing {
  readonly name: string;
  readonly plain: GrowingNumbers;
  point: GrowingNumbers | null;
  comma: GrowingNumbers | null;
  gaps: number;
  gap: string | null;
  empty: number;
  texts: Map<string, number> | null;
  codes: Uint8Array;
}

function unseen(): Marks {
  return { points: false, commas: false, loose: false };
}

/** Notes how numbers are written where that is to be seen, and else reads them in all readings. */
function fill(text: string, dialect: Dialect, mark: Mark, seen: Marks | null): Found {
  const columns: Growing[] = [];
  /** Columns up to the last that has a name: a row has at least as many cells. */
  let least = 0;
  let rows = 0;
  let emptyRows = 0;
  const { problem: found, spaced } = eachRow(text, dialect, (record, line) => {
    const cells = dialect.rowNames && columns.length > 0 ? record.slice(1) : record;
    if (columns.length === 0) {
      if (cells.length < 2) return problem('narrow', { line });
      const features = cells.length - 1;
      if (features > FEATURE_LIMIT) return problem('features', { features, limit: FEATURE_LIMIT });
      cells.forEach((cell, at) => columns.push(growing(dialect.header ? cleaned(cell) : '', at)));
      least = dialect.header ? 1 + cells.findLastIndex((cell) => cell !== '') : cells.length;
      if (dialect.header) return null;
    }
    const width = columns.length;
    if (cells.every((cell) => cell === '')) {
      emptyRows += 1;
      return null;
    }
    const beyond = cells.length > width && cells.slice(width).some((cell) => cell !== '');
    if (beyond || cells.length < least) {
      return problem('width', { line, found: cells.length, expected: width });
    }
    if ((rows + 1) * width > CELL_LIMIT) return problem('cells', { limit: CELL_LIMIT });
    const room = columns[0]?.plain.values.length ?? 0;
    if (rows === room) grow(columns, Math.min(Math.floor(CELL_LIMIT / width), 2 * (rows + 8)));
    for (let at = 0; at < width; at++) {
      const column = columns[at];
      if (column === undefined) continue;
      const written = cells[at] ?? '';
      put(column, rows, cleaned(written), line, mark, seen);
      code(column, rows, written);
    }
    rows += 1;
    return null;
  });

  if (found !== null) return { found, spaced };
  if (columns.length === 0) return { found: problem('empty'), spaced };
  const full = columns.filter(({ empty }) => empty < rows || rows === 0);
  return {
    spaced,
    found: {
      kind: 'table',
      rows,
      columns: full.map((column) => ended(column, rows)),
      dialect,
      mark,
      emptyRows,
      emptyColumns: columns.length - full.length,
      former: null,
    },
  };
}

function put(
  column: Growing,
  row: number,
  cell: string,
  line: number,
  mark: Mark,
  seen: Marks | null,
): void {
  const value = plainNumber(cell, mark);
  if (Number.isNaN(value) && isMissing(cell)) {
    column.gaps += 1;
    column.gap ??= cell;
    if (cell === '') column.empty += 1;
    for (const { values } of numbersOf(column)) values[row] = NaN;
    return;
  }
  note(column.plain, row, value, cell, line);
  if (seen !== null) {
    if (!Number.isNaN(value)) seen.points ||= isCertain(cell, '.');
    else {
      seen.commas ||= isCertain(cell, ',');
      seen.loose ||= isLoose(cell);
    }
    return;
  }
  if (mark === ',' && cell.includes(',')) show(column.plain, cell, value);
  for (const reading of ['point', 'comma'] as const) {
    const other = looseNumber(cell, reading === 'point' ? '.' : ',');
    // The same numbers as the plain ones, for as long as they are.
    if (column[reading] === null && !Object.is(other, value)) {
      const { plain } = column;
      const only = Number.isNaN(value) && plain.flaws === 1;
      column[reading] = {
        ...plain,
        values: plain.values.slice(),
        flaws: plain.flaws - (Number.isNaN(value) ? 1 : 0),
        flaw: only ? null : plain.flaw,
        examples: [],
      };
    }
    const numbers = column[reading];
    if (numbers === null) continue;
    note(numbers, row, other, cell, line);
    if (Number.isNaN(value)) show(numbers, cell, other);
  }
}

function show(numbers: GrowingNumbers, text: string, value: number): void {
  const { examples } = numbers;
  if (examples.length >= EXAMPLES || Number.isNaN(value)) return;
  if (examples.some((example) => example.text === text)) return;
  numbers.examples = [...examples, { text, value }];
}

function isLoose(cell: string): boolean {
  return !Number.isNaN(looseNumber(cell, '.')) || !Number.isNaN(looseNumber(cell, ','));
}

function growing(name: string, at: number): Growing {
  return {
    name: name === '' ? `#${at + 1}` : name,
    plain: {
      values: new Float64Array(0),
      flaw: null,
      flaws: 0,
      large: null,
      huge: null,
      examples: [],
    },
    point: null,
    comma: null,
    gaps: 0,
    gap: null,
    empty: 0,
    texts: new Map(),
    codes: new Uint8Array(0),
  };
}

function numbersOf({ plain, point, comma }: Growing): readonly GrowingNumbers[] {
  return [plain, point, comma].filter((numbers) => numbers !== null);
}

function grow(columns: readonly Growing[], room: number): void {
  for (const column of columns) {
    for (const numbers of numbersOf(column)) {
      const values = new Float64Array(room);
      values.set(numbers.values);
      numbers.values = values;
    }
    if (column.texts === null) continue;
    const codes = new Uint8Array(room);
    codes.set(column.codes);
    column.codes = codes;
  }
}

function note(
  numbers: GrowingNumbers,
  row: number,
  value: number,
  cell: string,
  line: number,
): void {
  numbers.values[row] = value;
  if (Number.isNaN(value)) {
    numbers.flaws += 1;
    numbers.flaw ??= flawAt(line, cell);
  } else if (!Number.isFinite(Math.fround(value))) {
    numbers.large ??= flawAt(line, cell);
    if (Math.abs(value) > HUGE) numbers.huge ??= flawAt(line, cell);
  }
}

function flawAt(line: number, cell: string): Flaw {
  return { line, text: cell.slice(0, SHOWN) };
}

function code(column: Growing, row: number, cell: string): void {
  const { texts } = column;
  if (texts === null) return;
  let known = texts.get(cell);
  if (known === undefined) {
    known = texts.size;
    if (known >= TEXT_LIMIT) {
      column.texts = null;
      column.codes = new Uint8Array(0);
      return;
    }
    texts.set(cell, known);
  }
  column.codes[row] = known;
}

function ended(column: Growing, rows: number): Column {
  const { name, plain, point, comma, gaps, gap, texts, codes } = column;
  const cut = <N extends GrowingNumbers | null>(numbers: N): N =>
    numbers === null ? numbers : { ...numbers, values: numbers.values.slice(0, rows) };
  return {
    name,
    plain: cut(plain),
    point: cut(point),
    comma: cut(comma),
    gaps,
    gap,
    texts: texts === null ? null : [...texts.keys()],
    codes: codes.slice(0, rows),
  };
}
