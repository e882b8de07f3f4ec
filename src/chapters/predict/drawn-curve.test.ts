import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blank, drawLine, placeAt, pointsOf } from './drawn-curve';

describe('a curve that is drawn', () => {
  it('has both ends of a stroke and all between, and nothing else is touched', () => {
    const stroke = fc.record({ place: fc.nat(8), value: fc.integer({ min: -50, max: 50 }) });
    fc.assert(
      fc.property(stroke, stroke, (from, to) => {
        const curve = drawLine(blank(9), from, to);
        const [low, high] = [Math.min(from.place, to.place), Math.max(from.place, to.place)];
        for (const [place, value] of curve.entries()) {
          expect(value !== null).toBe(place >= low && place <= high);
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(Math.min(from.value, to.value) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(from.value, to.value) + 1e-9);
        }
        expect(curve[to.place]).toBeCloseTo(to.value, 9);
      }),
    );
  });

  it('has its places from one end of the axis to the other', () => {
    expect([0, 0.06, 0.07, 1, -3, 9].map((share) => placeAt(share, 9))).toEqual([0, 0, 1, 8, 0, 8]);
    const curve = drawLine(blank(5), { place: 0, value: 1 }, { place: 4, value: 3 });
    expect(pointsOf(curve, [0, 1000])).toEqual([
      [0, 1],
      [250, 1.5],
      [500, 2],
      [750, 2.5],
      [1000, 3],
    ]);
    expect(pointsOf([null, 2, null], [0, 10])).toEqual([[5, 2]]);
  });
});
