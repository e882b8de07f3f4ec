import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels } from './place-labels';

test('labels that have room stay where they want to be', () => {
  expect(placeLabels([50, 20, 80], 12, 0, 100)).toEqual([50, 20, 80]);
});

test('two that would overlap move apart by the same way', () => {
  expect(placeLabels([52, 48], 12, 0, 100)).toEqual([56, 44]);
});

test('labels at the rim move inside', () => {
  expect(placeLabels([0, 100], 12, 0, 100)).toEqual([6, 94]);
});

test('what has no height gets none', () => {
  expect(placeLabels([NaN, 30, Infinity], 12, 0, 100)).toEqual([NaN, 30, NaN]);
});

test('where there is no room for all, the outermost stay', () => {
  const placed = placeLabels([10, 11, 12, 13, 14], 12, 0, 36);
  expect(placed.filter(Number.isFinite)).toHaveLength(3);
  expect(placed[0]).toBeCloseTo(6);
  expect(placed[4]).toBeCloseTo(30);
});

test('placed labels never overlap, never leave the plot and keep their order', () => {
  const heights = fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { maxLength: 30 });
  fc.assert(
    fc.property(heights, (wanted) => {
      const placed = placeLabels(wanted, 12, 0, 200);
      const shown = wanted
        .map((want, index) => ({ want, got: placed[index]! }))
        .filter(({ got }) => Number.isFinite(got))
        .sort((one, other) => one.got - other.got);
      expect(shown).toHaveLength(Math.min(wanted.length, 16));
      shown.forEach(({ want, got }, index) => {
        expect(got).toBeGreaterThanOrEqual(6 - 1e-6);
        expect(got).toBeLessThanOrEqual(194 + 1e-6);
        const before = shown[index - 1];
        if (!before) return;
        expect(got - before.got).toBeGreaterThanOrEqual(12 - 1e-6);
        expect(want).toBeGreaterThanOrEqual(before.want);
      });
    }),
  );
});
