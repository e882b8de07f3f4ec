import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH } from '../arms.fixture';
import type { Floats } from '../floats';
import { FLOAT64 } from '../kernels/float64.fixture';
import { createReference } from '../kernels/reference';
import { Network } from '../network';
import type { Settings } from '../specification';
import { BatchNormalizer } from './batch';

const SETTINGS: Settings = { ...BATCH, learningRate: 0.1, batchSize: 4 };
const double = createReference(FLOAT64);
const single = createReference();

interface Options {
  readonly kernels?: typeof double;
  readonly settings?: Partial<Settings>;
  readonly gamma?: number;
  readonly beta?: number;
}

/** A normaliser of one unit, and its outputs for this batch as numbers. */
function normalize(x: readonly number[], options: Options = {}) {
  const { kernels = double, settings = {}, gamma, beta } = options;
  const normalizer = new BatchNormalizer(kernels, 1);
  normalizer.reserve(x.length);
  normalizer.configure({ ...SETTINGS, ...settings });
  if (gamma !== undefined) normalizer.affine.gamma.fill(gamma);
  if (beta !== undefined) normalizer.affine.beta.fill(beta);
  const input = kernels.allocate(x.length);
  input.set(x);
  const y = numbers(normalizer.forward(input, x.length, 'train'), x.length);
  const normalized = numbers(normalizer.normalized(), x.length);
  const backward = (gradient: readonly number[]) => {
    const g = kernels.allocate(x.length);
    g.set(gradient);
    normalizer.backward(g, x.length);
    return numbers(g, x.length);
  };
  return { normalizer, y, normalized, backward };
}

const numbers = (values: Floats, length: number) => [...values.subarray(0, length)];
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const variance = (values: readonly number[]) =>
  mean(values.map((value) => (value - mean(values)) ** 2));
const size = (values: readonly number[]) => Math.sqrt(sum(values.map((value) => value * value)));

/** Steps of 1/1000 in ±10, without −0. */
const number = fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 1000 + 0);
/** A batch whose numbers differ enough for its deviation to be no rounding error. */
const batch = (minLength: number) =>
  fc.array(number, { minLength, maxLength: 40 }).filter((values) => variance(values) > 1e-4);
/** A batch x and a gradient g of the same length. */
const batchAndGradient = batch(2).chain((x) =>
  fc.tuple(fc.constant(x), fc.array(number, { minLength: x.length, maxLength: x.length })),
);

