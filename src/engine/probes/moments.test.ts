import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moments } from './moments';

it('gives the mean and the biased standard deviation', () => {
  expect(moments([1, 2, 3, 4], 4)).toEqual({ mean: 2.5, deviation: Math.sqrt(1.25) });
  expect(moments([7], 1)).toEqual({ mean: 7, deviation: 0 });
  expect(moments([1, 3, 100], 2)).toEqual({ mean: 2, deviation: 1 });
  expect(moments([], 0)).toEqual({ mean: NaN, deviation: NaN });
});

it('keeps a small spread far from 0', () => {
  const { mean, deviation } = moments([1e8 - 1, 1e8 + 1], 2);
  expect(mean).toBe(1e8);
  expect(deviation).toBe(1);
});

it('follows shifts and scales', () => {
  const samples = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });
  const scales = fc.integer({ min: -20, max: 20 });
  fc.assert(
    fc.property(samples, scales, scales, (sample, scale, shift) => {
      const before = moments(sample, sample.length);
      const after = moments(
        sample.map((x) => scale * x + shift),
        sample.length,
      );
      expect(after.mean).toBeCloseTo(scale * before.mean + shift, 6);
      expect(after.deviation).toBeCloseTo(Math.abs(scale) * before.deviation, 6);
    }),
  );
});

it('passes NaN on', () => {
  expect(moments([1, NaN], 2)).toEqual({ mean: NaN, deviation: NaN });
});
