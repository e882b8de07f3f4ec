import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTo, covarianceAt, followedAxis } from './around-equal';
import { axesOf } from './plane-algebra';

const angles = fc.double({ min: 0, max: 12.56, noNaN: true });
const distances = fc.double({ min: 0.01, max: 0.6, noNaN: true });

describe('around the round cloud', () => {
  it('the axis that is followed is the long axis of the covariance there', () => {
    fc.assert(
      fc.property(distances, angles, (distance, angle) => {
        const { values, first } = axesOf(
          covarianceAt(distance * Math.cos(angle), distance * Math.sin(angle)),
        );
        const followed = followedAxis(angle);
        expect(Math.abs(first[0] * followed[1] - first[1] * followed[0])).toBeLessThan(1e-9);
        expect(values[0]).toBeCloseTo(1 + distance, 9);
        expect(values[1]).toBeCloseTo(1 - distance, 9);
      }),
    );
  });

  it('comes back turned over after once, and as it was after twice', () => {
    const [start, once, twice] = [0, 2 * Math.PI, 4 * Math.PI].map(followedAxis);
    expect(once![0]).toBeCloseTo(-start![0], 12);
    expect(twice![0]).toBeCloseTo(start![0], 12);
  });

  it('a step turns the axis by half its share of the distance, without bound towards the middle', () => {
    const step = 1e-4;
    for (const distance of [0.5, 0.1, 0.02]) {
      const expected = ((step / (2 * distance)) * 180) / Math.PI;
      expect(answerTo(step, distance, 1).axis / expected).toBeCloseTo(1, 3);
    }
    expect(answerTo(0.01, 0.01, 0).axis).toBeGreaterThan(20);
  });

  it('the same step changes the ZCA matrix by about half of it near the middle, wherever', () => {
    fc.assert(
      fc.property(angles, (angle) => {
        const { zca } = answerTo(0.01, 0.01, angle);
        expect(zca).toBeGreaterThan(0.003);
        expect(zca).toBeLessThan(0.006);
      }),
    );
  });
});
