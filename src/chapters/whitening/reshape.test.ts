import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NARROW } from './CloudPlay';
import { firstCloud } from './first-cloud';
import { axesOf, correlation, momentsOf } from './plane-algebra';
import { ellipseEnds, pullEnd } from './reshape';

describe('the ends of the ellipse', () => {
  it('lie one standard deviation from the mean, square to each other', () => {
    const cloud = firstCloud();
    const { mean, covariance } = momentsOf(cloud);
    const [a, b] = ellipseEnds(cloud).map(([x, y]) => [x - mean[0], y - mean[1]] as const);
    const { values } = axesOf(covariance);
    expect(Math.hypot(...a!)).toBeCloseTo(Math.sqrt(values[0]), 9);
    expect(Math.hypot(...b!)).toBeCloseTo(Math.sqrt(values[1]), 9);
    expect(a![0] * b![0] + a![1] * b![1]).toBeCloseTo(0, 9);
  });

  it('take the cloud along where they are pulled, and its width stays', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1.2, max: 2.9, noNaN: true }),
        fc.double({ min: 0, max: 6.28, noNaN: true }),
        (length, angle) => {
          const cloud = firstCloud();
          const { mean, covariance } = momentsOf(cloud);
          const [narrow] = [axesOf(covariance).values[1]];
          const to = [
            mean[0] + length * Math.cos(angle),
            mean[1] + length * Math.sin(angle),
          ] as const;
          const moved = momentsOf(pullEnd(cloud, 0, to));
          expect(moved.mean[0]).toBeCloseTo(mean[0], 9);
          expect(moved.mean[1]).toBeCloseTo(mean[1], 9);
          const { values, first } = axesOf(moved.covariance);
          expect(values[0]).toBeCloseTo(length ** 2, 8);
          expect(values[1]).toBeCloseTo(narrow, 8);
          expect(Math.abs(first[0] * Math.sin(angle) - first[1] * Math.cos(angle))).toBeLessThan(
            1e-7,
          );
        },
      ),
    );
  });

  it('never flatten the cloud so far that its direction is lost', () => {
    const { mean } = momentsOf(firstCloud());
    const thin = pullEnd(firstCloud(), 1, [mean[0] + 1e-6, mean[1] + 1e-6]);
    expect(axesOf(momentsOf(thin).covariance).values[1]).toBeCloseTo(1e-4, 6);
    const back = pullEnd(thin, 1, [mean[0] - 0.5, mean[1] + 0.5]);
    expect(axesOf(momentsOf(back).covariance).values[1]).toBeCloseTo(0.5, 6);
  });
});

it('begins with a cloud that standardizing does not make round, and that is not narrow yet', () => {
  const first = correlation(momentsOf(firstCloud()).covariance);
  expect(first).toBeGreaterThan(0.6);
  // Or nothing would be left to do.
  expect(first).toBeLessThan(NARROW);
});
