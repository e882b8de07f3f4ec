import { describe, expect, it } from 'vitest';
import { ACTIVATION_NAMES } from '../layers/activation-names';
import { FLOAT32 } from './arithmetic';
import { FLOAT64 } from './float64.fixture';
import { draw, expectClose, random, results, room, sum, table } from './kernel-arrays.fixture';
import { createReference } from './reference';

const single = createReference();
const double = createReference(FLOAT64);
const f = Math.fround;

/** Odd sizes, sizes of one, and sizes that go around every loop at least three times. */
const SHAPES = [
  [1, 1, 1],
  [3, 5, 7],
  [7, 1, 4],
  [1, 9, 14],
  [13, 3, 1],
  [5, 17, 15],
  [12, 16, 20],
] as const;

describe('products', () => {
  it.each(SHAPES)('of [%d][%d] and [·][%d] have the promised bits', (m, k, n) => {
    const a = draw(m * k);
    const b = draw(k * n);
    const g = draw(m * n);
    const product = room(m * n);
    single.multiply(product, a, b, m, k, n);
    expect(results(product)).toEqual(
      table(m, n, (i, j) => sum(k, (s) => a[i * k + s]! * b[s * n + j]!)),
    );
    const left = room(k * n);
    single.multiplyTransposedLeft(left, a, g, m, k, n);
    expect(results(left)).toEqual(
      table(k, n, (i, j) => sum(m, (s) => a[s * k + i]! * g[s * n + j]!)),
    );
    const right = room(m * k);
    single.multiplyTransposedRight(right, g, b, m, n, k);
    expect(results(right)).toEqual(
      table(m, k, (i, j) => sum(n, (s) => g[i * n + s]! * b[j * n + s]!)),
    );
  });

  it('agree with double precision', () => {
    const [m, k, n] = [9, 40, 11];
    const a = draw(m * k);
    const b = draw(k * n);
    const out = room(m * n);
    single.multiply(out, a, b, m, k, n);
    const exact = table(m, n, (i, j) => {
      let total = 0;
      for (let s = 0; s < k; s++) total += a[i * k + s]! * b[s * n + j]!;
      return total;
    });
    const rounded = results(out);
    expectClose(rounded, exact, 2e-6);
    expect(rounded).not.toEqual(exact);
  });

  it('read past neither matrix: larger arrays with NaN behind give the same', () => {
    const [m, k, n] = [3, 5, 7];
    const a = new Float32Array([...draw(m * k), NaN, NaN]);
    const b = new Float32Array([...draw(k * n), NaN, NaN]);
    const out = room(m * n);
    single.multiply(out, a, b, m, k, n);
    expect(results(out).some(Number.isNaN)).toBe(false);
  });

  it('pass NaN and infinity on to just the rows and columns that they touch', () => {
    const a = new Float32Array([1, NaN, 2, 3]);
    const b = new Float32Array([1, Infinity, 1, 1]);
    const out = new Float32Array(4);
    single.multiply(out, a, b, 2, 2, 2);
    expect([...out]).toEqual([NaN, NaN, 5, Infinity]);
  });
});

