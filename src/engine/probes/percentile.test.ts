import fc from 'fast-check';
import { expect, it } from 'vitest';
import { percentile } from './percentile';

it('interpolates between neighbours', () => {
  // By hand: place = share · 3.
  expect(percentile([1, 2, 4, 8], 4, 0)).toBe(1);
  expect(percentile([1, 2, 4, 8], 4, 0.5)).toBe(3);
  expect(percentile([1, 2, 4, 8], 4, 0.15)).toBeCloseTo(1.45, 12);
  expect(percentile([1, 2, 4, 8], 4, 0.85)).toBeCloseTo(6.2, 12);
  expect(percentile([1, 2, 4, 8], 4, 1)).toBe(8);
});

it('looks only at the first numbers', () => {
  expect(percentile([1, 3, NaN, NaN], 2, 0.5)).toBe(2);
  expect(percentile([5], 1, 0.85)).toBe(5);
  expect(percentile([5], 0, 0.85)).toBeNaN();
});

it('stands equal infinities', () => {
  expect(percentile([-Infinity, 0, Infinity, Infinity], 4, 0.9)).toBe(Infinity);
  expect(percentile([-Infinity, -Infinity, 0], 3, 0.25)).toBe(-Infinity);
});

it('grows with the share, stays within the sample and moves with it', () => {
  const samples = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });
  const shares = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(samples, shares, shares, fc.integer(), (sample, one, other, by) => {
      const sorted = sample.sort((a, b) => a - b);
      const at = (share: number) => percentile(sorted, sorted.length, share);
      const [low, high] = one < other ? [one, other] : [other, one];
      expect(at(low)).toBeLessThanOrEqual(at(high) + 1e-9);
      expect(at(low)).toBeGreaterThanOrEqual(sorted[0]!);
      expect(at(high)).toBeLessThanOrEqual(sorted.at(-1)! + 1e-9);
      const moved = sorted.map((x) => x + by);
      expect(percentile(moved, moved.length, one)).toBeCloseTo(at(one) + by, 4);
    }),
  );
});
