import { describe, expect, it } from 'vitest';
import { countTurns, FLIP_RATIO, flipBatch, hasTurned, whitenerOf } from './flips';

describe('from batch to batch', () => {
  it('PCA turns over again and again, ZCA never, however long the cloud is', () => {
    for (const ratio of [1, FLIP_RATIO, 2, 3]) {
      expect(countTurns('pca', ratio, 21, false)).toBeGreaterThanOrEqual(5);
      expect(countTurns('zca', ratio, 21, false)).toBe(0);
    }
  });

  it('a rule of signs holds a long cloud, and does not hold a round one', () => {
    expect(countTurns('pca', 3, 21, true)).toBe(0);
    expect(countTurns('pca', 1, 21, true)).toBeGreaterThanOrEqual(5);
  });

  it('each batch is the same whenever it is drawn, and no two are', () => {
    expect(flipBatch(3, 1.5)).toEqual(flipBatch(3, 1.5));
    expect(flipBatch(3, 1.5)).not.toEqual(flipBatch(4, 1.5));
  });

  it('one axis that is turned over counts, a little change does not', () => {
    const [a, b, c, d] = whitenerOf('pca', flipBatch(0, 2), true);
    expect(hasTurned([a, b, c, d], [a, b, -c, -d])).toBe(true);
    expect(hasTurned([a, b, c, d], [c, d, a, b])).toBe(true);
    expect(hasTurned([a, b, c, d], [1.1 * a, b, c, 0.9 * d])).toBe(false);
  });
});
