/**
 * Rows as aligned text.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {number} value */
export const whole = (value) => value.toFixed(0);

/**
 * The middle, the lowest and the highest of some values; NaN of none.
 *
 * @param {readonly number[]} values
 */
export function spread(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
  return { median, lowest: sorted[0] ?? NaN, highest: sorted.at(-1) ?? NaN };
}

/**
 * A figure of several runs: its median, lowest and highest, and what it should be.
 *
 * @param {string} name
 * @param {readonly number[]} values
 * @param {string} aim
 * @param {(value: number) => string} [write]
 * @returns {string[]}
 */
export function figure(name, values, aim, write = (value) => value.toFixed(1)) {
  const { median, lowest, highest } = spread(values);
  return [name, write(median), write(lowest), write(highest), aim];
}
