import { describe, expect, it } from 'vitest';
import { stream } from '../random';
import { decompose } from './eigen';

/** How far Vᵀ·diag·V is from a, and V·Vᵀ from 1, at most. */
function errors(a: readonly number[], n: number): { rebuilt: number; orthogonal: number } {
  const { values, vectors } = decompose(Float64Array.from(a), n);
  let rebuilt = 0;
  let orthogonal = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      let product = 0;
      for (let k = 0; k < n; k++) {
        sum += values[k]! * vectors[k * n + i]! * vectors[k * n + j]!;
        product += vectors[i * n + k]! * vectors[j * n + k]!;
      }
      rebuilt = Math.max(rebuilt, Math.abs(sum - a[i * n + j]!));
      orthogonal = Math.max(orthogonal, Math.abs(product - (i === j ? 1 : 0)));
    }
  }
  return { rebuilt, orthogonal };
}

/** XᵀX/m of m normal examples: singular where m < n. */
function covariance(seed: number, m: number, n: number): number[] {
  const random = stream(seed, 'probe');
  const x = Array.from({ length: m * n }, () => random.normal());
  return Array.from({ length: n * n }, (_, at) => {
    let sum = 0;
    for (let i = 0; i < m; i++) sum += x[i * n + Math.floor(at / n)]! * x[i * n + (at % n)]!;
    return sum / m;
  });
}

describe('decompose', () => {
  it.each([1, 2, 3, 4, 7, 16, 33, 64, 128])('rebuilds a covariance of %i units', (n) => {
    for (const m of [1, 2, n, 2 * n + 5]) {
      const { rebuilt, orthogonal } = errors(covariance(n + m, m, n), n);
      expect(rebuilt).toBeLessThan(1e-12 * n);
      expect(orthogonal).toBeLessThan(1e-12 * n);
    }
  });

  it('finds the values of a matrix that is known', () => {
    // Its eigenvalues are 2 − 2·cos(kπ/4) for k = 1, 2, 3: 2 − √2, 2 and 2 + √2.
    const { values } = decompose(Float64Array.from([2, -1, 0, -1, 2, -1, 0, -1, 2]), 3);
    const sorted = [...values].sort((one, other) => one - other);
    [2 - Math.SQRT2, 2, 2 + Math.SQRT2].forEach((value, i) => {
      expect(sorted[i]).toBeCloseTo(value, 13);
    });
  });

  it.each([
    ['nothing but zeros', () => 0],
    ['one value three times', (i: number, j: number) => (i === j ? 5 : 0)],
    ['all ones, of rank 1', () => 1],
    ['numbers as small as float32 has', (i: number, j: number) => 1e-44 * (1 + Math.min(i, j))],
    ['numbers far apart', (i: number, j: number) => (i === j ? 10 ** (4 * i) : 1e-3)],
  ])('holds for %s', (_, make) => {
    const n = 5;
    const a = Array.from({ length: n * n }, (__, at) => make(Math.floor(at / n), at % n));
    const largest = Math.max(...a.map(Math.abs), 1e-300);
    const { rebuilt, orthogonal } = errors(a, n);
    expect(rebuilt).toBeLessThanOrEqual(1e-13 * largest);
    expect(orthogonal).toBeLessThan(1e-13);
  });
});