describe.each(SHAPES)('rows and columns of [%d] × [·][%d]', (m, _, n) => {
  it('addRow adds the row to each row, in place too', () => {
    const x = draw(m * n);
    const row = draw(n);
    const out = room(m * n);
    single.addRow(out, x, row, m, n);
    const want = table(m, n, (i, j) => f(x[i * n + j]! + row[j]!));
    expect(results(out)).toEqual(want);
    single.addRow(x, x, row, m, n);
    expect([...x]).toEqual(want);
  });

  it('columnSums sums down each column', () => {
    const x = draw(m * n);
    const out = room(n);
    single.columnSums(out, x, m, n);
    expect(results(out)).toEqual(table(1, n, (__, j) => sum(m, (i) => x[i * n + j]!)));
  });

  it('columnMoments gives mean and biased variance in two passes', () => {
    const x = draw(m * n, 0.1, 50);
    const mean = room(n);
    const variance = room(n);
    single.columnMoments(mean, variance, x, m, n);
    const means = table(1, n, (__, j) => f(sum(m, (i) => x[i * n + j]!) / m));
    expect(results(mean)).toEqual(means);
    expect(results(variance)).toEqual(
      table(1, n, (__, j) => f(sum(m, (i) => f(x[i * n + j]! - means[j]!) ** 2) / m)),
    );
    // Far from 0 a single pass over x² would lose everything: σ² is 10⁻² of 2500.
    const exact = table(1, n, (__, j) => {
      const column = table(1, m, (___, i) => x[i * n + j]!);
      const centre = column.reduce((total, value) => total + value, 0) / m;
      return column.reduce((total, value) => total + (value - centre) ** 2, 0) / m;
    });
    expectClose(results(variance), exact, 1e-5);
  });

  it('inverseDeviation gives 1/√(σ² + ε)', () => {
    const variance = draw(n).map(Math.abs);
    variance[0] = 0;
    for (const epsilon of [0, 1e-5, 0.1]) {
      const out = room(n);
      single.inverseDeviation(out, variance, epsilon, n);
      const want = [...variance].map((v) => f(1 / f(Math.sqrt(f(v + f(epsilon))))));
      expect(results(out)).toEqual(want);
      want.forEach((value, j) => {
        const exact = 1 / Math.sqrt(variance[j]! + epsilon);
        if (exact < Infinity) expect(Math.abs(value / exact - 1)).toBeLessThan(2e-7);
        else expect(value).toBe(Infinity);
      });
    }
  });

  it('standardize and scaleAndShift follow their formulas', () => {
    const x = draw(m * n, 3, 2);
    const [mean, inverse, gamma, beta] = [draw(n), draw(n), draw(n), draw(n)];
    const normalized = room(m * n);
    single.standardize(normalized, x, mean, inverse, m, n);
    const want = table(m, n, (i, j) => f(f(x[i * n + j]! - mean[j]!) * inverse[j]!));
    expect(results(normalized)).toEqual(want);
    const out = room(m * n);
    single.scaleAndShift(out, normalized, gamma, beta, m, n);
    expect(results(out)).toEqual(
      table(m, n, (i, j) => f(f(gamma[j]! * want[i * n + j]!) + beta[j]!)),
    );
  });

  it('standardizeBackward gives all three gradients, in place too', () => {
    const g = draw(m * n);
    const normalized = draw(m * n);
    const [gamma, inverse] = [draw(n), draw(n)];
    const [dx, dGamma, dBeta] = [room(m * n), room(n), room(n)];
    single.standardizeBackward(dx, dGamma, dBeta, g, normalized, gamma, inverse, m, n);
    const products = table(1, n, (__, j) => sum(m, (i) => g[i * n + j]! * normalized[i * n + j]!));
    const sums = table(1, n, (__, j) => sum(m, (i) => g[i * n + j]!));
    expect(results(dGamma)).toEqual(products);
    expect(results(dBeta)).toEqual(sums);
    const want = table(m, n, (i, j) => {
      const at = i * n + j;
      const along = f(normalized[at]! * f(products[j]! / m));
      return f(f(gamma[j]! * inverse[j]!) * f(f(g[at]! - f(sums[j]! / m)) - along));
    });
    expect(results(dx)).toEqual(want);
    single.standardizeBackward(g, dGamma, dBeta, g, normalized, gamma, inverse, m, n);
    expect([...g]).toEqual(want);
  });
});

it('the gradient of a batch of one is 0', () => {
  const dx = new Float32Array(3);
  const [one, zero] = [new Float32Array(3).fill(1), new Float32Array(3)];
  const g = new Float32Array([5, -2, 0.1]);
  single.standardizeBackward(dx, new Float32Array(3), new Float32Array(3), g, zero, one, one, 1, 3);
  expect([...dx].map(Math.abs)).toEqual([0, 0, 0]);
});

describe.each(ACTIVATION_NAMES)('%s', (activation) => {
  const formula = {
    sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
    tanh: Math.tanh,
    relu: (z: number) => (z > 0 ? z : 0),
    linear: (z: number) => z,
  }[activation];
  const derivative = {
    sigmoid: (z: number) => formula(z) * (1 - formula(z)),
    tanh: (z: number) => 1 - Math.tanh(z) ** 2,
    relu: (z: number) => (z > 0 ? 1 : 0),
    linear: () => 1,
  }[activation];

  it.each([1, 3, 8, 29])('of %d numbers, forward and backward, in place too', (length) => {
    const z = draw(length, 3);
    const da = draw(length);
    const a = room(length);
    single.activate(activation, a, z, length);
    const forward = results(a);
    expectClose(forward, [...z].map(formula), 3e-7);
    const dz = room(length);
    single.activateBackward(activation, dz, da, a, length);
    const backward = results(dz);
    expectClose(
      backward,
      [...z].map((value, i) => derivative(value) * da[i]!),
      1e-6,
    );
    single.activate(activation, z, z, length);
    expect([...z]).toEqual(forward);
    single.activateBackward(activation, da, da, a, length);
    expect([...da]).toEqual(backward);
  });

  it('passes NaN on in both directions', () => {
    const out = new Float32Array(1);
    single.activate(activation, out, new Float32Array([NaN]), 1);
    expect(out[0]).toBeNaN();
    single.activateBackward(activation, out, new Float32Array([NaN]), new Float32Array([0.5]), 1);
    expect(out[0]).toBeNaN();
  });

  it('has the right ends', () => {
    const z = new Float32Array([-Infinity, -100, 0, 100, Infinity]);
    const a = new Float32Array(5);
    single.activate(activation, a, z, 5);
    expect([...a]).toEqual(
      {
        sigmoid: [0, f(Math.exp(-100)), 0.5, 1, 1],
        tanh: [-1, -1, 0, 1, 1],
        relu: [0, 0, 0, 100, Infinity],
        linear: [-Infinity, -100, 0, 100, Infinity],
      }[activation],
    );
  });
});

