import { BIN_COUNT } from './measurement';

/**
 * Adds the first `count` values to a histogram that lies in `counts` from `offset` on: one bin
 * for what is below −limit, BIN_COUNT equal bins, one bin for what is above limit. A value on an
 * edge belongs to the bin above it, but `limit` itself to the last equal bin. NaN is not counted.
 */
export function addToHistogram(
  counts: Uint16Array,
  offset: number,
  values: ArrayLike<number>,
  count: number,
  limit: number,
): void {
  const width = (2 * limit) / BIN_COUNT;
  for (let i = 0; i < count; i++) {
    const value = values[i] as number;
    if (value !== value) continue;
    let bin: number;
    if (value < -limit) bin = 0;
    else if (value > limit) bin = BIN_COUNT + 1;
    // Dividing before adding keeps a tiny negative value below the edge at 0.
    else bin = Math.min(Math.floor(value / width) + BIN_COUNT / 2, BIN_COUNT - 1) + 1;
    counts[offset + bin] = (counts[offset + bin] as number) + 1;
  }
}
