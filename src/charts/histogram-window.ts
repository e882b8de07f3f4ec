import type { Interval } from './scales';

/** Histograms of every recorded moment: bins + 2 counts per row, an overflow bin at each end. */
export interface HistogramTable {
  readonly counts: Uint16Array;
  /** From one row's lower overflow bin to the next row's. */
  readonly countsStride: number;
  /** Of the lower overflow bin of row 0. */
  readonly countsOffset: number;
  readonly bins: number;
  /** The bins cover [−binLimit, binLimit]. */
  readonly binLimit: number;
}

/** The inner bins (0 to bins − 1) that are seen in a value range. */
export interface HistogramWindow {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  /** Value range of these bins: the domain or, where its ends cut a bin, a little more. */
  readonly values: Interval;
}

export function windowOf(
  { bins, binLimit }: HistogramTable,
  [low, high]: Interval,
): HistogramWindow {
  const width = (2 * binLimit) / bins;
  const inside = (bin: number) => Math.min(bins, Math.max(0, bin));
  const first = inside(Math.floor((low + binLimit) / width + 1e-6));
  const end = Math.max(first, inside(Math.ceil((high + binLimit) / width - 1e-6)));
  return { first, end, values: [first * width - binLimit, end * width - binLimit] };
}

/** What a row holds in all, and outside of a window. */
export interface RowTotals {
  total: number;
  below: number;
  above: number;
}

/** Sums one row into `totals`, overflow bins included. */
export function sumRow(
  table: HistogramTable,
  row: number,
  window: HistogramWindow,
  totals: RowTotals,
): void {
  const start = table.countsOffset + row * table.countsStride;
  let below = 0;
  let inside = 0;
  let above = 0;
  for (let bin = 0; bin < table.bins + 2; bin++) {
    const count = table.counts[start + bin] ?? 0;
    if (bin - 1 < window.first) below += count;
    else if (bin - 1 < window.end) inside += count;
    else above += count;
  }
  totals.total = below + inside + above;
  totals.below = below;
  totals.above = above;
}
