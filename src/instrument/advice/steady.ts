/** So many looks are judged together: one batch more or less must not change a sentence. */
const LOOKS = 5;

/**
 * The last few rows up to one, the last first, none of them before `since`, and of those that show
 * the same measurement only the newest. `measuredAt` tells the step of what a row shows.
 */
export function lastLooks(
  row: number,
  since: number,
  measuredAt: (row: number) => number,
): readonly number[] {
  const rows = [row];
  let shown = measuredAt(row);
  for (let each = row - 1; each >= 0 && rows.length < LOOKS; each--) {
    const step = measuredAt(each);
    if (step <= since) break;
    if (step !== shown) rows.push(each);
    shown = step;
  }
  return rows;
}

/** What was seen in the middle, of an even count the lower; NaN where the first is missing. */
export function median(numbers: readonly number[]): number {
  if (Number.isNaN(numbers[0])) return NaN;
  const seen = numbers.filter((number) => !Number.isNaN(number));
  seen.sort((one, other) => one - other);
  return seen[(seen.length - 1) >> 1] ?? NaN;
}
