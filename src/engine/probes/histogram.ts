import { firstIndex } from './first-index';
import { BIN_COUNT } from './measurement';

/**
 * Adds the first `count` of ascending values, NaN last, to a histogram that lies in `counts` from `offset` on: one bin
 * for what is below −limit, BIN_COUNT equal bins, one bin for what is above limit. A value on an
 * edge belongs to the bin above it, but `limit` itself to the last equal bin. NaN is not counted.
 */
export function addToHistogram(
  counts: Uint16Array,
  offset: number,
  sorted: ArrayLike<number>,
  count: number,
  limit: number,
): void {
  for (let i = 0; i < count;) {
    const bin = binOf(sorted[i] as number, limit);
    if (bin !== bin) return;
    const end = firstIndex(i + 1, count, (at) => binOf(sorted[at] as number, limit) !== bin);
    counts[offset + bin] = (counts[offset + bin] as number) + end - i;
    i = end;
  }
}

/** The bin of a value, NaN for NaN. It never falls where values rise. */
function binOf(value: number, limit: number): number {
  if (value < -limit) return 0;
  if (value > limit) return BIN_COUNT + 1;
  const width = (2 * limit) / BIN_COUNT;
  // Dividing before adding keeps a tiny negative value below the edge at 0.
  return Math.min(Math.floor(value / width) + BIN_COUNT / 2, BIN_COUNT - 1) + 1;
}