describe('BatchNormalizer', () => {
  it('gives ∓1.342 and ∓0.447 for 1, 2, 3, 4 with ε = 0', () => {
    for (const kernels of [double, single]) {
      const { y } = normalize([1, 2, 3, 4], { kernels, settings: { epsilon: 0 } });
      expect(y.map((value) => value.toFixed(3))).toEqual(['-1.342', '-0.447', '0.447', '1.342']);
    }
  });

  it('gives x̂ with Σ x̂ = 0 and mean x̂² = σ²/(σ²+ε)', () => {
    fc.assert(
      fc.property(batch(2), fc.double({ min: 0, max: 1, noNaN: true }), (x, epsilon) => {
        const { normalized } = normalize(x, { settings: { epsilon } });
        const share = variance(x) / (variance(x) + epsilon);
        expect(Math.abs(sum(normalized))).toBeLessThan(1e-9 * x.length);
        expect(mean(normalized.map((value) => value ** 2))).toBeCloseTo(share, 9);
      }),
    );
  });

  it('passes back gradients that sum to 0', () => {
    fc.assert(
      fc.property(batchAndGradient, number, ([x, g], gamma) => {
        const scale = Math.abs(gamma) / Math.sqrt(variance(x)) || 1;
        const exact = normalize(x, { gamma }).backward(g);
        expect(Math.abs(sum(exact))).toBeLessThanOrEqual(1e-9 * scale * (1 + size(g)));
        const rounded = normalize(x, { gamma, kernels: single }).backward(g);
        expect(Math.abs(sum(rounded))).toBeLessThanOrEqual(1e-4 * scale * (1 + size(g)));
      }),
    );
  });

  it('passes back a gradient at right angles to x − μ when ε = 0', () => {
    fc.assert(
      fc.property(batchAndGradient, ([x, g]) => {
        const dx = normalize(x, { settings: { epsilon: 0 } }).backward(g);
        const along = sum(dx.map((value, i) => value * (x[i]! - mean(x))));
        expect(Math.abs(along)).toBeLessThan(1e-9 * (1 + size(g)));
      }),
    );
  });

  it('gives ±1 and passes nothing back for a batch of two as ε goes to 0', () => {
    fc.assert(
      fc.property(batch(2), number, number, ([first, second], g0, g1) => {
        fc.pre(Math.abs(first! - second!) > 0.01);
        const x = [first!, second!];
        const signs = x.map((value) => Math.sign(value - mean(x)));
        const { normalized, backward } = normalize(x, { settings: { epsilon: 0 } });
        normalized.forEach((value, i) => expect(value).toBeCloseTo(signs[i]!, 9));
        expect(size(backward([g0, g1]))).toBeLessThan(1e-9 / Math.abs(first! - second!));
      }),
    );
  });

  it('gives β and passes nothing back for a batch of one, also with ε = 0', () => {
    fc.assert(
      fc.property(number, number, number, number, (x, gamma, beta, g) => {
        for (const epsilon of [0, 1e-5]) {
          for (const kernels of [double, single]) {
            const one = normalize([x], { kernels, gamma, beta, settings: { epsilon } });
            expect(one.y).toEqual([kernels === single ? Math.fround(beta) : beta]);
            expect(Math.abs(one.backward([g])[0]!)).toBe(0);
          }
        }
      }),
    );
  });

  it('gives β for a unit that does not vary, also with ε = 0', () => {
    const { y, backward } = normalize([3, 3, 3], { gamma: 2, beta: 5, settings: { epsilon: 0 } });
    expect(y).toEqual([5, 5, 5]);
    expect(backward([1, 2, 3]).map(Math.abs)).toEqual([0, 0, 0]);
  });

  it('follows μ and the unbiased variance, and infers by them', () => {
    const x = [1, 2, 4, 9];
    const { normalizer } = normalize(x, { gamma: 2, beta: 3, settings: { alpha: 0.25 } });
    normalizer.settle(4);
    expect(normalizer.runningMean[0]).toBeCloseTo(0.25 * 4, 12);
    const running = 0.75 * 1 + 0.25 * (variance(x) * (4 / 3));
    expect(normalizer.runningVariance[0]).toBeCloseTo(running, 12);
    const input = double.allocate(1);
    input.set([7]);
    const y = (2 * (7 - 1)) / Math.sqrt(running + 1e-5) + 3;
    expect(normalizer.infer(input, 1)[0]).toBeCloseTo(y, 12);
  });

  it('follows a batch of one with its biased variance, so that nothing becomes NaN', () => {
    const { normalizer } = normalize([6]);
    normalizer.settle(1);
    expect(normalizer.runningMean[0]).toBeCloseTo(0.6, 12);
    expect(normalizer.runningVariance[0]).toBeCloseTo(0.9, 12);
  });

  it('keeps everything that lasts through any pass that is not settled', () => {
    const { normalizer, backward } = normalize([1, 2, 4], { settings: { affine: 'identity' } });
    const before = Object.values(normalizer.state).map((values) => [...values]);
    const input = double.allocate(3);
    normalizer.forward(input, 3, 'probe');
    normalizer.forward(input, 3, 'train');
    normalizer.infer(input, 3);
    backward([1, 2, 3]);
    expect(Object.values(normalizer.state).map((values) => [...values])).toEqual(before);
  });

  it('gives back its input in the identity mode, and keeps that γ and β when it settles', () => {
    fc.assert(
      fc.property(batch(2), (x) => {
        const { y, normalizer } = normalize(x, { settings: { affine: 'identity' } });
        y.forEach((value, i) => expect(value).toBeCloseTo(x[i]!, 9));
        normalizer.settle(x.length);
        expect(normalizer.affine.gamma[0]).toBeCloseTo(Math.sqrt(variance(x) + 1e-5), 12);
        expect(normalizer.affine.beta[0]).toBeCloseTo(mean(x), 12);
      }),
    );
  });

  it('sets γ and β by the mode, and keeps them when the mode goes back to learned', () => {
    const { normalizer } = normalize([1, 2]);
    const affine = () => [normalizer.affine.gamma[0], normalizer.affine.beta[0]];
    expect(normalizer.learned).toHaveLength(2);
    normalizer.configure({ ...SETTINGS, affine: 'hand', gamma: 3, beta: -2 });
    expect(affine()).toEqual([3, -2]);
    expect(normalizer.learned).toHaveLength(0);
    normalizer.configure(SETTINGS);
    expect(affine()).toEqual([3, -2]);
    normalizer.configure({ ...SETTINGS, affine: 'fixed' });
    expect(affine()).toEqual([1, 0]);
  });
});

