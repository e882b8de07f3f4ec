import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH } from '../../engine/arms.fixture';
import { FLOAT64 } from '../../engine/kernels/float64.fixture';
import { createReference } from '../../engine/kernels/reference';
import { BatchNormalizer } from '../../engine/normalizers/batch';
import { backward, forward, lossOf, sum, type Unit } from './batch-graph';
import { finiteDifferences, relativeError } from './finite-differences';
import { FORMULAS, inputGradient } from './formulas';
import { pointsOf } from './points.fixture';

const kernels = createReference(FLOAT64);

/** The same unit through the normaliser that trains the networks. */
function byEngine({ x, g, gamma, beta, epsilon }: Unit) {
  const m = x.length;
  const normalizer = new BatchNormalizer(kernels, 1);
  normalizer.reserve(m);
  normalizer.configure({ ...BATCH, learningRate: 0.1, batchSize: m, epsilon });
  normalizer.affine.gamma.fill(gamma);
  normalizer.affine.beta.fill(beta);
  const input = kernels.allocate(m);
  input.set(x);
  const y = [...normalizer.forward(input, m, 'train').subarray(0, m)];
  const gradient = kernels.allocate(m);
  gradient.set(g);
  normalizer.backward(gradient, m);
  const { affineGradient } = normalizer;
  return {
    y,
    x: [...gradient.subarray(0, m)],
    gamma: affineGradient.gamma[0]!,
    beta: affineGradient.beta[0]!,
  };
}

const scalar = fc.integer({ min: -300, max: 300 }).map((value) => value / 100 + 0);
const unit = fc
  .tuple(pointsOf(2, 6), scalar, scalar, fc.constantFrom(0, 1e-5, 0.1))
  .map(([points, gamma, beta, epsilon]): Unit => ({ ...points, gamma, beta, epsilon }));

/** The largest difference, of the size that the second has. */
const apart = (one: readonly number[], other: readonly number[]) =>
  Math.max(...one.map((value, i) => Math.abs(value - other[i]!))) / (1 + Math.hypot(...other));