it("ReLU's derivative at 0 is 0, and ReLU of −0 is +0", () => {
  const out = new Float32Array(1);
  single.activateBackward('relu', out, new Float32Array([3]), new Float32Array([0]), 1);
  expect(out[0]).toBe(0);
  single.activate('relu', out, new Float32Array([-0]), 1);
  expect(out[0]).toBe(0);
});

it('inverseDeviation rounds ε before it is added', () => {
  // In double precision a few of these sums would round the other way.
  const variance = Float32Array.from({ length: 200 }, () => Math.abs(random.normal()) / 50);
  const out = new Float32Array(200);
  single.inverseDeviation(out, variance, 1.1e-3, 200);
  const root = (epsilon: number) => [...variance].map((v) => f(1 / f(Math.sqrt(f(v + epsilon)))));
  expect([...out]).toEqual(root(f(1.1e-3)));
  expect([...out]).not.toEqual(root(1.1e-3));
});

describe.each([1, 4, 15])('updates of %d numbers', (length) => {
  it('descend subtracts rate · gradient', () => {
    const w = room(length);
    const before = draw(length);
    w.set(before);
    const g = draw(length);
    single.descend(w, g, 0.1, length);
    expect(results(w)).toEqual([...before].map((x, i) => f(x - f(f(0.1) * g[i]!))));
  });

  it('follow moves towards the value', () => {
    for (const alpha of [0.1, 0.9]) {
      const running = room(length);
      const before = draw(length);
      running.set(before);
      const value = draw(length);
      single.follow(running, value, alpha, 32 / 31, length);
      const rest = f(1 - f(alpha));
      expect(results(running)).toEqual(
        [...before].map((r, i) => f(f(rest * r) + f(f(f(alpha) * value[i]!) * f(32 / 31)))),
      );
    }
  });

  it('norm is the root of the sum of squares, for tiny and huge numbers too', () => {
    const x = draw(length);
    const norm = Math.sqrt(x.reduce((total, value) => total + value * value, 0));
    expect(single.norm(x, length)).toBe(f(norm));
    for (const scale of [2 ** -90, 2 ** 90]) {
      const scaled = x.map((value) => scale * value);
      expect(single.norm(scaled, length)).toBe(scale * single.norm(x, length));
    }
    expect(single.norm(new Float32Array([...x, 1e9]), length)).toBe(single.norm(x, length));
  });

  it('allFinite finds NaN and infinities anywhere, and only within the length', () => {
    for (const bad of [NaN, Infinity, -Infinity]) {
      for (let i = 0; i <= length; i++) {
        const x = draw(length + 1);
        x[i] = bad;
        expect(single.allFinite(x, length)).toBe(i === length);
      }
    }
    expect(single.allFinite(new Float32Array([3.4e38, -3.4e38, 1e-45]), 3)).toBe(true);
  });
});

it('norm passes NaN on', () => {
  expect(single.norm(new Float32Array([1, NaN]), 2)).toBeNaN();
});

it('allocate gives zeroed arrays of the format', () => {
  expect(single.allocate(3)).toEqual(new Float32Array(3));
  expect(double.allocate(3)).toEqual(new Float64Array(3));
});

it('the double-precision build rounds nothing', () => {
  const [a, b] = [Float64Array.of(0.1, 0.2, 0.3), Float64Array.of(0.7, 0.8, 0.9)];
  const out = double.allocate(1);
  double.multiply(out, a, b, 1, 3, 1);
  expect(out[0]).toBe(0.1 * 0.7 + 0.2 * 0.8 + 0.3 * 0.9);
  double.activate('sigmoid', out, Float64Array.of(0.3), 1);
  expect(out[0]).toBe(1 / (1 + Math.exp(-0.3)));
  expect(out[0]).not.toBe(FLOAT32.sigmoid(f(0.3)));
});
