import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../engine/arms.fixture';
import { createReference } from '../../engine/kernels/reference';
import { BatchNormalizer } from '../../engine/normalizers/batch';
import { transform } from '../../instrument/transform/transformed';
import { FAR } from './BatchPlay';
import { FIRST_BATCH } from './first-batch';
import { EPSILON, inspect, restretch } from './hand-batch';

const values = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), {
  minLength: 3,
  maxLength: 12,
});
const factor = fc.double({ min: -5, max: 5, noNaN: true });

describe('a batch made by hand', () => {
  it('is normalized as the engine’s batch normalization does it, to the bit', () => {
    const kernels = createReference();
    fc.assert(
      fc.property(values, factor, factor, (batch, gamma, beta) => {
        const normalizer = new BatchNormalizer(kernels, 1);
        normalizer.reserve(batch.length);
        normalizer.configure({
          ...PLAIN,
          normalizer: 'batch',
          epsilon: EPSILON,
          affine: 'hand',
          gamma: Math.fround(gamma),
          beta: Math.fround(beta),
        });
        const y = normalizer.forward(Float32Array.from(batch), batch.length, 'probe');
        const made = transform(inspect(batch), EPSILON, {
          gamma: Math.fround(gamma),
          beta: Math.fround(beta),
        });
        expect(made.y).toEqual(y.slice(0, batch.length));
        expect(made.normalized).toEqual(normalizer.normalized().slice(0, batch.length));
      }),
    );
  });

  it('moves in all x̂ when one example does, each by −(1 + x̂ᵢx̂ⱼ)/(mσ) of it', () => {
    const inspection = inspect(FIRST_BATCH);
    const sigma = Math.sqrt(inspection.variance);
    const before = transform(inspection, EPSILON, { gamma: 1, beta: 0 }).normalized;
    const step = 0.02;
    const moved = FIRST_BATCH.map((value, i) => (i === 0 ? value + step : value));
    const after = transform(inspect(moved), EPSILON, { gamma: 1, beta: 0 }).normalized;
    for (let j = 1; j < 8; j++) {
      const expected = (-step * (1 + before[0]! * before[j]!)) / (8 * sigma);
      expect(Math.abs(after[j]! - before[j]! - expected)).toBeLessThan(3e-5);
    }
  });

  it('never has an x̂ beyond √(m − 1), and one far out comes close to it', () => {
    fc.assert(
      fc.property(values, (batch) => {
        const { normalized } = transform(inspect(batch), EPSILON, { gamma: 1, beta: 0 });
        for (const value of normalized)
          expect(Math.abs(value)).toBeLessThanOrEqual(Math.sqrt(batch.length - 1) + 1e-4);
      }),
    );
    const apart = FIRST_BATCH.map((value, i) => (i === 7 ? 6 : value / 4 - 2));
    const { normalized } = transform(inspect(apart), EPSILON, { gamma: 1, beta: 0 });
    expect(normalized[7]!).toBeGreaterThan(FAR);
  });

  it('can be given another mean and deviation', () => {
    const { mean, variance } = inspect(restretch(FIRST_BATCH, 1.7, 2.4));
    expect(mean).toBeCloseTo(1.7, 5);
    expect(Math.sqrt(variance)).toBeCloseTo(2.4, 5);
  });
});
