import type { Interval } from './scales';

/** The part of a histogram that is not empty: bin `first` is counts[start]; others are 0. */
export interface HistogramSlice {
  counts: Uint16Array;
  start: number;
  /** 0 is the lower overflow bin. */
  first: number;
  length: number;
}

/** Histograms of every recorded moment: bins + 2 counts per row, an overflow bin at each end. */
export interface HistogramTable {
  /** Writes the histogram of a row into `into`: a picture reads hundreds and allocates nothing. */
  readonly histogram: (row: number, into: HistogramSlice) => void;
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

/** A slice to write into. */
export function emptySlice(): HistogramSlice {
  return { counts: new Uint16Array(0), start: 0, first: 0, length: 0 };
}

/** The count of an inner bin, from 0. */
export function countAt({ counts, start, first, length }: HistogramSlice, bin: number): number {
  const at = bin + 1 - first;
  return at >= 0 && at < length ? (counts[start + at] ?? 0) : 0;
}

/** Sums a histogram into `totals`, overflow bins included. */
export function sumHistogram(
  { counts, start, first, length }: HistogramSlice,
  window: HistogramWindow,
  totals: RowTotals,
): void {
  let below = 0;
  let inside = 0;
  let above = 0;
  for (let at = 0; at < length; at++) {
    const count = counts[start + at] ?? 0;
    const bin = first + at - 1;
    if (bin < window.first) below += count;
    else if (bin < window.end) inside += count;
    else above += count;
  }
  totals.total = below + inside + above;
  totals.below = below;
  totals.above = above;
}
