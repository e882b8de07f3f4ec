import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH as SETTINGS } from '../../engine/arms.fixture';
import { FLOAT64 } from '../../engine/kernels/float64.fixture';
import { createReference } from '../../engine/kernels/reference';
import { BatchNormalizer } from '../../engine/normalizers/batch';
import { BATCH } from './batch';
import { crossingOf, lawOf, RATE, scaleCourse } from './scale-too';

/** w after these steps, by the engine's normaliser that takes its statistics for constants. */
function byEngine(rho: number, steps: number): number {
  const kernels = createReference(FLOAT64);
  const m = BATCH.length;
  const normalizer = new BatchNormalizer(kernels, 1, 'constant');
  normalizer.reserve(m);
  const settings = { ...SETTINGS, learningRate: RATE, batchSize: m };
  normalizer.configure({ ...settings, epsilon: 0, affine: 'fixed' });
  const x = kernels.allocate(m);
  const g = kernels.allocate(m);
  let w = 1;
  for (let step = 0; step < steps; step++) {
    x.set(BATCH.map((u) => w * u));
    const y = normalizer.forward(x, m, 'train');
    g.set(BATCH.map((u, i) => (y[i]! - rho * u) / m));
    normalizer.backward(g, m);
    w -= RATE * BATCH.reduce((total, u, i) => total + u * g[i]!, 0);
  }
  return w;
}

describe('w, with mean and scale taken for constants', () => {
  it('goes as the engine’s detached normalizer leads it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1.05, max: 3, noNaN: true }), (rho) => {
        expect(scaleCourse(rho).w.at(-1)).toBeCloseTo(byEngine(rho, 1000), 8);
      }),
      { numRuns: 10 },
    );
  });

  it('grows for ρ > 1, with w² within 2% of 1 + 2η(ρ − 1)k, and the loss stays', () => {
    fc.assert(
      fc.property(fc.double({ min: 1.05, max: 3, noNaN: true }), (rho) => {
        const { square, loss } = scaleCourse(rho);
        square.forEach((value, step) => {
          if (step > 0) expect(value).toBeGreaterThan(square[step - 1]!);
          expect(Math.abs(value / lawOf(rho, step) - 1)).toBeLessThan(0.02);
        });
        loss.forEach((value) => expect(value).toBeCloseTo((1 - rho) ** 2 / 2, 9));
      }),
      { numRuns: 20 },
    );
  });

  it('falls for ρ < 1 until it passes 0, about where the law says', () => {
    for (const rho of [0.2, 0.5, 0.8]) {
      const course = scaleCourse(rho);
      const crossing = crossingOf(course)!;
      expect(Math.abs(crossing * 2 * RATE * (1 - rho) - 1)).toBeLessThan(0.1);
      for (let step = 1; step < crossing; step++)
        expect(course.square[step]).toBeLessThan(course.square[step - 1]!);
    }
  });

  it('stays for ρ = 1, where the loss is 0', () => {
    const { w, loss } = scaleCourse(1);
    expect(w.at(-1)).toBeCloseTo(1, 12);
    expect(loss.at(-1)).toBeLessThan(1e-20);
    expect(crossingOf(scaleCourse(1))).toBeNull();
  });
});
