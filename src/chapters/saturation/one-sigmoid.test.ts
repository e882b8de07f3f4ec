import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from './start';
import { SATURATED, sigmoid, slope, slopeLeft } from './one-sigmoid';

const anyZ = fc.double({ min: -20, max: 20, noNaN: true });

describe('one sigmoid', () => {
  it('has the slope that is measured by moving its input a little', () => {
    fc.assert(
      fc.property(anyZ, (z) => {
        const h = 1e-5;
        expect(slope(z)).toBeCloseTo((sigmoid(z + h) - sigmoid(z - h)) / (2 * h), 8);
      }),
    );
  });

  it('has its largest slope in the middle, and the same on both sides', () => {
    expect(slope(0)).toBe(0.25);
    fc.assert(
      fc.property(anyZ, (z) => {
        expect(slopeLeft(z)).toBeLessThanOrEqual(1);
        expect(slopeLeft(-z)).toBeCloseTo(slopeLeft(z), 12);
      }),
    );
  });

  it('is saturated where its output is within a twentieth of either end', () => {
    expect(sigmoid(SATURATED)).toBeCloseTo(0.95, 12);
    expect(sigmoid(-SATURATED)).toBeCloseTo(0.05, 12);
  });
});

it('shows three examples untouched: one in the middle, two on the way out, none in the grey', () => {
  const start = Object.values(EXAMPLES).map(({ initial }) => initial);
  const left = start.map(slopeLeft);
  expect(Math.max(...left)).toBeGreaterThan(0.9);
  expect(Math.min(...left)).toBeLessThan(0.5);
  expect(start.every((z) => Math.abs(z) < SATURATED)).toBe(true);
});
