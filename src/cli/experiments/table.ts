import type { Finding, Study } from './study';

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
  { id, expected }: Study,
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
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => length(row[column] ?? ''))));
  return all.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - length(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** The same in Markdown, as the formatter has it. */
export function markdownTable(rows: readonly Row[]): string[] {
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => length(row[column] ?? ''))));
  const line = (row: readonly string[], fill: string) =>
    `| ${row.map((cell, column) => cell + fill.repeat((widths[column] ?? 0) - length(cell))).join(' | ')} |`;
  const rule = line(
    HEAD.map(() => ''),
    '-',
  );
  return [line(HEAD, ' '), rule, ...rows.map((row) => line(row, ' '))];
}

/** Signs, not the halves of them that a string is made of. */
function length(text: string): number {
  return [...text].length;
}