describe('the residual of the identity with β = μ', () => {
  /** ‖y − x‖/‖x − μ‖ for a batch with this deviation. */
  const residual = (deviation: number, gamma: (variance: number) => number) => {
    const x = [2 - deviation, 2 + deviation];
    const { y } = normalize(x, { gamma: gamma(deviation ** 2), beta: 2 });
    return size(y.map((value, i) => value - x[i]!)) / size(x.map((value) => value - 2));
  };

  it('vanishes for γ = √(σ²+ε)', () => {
    for (const deviation of [0.01, 0.1, 1, 3]) {
      expect(residual(deviation, (v) => Math.sqrt(v + 1e-5))).toBeLessThan(1e-9);
    }
  });

  it('is about ε/2σ² for γ = σ', () => {
    expect(residual(0.01, Math.sqrt)).toBeCloseTo(0.047, 3);
    expect(residual(1, Math.sqrt)).toBeCloseTo(5e-6, 8);
  });

  it('is |σ − 1| for γ = σ², which σ = 1 hides', () => {
    expect(residual(3, (v) => v)).toBeCloseTo(2, 3);
    expect(residual(0.1, (v) => v)).toBeCloseTo(0.9, 3);
    expect(residual(1, (v) => v)).toBeLessThan(1e-5);
  });
});

describe('weights before a batch normaliser with ε = 0', () => {
  const M = 6;
  const LABELS = Uint8Array.from([0, 1, 1, 0, 1, 0]);
  const shape = { inputs: 3, hidden: [4], outputs: 2, activation: 'tanh' } as const;

  /** Loss, and the first layer's gradient, after its weights w are replaced by a·w. */
  function train(numbers: readonly number[], a: number) {
    const network = new Network(double, shape);
    network.reserve(M);
    network.configure({ ...SETTINGS, epsilon: 0 });
    let at = 0;
    const draw = () => numbers[at++]! / 1000;
    for (const { weights } of network.linear) weights.values.forEach((_, i, w) => (w[i] = draw()));
    const { values, gradient } = network.hidden[0]!.linear.weights;
    values.forEach((w, i) => (values[i] = a * w));
    const x = double.allocate(M * 3);
    x.forEach((_, i) => (x[i] = draw()));
    network.forward(x, M, 'train');
    const smallest = Math.min(...normalizerOf(network).variance);
    const loss = network.loss(LABELS, M);
    network.backward(null, M);
    return { loss, w: [...values], g: [...gradient], smallest };
  }
  const normalizerOf = (network: Network) => network.hidden[0]!.normalizer as BatchNormalizer;

  const drawn = fc.array(fc.noBias(fc.integer({ min: -2000, max: 2000 })), {
    minLength: 38,
    maxLength: 38,
  });

  it('may be scaled by a: the loss stays and the gradient becomes 1/a of itself', () => {
    fc.assert(
      fc.property(drawn, fc.double({ min: 0.1, max: 100, noNaN: true }), (numbers, a) => {
        const plain = train(numbers, 1);
        fc.pre(plain.smallest > 1e-3);
        const scaled = train(numbers, a);
        expect(Math.abs(scaled.loss - plain.loss)).toBeLessThan(1e-9);
        const apart = scaled.g.map((g, i) => a * g - plain.g[i]!);
        expect(size(apart)).toBeLessThan(1e-9 * (1 + size(plain.g)));
      }),
    );
  });

  it('have a gradient at right angles to them, unit by unit', () => {
    fc.assert(
      fc.property(drawn, (numbers) => {
        const { w, g, smallest } = train(numbers, 1);
        fc.pre(smallest > 1e-3);
        for (let unit = 0; unit < 4; unit++) {
          const along = sum([0, 1, 2].map((i) => w[i * 4 + unit]! * g[i * 4 + unit]!));
          expect(Math.abs(along)).toBeLessThan(1e-9 * (1 + size(g)));
        }
      }),
    );
  });
});
