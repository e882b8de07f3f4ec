import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHistogram, type HistogramSlice, packHistograms } from './packed-histograms';

const BINS = 9;

test('packed histograms hold every count at its bin, and zeros only between two counts', () => {
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 65535 }));
  const histogram = fc.array(count, { minLength: BINS, maxLength: BINS });
  fc.assert(
    fc.property(fc.array(histogram, { maxLength: 6 }), (histograms) => {
      const packed = packHistograms(Uint16Array.from(histograms.flat()), BINS);
      const slice: HistogramSlice = { counts: packed, start: 0, first: 0, length: 0 };
      histograms.forEach((wanted, index) => {
        findHistogram(packed, histograms.length, index, slice);
        const { counts, start, first, length } = slice;
        const found = Array.from({ length: BINS }, (_, bin) =>
          bin >= first && bin < first + length ? counts[start + bin - first] : 0,
        );
        expect(found).toEqual(wanted);
        if (length > 0) expect(counts[start]! * counts[start + length - 1]!).toBeGreaterThan(0);
      });
      const held = histograms.map((each) => {
        const first = each.findIndex((value) => value > 0);
        return first < 0 ? 0 : each.findLastIndex((value) => value > 0) + 1 - first;
      });
      const sum = held.reduce((total, length) => total + length, 2 * histograms.length + 1);
      expect(packed.length).toBe(sum);
    }),
  );
});
