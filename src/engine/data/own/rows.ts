import { type Problem, problem } from './problem';

/** How a text is cut into records and cells. */
export interface Layout {
  /** One character; a blank stands for runs of blanks and tabs, also before the first cell. */
  readonly separator: string;
  /** Where the first record begins, and in which line, from 1. */
  readonly from: number;
  readonly line: number;
  /** Whether blanks may stand between a separator and a quotation mark. */
  readonly spaced: boolean;
}

export interface Walk {
  readonly problem: Problem | null;
  /** Whether blanks around a quotation mark were passed over. */
  readonly spaced: boolean;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const BLANK = 0x20;
const TAB = 0x09;
const HARD_BLANK = 0xa0;

/**
 * Walks through separated values by RFC 4180: cells may stand in quotes, a doubled quote is one, and
 * line ends within them belong to the cell. `take` gets the trimmed cells of each row that is not
 * blank, in an array that is used again, and the line where it begins; a problem or 'enough' ends
 * the walk.
 */
export function eachRow(
  text: string,
  { separator, from, line: first, spaced }: Layout,
  take: (cells: readonly string[], line: number) => Problem | 'enough' | null,
): Walk {
  const apart = separator.charCodeAt(0);
  const runs = separator === ' ';
  const cells: string[] = [];
  let line = first;
  let began = first;
  let at = from;
  let passed = false;
  const isBlank = (code: number) =>
    code === BLANK || code === HARD_BLANK || (code === TAB && apart !== TAB);
  const overBlanks = (start: number) => {
    let end = start;
    while (isBlank(text.charCodeAt(end))) end += 1;
    return end;
  };
  const endsCell = (end: number) => {
    const code = text.charCodeAt(end);
    if (end >= text.length || code === LINE_FEED || code === RETURN) return true;
    return runs ? isBlank(code) : code === apart;
  };
  if (runs) at = overBlanks(at);
  while (at < text.length) {
    const opening = spaced || runs ? overBlanks(at) : at;
    let cell: string | null = null;
    if (text.charCodeAt(opening) === QUOTE) {
      const opened = line;
      let end = opening + 1;
      let lines = 0;
      for (;;) {
        const next = text.charCodeAt(end);
        if (Number.isNaN(next)) break;
        if (next === LINE_FEED) lines += 1;
        if (next !== QUOTE) end += 1;
        else if (text.charCodeAt(end + 1) === QUOTE) end += 2;
        else break;
      }
      const behind = spaced && !runs ? overBlanks(end + 1) : end + 1;
      if (end < text.length && endsCell(behind)) {
        cell = text.slice(opening + 1, end).replaceAll('""', '"');
        line += lines;
        passed ||= opening > at || behind > end + 1;
        at = behind;
      } else if (opening === at) {
        return { problem: problem('quote', { line: opened }), spaced: passed };
      }
    }
    if (cell === null) {
      let end = at;
      if (runs) while (!endsCell(end)) end += 1;
      else {
        for (; end < text.length; end++) {
          const code = text.charCodeAt(end);
          if (code === apart || code === LINE_FEED || code === RETURN) break;
        }
      }
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell.trim());
    if (runs) at = overBlanks(at);
    const next = text.charCodeAt(at);
    if (at < text.length && next !== LINE_FEED && next !== RETURN) {
      if (runs) continue;
      at += 1;
      // A line that ends in a separator has one more cell, an empty one.
      if (at === text.length) cells.push('');
      else continue;
    }
    const found = cells.length === 1 && cells[0] === '' ? null : take(cells, began);
    if (found !== null) return { problem: found === 'enough' ? null : found, spaced: passed };
    cells.length = 0;
    if (text.charCodeAt(at) === RETURN) at += 1;
    if (text.charCodeAt(at) === LINE_FEED) at += 1;
    line += 1;
    began = line;
    if (runs) at = overBlanks(at);
  }
  return { problem: null, spaced: passed };
}
