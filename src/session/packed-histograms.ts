/**
 * Histograms with their empty ends left out, in one array: of each of `count` where its counts
 * begin, then where the last ones end, then of each its first bin, then all counts.
 */
export type PackedHistograms = Uint16Array;

/** A histogram in place: bin `first` is counts[start]; bins beyond `length` of them are 0. */
export interface HistogramSlice {
  counts: Uint16Array;
  start: number;
  first: number;
  length: number;
}

/** Packs histograms of `bins` counts each that lie behind each other. */
export function packHistograms(counts: Uint16Array, bins: number): PackedHistograms {
  const count = counts.length / bins;
  const header = 2 * count + 1;
  const spans = Array.from({ length: count }, (_, index) => {
    let [first, end] = [index * bins, (index + 1) * bins];
    while (first < end && counts[first] === 0) first += 1;
    while (end > first && counts[end - 1] === 0) end -= 1;
    return { first, end };
  });
  const total = spans.reduce((sum, { first, end }) => sum + end - first, header);
  const packed = new Uint16Array(total);
  let at = header;
  spans.forEach(({ first, end }, index) => {
    packed[index] = at;
    packed[count + 1 + index] = first - index * bins;
    packed.set(counts.subarray(first, end), at);
    at += end - first;
  });
  packed[count] = at;
  return packed;
}

/** Finds histogram `index` of `count`; it is written into `into`, so that nothing is allocated. */
export function findHistogram(
  packed: PackedHistograms,
  count: number,
  index: number,
  into: HistogramSlice,
): void {
  const start = packed[index] ?? 0;
  into.counts = packed;
  into.start = start;
  into.first = packed[count + 1 + index] ?? 0;
  into.length = (packed[index + 1] ?? start) - start;
}
