import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drift } from './drift';

const sample = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 })
  .map((values) => values.sort((a, b) => a - b));

/** ∫|F_a − F_b| dx, straight from the definition. */
function byDefinition(a: readonly number[], b: readonly number[]): number {
  const places = [...a, ...b].sort((x, y) => x - y);
  const below = (list: readonly number[], x: number) =>
    list.filter((value) => value <= x).length / list.length;
  let area = 0;
  for (let i = 1; i < places.length; i++) {
    const x = places[i - 1]!;
    area += Math.abs(below(a, x) - below(b, x)) * (places[i]! - x);
  }
  return area;
}

it('is the area between the two distribution functions', () => {
  fc.assert(
    fc.property(sample, sample, (a, b) => {
      expect(drift(a, b)).toBeCloseTo(byDefinition(a, b), 8);
    }),
  );
});

it('is the mean distance of sorted pairs', () => {
  expect(drift([0, 1, 3], [1, 1, 5])).toBe(1);
  expect(drift([0, 2], [1])).toBe(1);
  expect(drift([0, 1, 2], [0, 2])).toBeCloseTo(1 / 3, 12);
});

it('is symmetric and 0 from a sample to itself', () => {
  fc.assert(
    fc.property(sample, sample, (a, b) => {
      expect(drift(a, b)).toBeCloseTo(drift(b, a), 10);
      expect(drift(a, a)).toBe(0);
      if (a.length === b.length && a.join() !== b.join()) expect(drift(a, b)).toBeGreaterThan(0);
    }),
  );
});

it('obeys the triangle inequality', () => {
  fc.assert(
    fc.property(sample, sample, sample, (a, b, c) => {
      expect(drift(a, c)).toBeLessThanOrEqual(drift(a, b) + drift(b, c) + 1e-9);
    }),
  );
});

it('moves by as much as the sample, and scales with both', () => {
  fc.assert(
    fc.property(sample, sample, fc.integer({ min: -50, max: 50 }), (a, b, by) => {
      const moved = a.map((x) => x + by);
      expect(drift(a, moved)).toBeCloseTo(Math.abs(by), 8);
      expect(
        drift(
          moved,
          b.map((x) => x + by),
        ),
      ).toBeCloseTo(drift(a, b), 8);
      const triple = (list: readonly number[]) => list.map((x) => 3 * x);
      expect(drift(triple(a), triple(b))).toBeCloseTo(3 * drift(a, b), 8);
    }),
  );
});

it('does not change when every number is repeated', () => {
  fc.assert(
    fc.property(sample, sample, (a, b) => {
      const twice = a.flatMap((x) => [x, x]);
      expect(drift(twice, b)).toBeCloseTo(drift(a, b), 8);
    }),
  );
});

it('is not defined for an empty sample', () => {
  expect(drift([], [1])).toBeNaN();
  expect(drift([1], [])).toBeNaN();
});
