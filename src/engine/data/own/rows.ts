import { type Problem, problem } from './problem';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * Walks through separated values by RFC 4180: cells may stand in quotes, a doubled quote is one, and
 * line ends within them belong to the cell. `take` gets the trimmed cells of each row that is not
 * blank, in an array that is used again, and the line where it begins; what it returns ends the
 * walk.
 */
export function eachRow(
  text: string,
  separator: string,
  take: (cells: readonly string[], line: number) => Problem | null,
): Problem | null {
  const apart = separator.charCodeAt(0);
  const cells: string[] = [];
  let line = 1;
  let began = 1;
  let at = 0;
  while (at < text.length) {
    let cell: string;
    if (text.charCodeAt(at) === QUOTE) {
      const opened = line;
      let end = at + 1;
      for (;;) {
        const next = text.charCodeAt(end);
        if (Number.isNaN(next)) return problem('quote', { line: opened });
        if (next === LINE_FEED) line += 1;
        if (next !== QUOTE) end += 1;
        else if (text.charCodeAt(end + 1) === QUOTE) end += 2;
        else break;
      }
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      const after = text.charCodeAt(at);
      const ends = after === apart || after === LINE_FEED || after === RETURN;
      if (!ends && at < text.length) return problem('quote', { line: opened });
    } else {
      let end = at;
      for (; end < text.length; end++) {
        const next = text.charCodeAt(end);
        if (next === apart || next === LINE_FEED || next === RETURN) break;
      }
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell.trim());
    if (text.charCodeAt(at) === apart) {
      at += 1;
      // A line that ends in a separator has one more cell, an empty one.
      if (at === text.length) cells.push('');
      else continue;
    }
    const found = cells.length === 1 && cells[0] === '' ? null : take(cells, began);
    if (found !== null) return found;
    cells.length = 0;
    if (text.charCodeAt(at) === RETURN) at += 1;
    if (text.charCodeAt(at) === LINE_FEED) at += 1;
    line += 1;
    began = line;
  }
  return null;
}
