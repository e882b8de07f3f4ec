import { expect, it } from 'vitest';
import { stream } from '../../engine/random';
import { jacobianEntries } from './jacobian-size';
import { formatBytes } from './JacobianPlay';
import { type Cloud, momentsOf, through, type Way, whitener } from './plane-algebra';

/** The derivatives that are not 0, counted one by one by finite differences. */
function countNonzero(way: Way, m: number): number {
  const random = stream(3, 'probe');
  const x = Array.from({ length: 2 * m }, () => random.normal());
  const normalize = (numbers: readonly number[]) => {
    const cloud: Cloud = Array.from({ length: m }, (_, i) => [
      numbers[2 * i]!,
      numbers[2 * i + 1]!,
    ]);
    const { mean, covariance } = momentsOf(cloud);
    const matrix = whitener(way, covariance, 1e-5);
    return cloud.flatMap((point) => through(way, matrix, mean, point));
  };
  const here = normalize(x);
  return x.reduce((count, _, j) => {
    const moved = normalize(x.map((value, k) => (k === j ? value + 1e-3 : value)));
    return count + moved.filter((value, i) => Math.abs(value - here[i]!) > 1e-9).length;
  }, 0);
}

it('counts the derivatives that there are', () => {
  for (const m of [4, 7]) {
    const sizes = { whole: m, mini: m, features: 2 };
    expect(countNonzero('zca', m)).toBe(
      jacobianEntries(sizes, { perFeature: false, miniBatch: false }),
    );
    expect(countNonzero('standardized', m)).toBe(
      jacobianEntries(sizes, { perFeature: true, miniBatch: true }),
    );
  }
});

it('writes bytes in powers of a thousand', () => {
  expect([4, 1000, 144e12, 2.5e21].map(formatBytes)).toEqual(['4 B', '1 kB', '144 TB', '2,500 EB']);
});
