import { cleaned, isMissing, looksNumeric, plainNumber } from './cell';
import { eachRow, type Layout } from './rows';

/** How a table was written, as far as its text shows it. */
export interface Dialect extends Layout {
  /** Whether its first record names the columns. */
  readonly header: boolean;
  /** Lines of comment before it. */
  readonly comments: number;
  /** Whether names of rows stand before the first column that has a name, as R writes them. */
  readonly rowNames: boolean;
}

/** What may stand between cells; where nothing else tells, what comes first is meant. */
const SEPARATORS = ['\t', ';', '|', ',', ' '];
/** Records that are looked at. */
const SAMPLE = 500;
/** Of sentences, words are apart by blanks as well: almost all records must be as wide. */
const SURE = 0.9;
const SEPARATOR_LINE = /^\ufeff?"?sep=([^"\r\n])"?[ \t]*(?:\r\n|\r|\n|$)/i;
const COMMENT = /[^\S\r\n]*(?:#|%|\/\/)/y;
const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/y;

/**
 * The dialect by which most records are equally wide and most cells are numbers: counted over whole
 * records, outside quotation marks.
 */
export function dialectOf(text: string): Dialect {
  const given = SEPARATOR_LINE.exec(text);
  const start = given === null ? { from: 0, line: 1 } : { from: given[0].length, line: 2 };
  const found = behindComments(text, start);
  const { from, line } = found;
  const named = given?.[1];
  const candidates = named === undefined ? SEPARATORS : [named];
  const surveys = candidates.map((separator) => {
    return surveyOf(text, { separator, from, line, spaced: true });
  });
  const best = surveys.toSorted((one, other) => other.score - one.score)[0];
  const separator =
    best === undefined || best.score === 0 ? (named ?? frequent(text, from)) : best.separator;
  const layout: Layout = { separator, from, line, spaced: true };
  const sample = sampleOf(text, layout);
  if (hasHeader(sample)) {
    const rowNames = hasRowNames(sample);
    return { ...layout, header: true, comments: found.comments, rowNames };
  }
  const { last } = found;
  if (last !== null) {
    const [names = []] = sampleOf(text, { ...layout, ...last }, 1);
    if (names.length === sample[0]?.length && !names.every(looksNumeric)) {
      const comments = found.comments - 1;
      return { ...layout, ...last, header: true, comments, rowNames: false };
    }
  }
  return { ...layout, header: false, comments: found.comments, rowNames: false };
}

/**
 * How links of version 1 read a table: a header first, the separator by that line alone. Null where
 * that line held nothing but numbers, which was refused.
 */
export function formerDialect(text: string): Dialect | null {
  const head = text.length - text.trimStart().length;
  const separator = frequent(text, head);
  const layout: Layout = { separator, from: 0, line: 1, spaced: false };
  const [names = []] = sampleOf(text, layout, 1);
  const numbers = names.every((name) => !Number.isNaN(plainNumber(name)));
  return numbers ? null : { ...layout, header: true, comments: 0, rowNames: false };
}

/** Of the usual separators, the one that the first line has most of. */
function frequent(text: string, from: number): string {
  const [head = ''] = text.slice(from, from + 1_000_000).split(/\r|\n/, 1);
  const count = (separator: string) => head.split(separator).length;
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}

interface Place {
  readonly from: number;
  readonly line: number;
}

/** Where the table begins, and what stands behind the mark of the last comment before it. */
function behindComments(
  text: string,
  start: Place,
): Place & { readonly comments: number; readonly last: Place | null } {
  let { from, line } = start;
  let comments = 0;
  let last: Place | null = null;
  for (;;) {
    if (from >= text.length) return { ...start, comments: 0, last: null };
    COMMENT.lastIndex = from;
    const mark = COMMENT.exec(text);
    LINE.lastIndex = from;
    const [whole] = LINE.exec(text) ?? [''];
    if (mark === null && whole.trim() !== '') return { from, line, comments, last };
    if (mark !== null) {
      comments += 1;
      const rest = whole.slice(mark[0].length).trim();
      last = rest === '' ? null : { from: from + mark[0].length, line };
    }
    from += whole.length;
    line += 1;
  }
}

interface Survey {
  readonly separator: string;
  readonly score: number;
}

function surveyOf(text: string, layout: Layout): Survey {
  const { separator } = layout;
  const sample = sampleOf(text, layout);
  const widths = new Map<number, number>();
  let cells = 0;
  let numbers = 0;
  for (const record of sample) {
    widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
    const full = record.filter((cell) => cell !== '');
    cells += full.length;
    numbers += full.filter(looksNumeric).length;
  }
  const [width, count] = [...widths].reduce(
    (one, other) => (other[1] > one[1] ? other : one),
    [0, 0],
  );
  const share = count / sample.length;
  const possible = width > 1 && (separator !== ' ' || share >= SURE);
  return { separator, score: possible ? share * (1 + numbers / cells) : 0 };
}

function sampleOf(text: string, layout: Layout, most = SAMPLE): readonly (readonly string[])[] {
  const records: (readonly string[])[] = [];
  eachRow(text, layout, (cells) => {
    const record = cells.map(cleaned);
    if (record.some((cell) => cell !== '')) records.push(record);
    return records.length < most ? null : 'enough';
  });
  return records;
}

/**
 * Whether the first record names what stands below it: words above numbers do, numbers above numbers
 * do not, unless they count the columns from 0, as pandas writes where nobody gave names.
 */
function hasHeader([head = [], ...rows]: readonly (readonly string[])[]): boolean {
  const numbers = head.filter(looksNumeric);
  if (numbers.length === 0) return true;
  if (rows.length > 0 && numbers.length > 2 && numbers.every((cell, at) => cell === String(at))) {
    return true;
  }
  let named = 0;
  let unnamed = 0;
  head.forEach((cell, at) => {
    const below = rows.map((row) => row[at] ?? '').filter((one) => !isMissing(one));
    if (2 * below.filter(looksNumeric).length <= below.length || isMissing(cell)) return;
    if (looksNumeric(cell)) unnamed += 1;
    else named += 1;
  });
  return named > 0 && named >= unnamed;
}

/** Each row has one cell more than the header, and not an empty one behind the others. */
function hasRowNames([head = [], ...rows]: readonly (readonly string[])[]): boolean {
  return (
    rows.length > 0 &&
    rows.every((row) => row.length === head.length + 1) &&
    rows.some((row) => row.at(-1) !== '')
  );
}
