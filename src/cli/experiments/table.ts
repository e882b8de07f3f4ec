import type { Finding, ExperimentCase } from './experiment-case';

/** As text: what the columns of the table hold. */
export type Row = readonly [
  id: string,
  what: string,
  expected: string,
  measured: string,
  verdict: string,
];

export const HEAD: Row = ['id', 'what', 'expected', 'measured', 'verdict'];

/** A row for each claim of a study, in the order of its expectations. */
export function rowsOf(
  { id, expected }: ExperimentCase,
  findings: Readonly<Record<string, Finding>>,
): readonly Row[] {
  return Object.entries(expected).map(([claim, { what, expected, source }]) => {
    const finding = findings[claim];
    if (!finding) throw new RangeError(`${id} has not found ${claim}.`);
    const { measured, agrees, difference } = finding;
    const verdict = agrees ? 'agrees' : ['differs', difference].filter(Boolean).join(': ');
    return [id, what, `${expected} [${source}]`, measured, verdict];
  });
}

/** Lines in which the columns stand under each other. */
export function textTable(rows: readonly Row[]): string[] {
  return padded([HEAD, ...rows]).map((cells) => cells.join('  ').trimEnd());
}

/** The same in Markdown, as the formatter has it. */
export function markdownTable(rows: readonly Row[]): string[] {
  const escaped = [HEAD, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const [head = [], ...body] = padded(escaped, NARROWEST);
  const rule = head.map((cell) => '-'.repeat(length(cell)));
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`);
}

/** A rule in Markdown is three dashes at least. */
const NARROWEST = 3;

/** Cells filled up to the longest of their column. */
function padded(rows: readonly (readonly string[])[], narrowest = 0): string[][] {
  const widths = HEAD.map((_, column) =>
    Math.max(narrowest, ...rows.map((row) => length(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - length(cell))),
  );
}

/** Signs, not the halves of them that a string is made of; an accent is none of its own. */
function length(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}