describe('the graph of batch normalization', () => {
  it('gives the engine’s numbers, forward and back', () => {
    fc.assert(
      fc.property(unit, (each) => {
        const values = forward(each);
        const gradients = backward(each, values);
        const engine = byEngine(each);
        expect(apart(values.y, engine.y)).toBeLessThan(1e-9);
        expect(apart(gradients.x, engine.x)).toBeLessThan(1e-9);
        const affine = [gradients.gamma, gradients.beta];
        expect(apart(affine, [engine.gamma, engine.beta])).toBeLessThan(1e-9);
      }),
    );
  });

  it('comes, operation by operation, to the three terms', () => {
    fc.assert(
      fc.property(unit, (each) => {
        const { x } = backward(each, forward(each));
        expect(apart(x, inputGradient(each))).toBeLessThan(1e-9);
      }),
    );
  });

  it('agrees with differences of values', () => {
    fc.assert(
      fc.property(unit, (each) => {
        fc.pre(forward(each).variance > 0.05);
        const exact = backward(each, forward(each)).x;
        expect(apart(finiteDifferences(each, 1e-5), exact)).toBeLessThan(1e-6);
      }),
    );
  });

  it('has on each edge what a small change of its lower end does to ℓ', () => {
    const each: Unit = {
      x: [1, 2, 4, 5],
      g: [0.5, -1, 1, 0.2],
      gamma: 1.5,
      beta: 0.3,
      epsilon: 0.1,
    };
    const { centered, squares, variance, inverse, normalized } = forward(each);
    const gradients = backward(each, forward(each));
    const loss = (y: readonly number[]) => sum(y.map((value, i) => value * each.g[i]!));
    const from = (d: readonly number[], r: number) =>
      loss(d.map((value) => each.gamma * value * r + each.beta));
    const rootOf = (v: number) => 1 / Math.sqrt(v + each.epsilon);
    const slope = (at: (h: number) => number) => (at(1e-6) - at(-1e-6)) / 2e-6;
    const nudge = (list: readonly number[], h: number) =>
      list.map((value, i) => (i === 1 ? value + h : value));
    const same = (measured: number, told: number) => expect(measured).toBeCloseTo(told, 7);
    same(
      slope((h) => loss(nudge(normalized, h).map((value) => each.gamma * value))),
      gradients.normalized[1]!,
    );
    same(
      slope((h) => from(centered, inverse + h)),
      gradients.inverse,
    );
    same(
      slope((h) => from(centered, rootOf(variance + h))),
      gradients.variance,
    );
    const mean = (list: readonly number[]) => sum(list) / list.length;
    same(
      slope((h) => from(centered, rootOf(mean(nudge(squares, h))))),
      gradients.squares,
    );
    same(
      slope((h) => from(nudge(centered, h), inverse)),
      gradients.centeredFromNormalized[1]!,
    );
    const squared = (list: readonly number[]) => list.map((value) => value * value);
    same(
      slope((h) => from(centered, rootOf(mean(squared(nudge(centered, h)))))),
      gradients.centeredFromSquares[1]!,
    );
    const whole = (d: readonly number[]) => from(d, rootOf(mean(squared(d))));
    same(
      slope((h) => whole(nudge(centered, h))),
      gradients.centered[1]!,
    );
    same(
      slope((h) => whole(each.x.map((value) => value - 3 - h))),
      gradients.mean,
    );
    same(
      slope((h) => lossOf({ ...each, gamma: each.gamma + h })),
      gradients.gamma,
    );
    same(
      slope((h) => lossOf({ ...each, beta: each.beta + h })),
      gradients.beta,
    );
  });

  it('passes back numbers that add up to 0', () => {
    fc.assert(
      fc.property(unit, (each) => {
        const { x } = backward(each, forward(each));
        expect(Math.abs(sum(x))).toBeLessThan(1e-9 * (1 + Math.hypot(...x)));
      }),
    );
  });

  it('passes nothing back to two examples when ε = 0', () => {
    fc.assert(
      fc.property(pointsOf(2, 2), scalar, ({ x, g }, gamma) => {
        const each: Unit = { x, g, gamma, beta: 0, epsilon: 0 };
        expect(apart(backward(each, forward(each)).x, [0, 0])).toBeLessThan(1e-9);
      }),
    );
  });

  it('has x̂ = 0 where the batch does not vary', () => {
    const each: Unit = { x: [2, 2], g: [1, 0], gamma: 1, beta: 0.5, epsilon: 0 };
    expect(forward(each)).toMatchObject({ inverse: 0, normalized: [0, 0], y: [0.5, 0.5] });
  });
});

describe('what people write for the gradient', () => {
  const each: Unit = { x: [1, 2, 4, 5], g: [0, 0, 1, 0], gamma: 1, beta: 0, epsilon: 0 };

  it('passes or fails the check by differences', () => {
    const measured = finiteDifferences(each, 1e-5);
    const errors = FORMULAS.map((formula) => relativeError(inputGradient(each, formula), measured));
    expect(errors[0]).toBeLessThan(1e-8);
    expect(Math.min(...errors.slice(1))).toBeGreaterThan(0.5);
  });

  it('is checked badly by a step that is too large, and by one that is too small', () => {
    const errors = [0.1, 1e-5, 1e-13].map((h) =>
      relativeError(inputGradient(each), finiteDifferences(each, h)),
    );
    expect(errors[0]).toBeGreaterThan(1e4 * errors[1]!);
    expect(errors[2]).toBeGreaterThan(1e4 * errors[1]!);
  });

  it('is compared with a gradient of 0 by its own size', () => {
    expect(relativeError([3, 4], [0, 0])).toBe(5);
  });
});
