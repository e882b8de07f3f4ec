/** Rows that a table shows of a long history. */
const MOST = 60;

/** At most MOST of the rows 0…length−1, evenly spread, the newest first. */
export function tableRows(length: number): number[] {
  const count = Math.min(length, MOST);
  return Array.from({ length: count }, (_, i) =>
    Math.round(((count - 1 - i) * (length - 1)) / Math.max(1, count - 1)),
  );
}
