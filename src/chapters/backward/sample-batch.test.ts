import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBatch, firstOf } from './sample-batch';

describe('the batches of the plays', () => {
  it('ask for one example alone at first, whatever their size', () => {
    for (const size of [2, 3, 4]) {
      const { x, g } = firstOf(size);
      expect([x.length, g.length]).toEqual([size, size]);
      expect(g.filter((value) => value !== 0)).toEqual([1]);
    }
  });

  it('have x that lie apart, and one decimal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 0, max: 1e6 }),
        (size, seed) => {
          const { x, g } = drawBatch(size, seed);
          const sorted = x.toSorted((a, b) => a - b);
          sorted.slice(1).forEach((value, i) => expect(value - sorted[i]!).toBeGreaterThan(0.49));
          [...x, ...g].forEach((value) => expect(Math.round(10 * value) / 10).toBe(value));
        },
      ),
    );
  });
});
