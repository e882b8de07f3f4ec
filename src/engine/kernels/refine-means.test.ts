import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH } from '../arms.fixture';
import { BatchNormalizer } from '../normalizers/batch';
import { LayerNormalizer } from '../normalizers/layer';
import type { Kernels } from './kernels';
import { createReference } from './reference';
import { refineMeans } from './refine-means';

const summed = createReference();
const refined = refineMeans(summed);

/** Mean and deviation of a column, or of the same numbers in a row. */
function moments(kernels: Kernels, along: 'column' | 'row', numbers: readonly number[]) {
  const [mean, variance] = [kernels.allocate(1), kernels.allocate(1)];
  const x = kernels.allocate(numbers.length);
  x.set(numbers);
  if (along === 'column') kernels.columnMoments(mean, variance, x, numbers.length, 1);
  else kernels.rowMoments(mean, variance, x, 1, numbers.length);
  return { mean: mean[0] ?? NaN, deviation: Math.sqrt(variance[0] ?? NaN) };
}

/** The same in double precision. */
function exact(numbers: readonly number[]) {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const mean = sum(numbers) / numbers.length;
  const variance = sum(numbers.map((value) => (value - mean) ** 2)) / numbers.length;
  return { mean, deviation: Math.sqrt(variance) };
}

const single = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map(Math.fround);

describe.each(['column', 'row'] as const)('the mean of a %s', (along) => {
  it('of equal numbers is that number, and nothing varies', () => {
    fc.assert(
      fc.property(single, fc.integer({ min: 1, max: 600 }), (value, count) => {
        const numbers = Array.from({ length: count }, () => value);
        expect(moments(refined, along, numbers)).toEqual({ mean: value + 0, deviation: 0 });
      }),
    );
    // A sum alone does not give it back.
    const numbers = Array.from({ length: 30 }, () => Math.fround(123457.7));
    expect(moments(summed, along, numbers).mean).not.toBe(Math.fround(123457.7));
  });

  it('of numbers that are a million times as large as they vary is right to a hundredth of σ', () => {
    const million = fc
      .array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 8, maxLength: 512 })
      .map((parts) => parts.map((part) => Math.fround(1e6 + part)))
      .filter((numbers) => exact(numbers).deviation > 0.25);
    fc.assert(
      fc.property(million, (numbers) => {
        const { mean, deviation } = moments(refined, along, numbers);
        const right = exact(numbers);
        // The mean itself is a number of single precision: 1/16 apart here.
        expect(Math.abs(mean - right.mean)).toBeLessThanOrEqual(1 / 32 + right.deviation / 100);
        const about = right.deviation ** 2 + (mean - right.mean) ** 2;
        expect(Math.abs(deviation ** 2 - about)).toBeLessThan(0.01 * about);
      }),
    );
    const numbers = Array.from({ length: 500 }, (_, i) => Math.fround(1e6 + (i % 5)));
    expect(Math.abs(moments(summed, along, numbers).mean - exact(numbers).mean)).toBeGreaterThan(1);
  });
});

describe('what does not vary', () => {
  const X = Array.from({ length: 30 }, () => Math.fround(123457.7));

  it('is 0 once it is batch-normalized', () => {
    for (const epsilon of [0, 1e-5]) {
      const normalizer = new BatchNormalizer(refined, 1);
      normalizer.reserve(X.length);
      normalizer.configure({ ...BATCH, epsilon });
      const x = refined.allocate(X.length);
      x.set(X);
      expect([...normalizer.forward(x, X.length, 'train')]).toEqual(X.map(() => 0));
    }
  });

  it('is 0 once it is layer-normalized', () => {
    const normalizer = new LayerNormalizer(refined, X.length);
    normalizer.reserve(1);
    normalizer.configure(BATCH);
    const x = refined.allocate(X.length);
    x.set(X);
    expect([...normalizer.forward(x, 1)]).toEqual(X.map(() => 0));
  });
});
