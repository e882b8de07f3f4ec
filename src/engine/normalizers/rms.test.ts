import { describe, expect, it } from 'vitest';
import { PLAIN } from '../arms.fixture';
import { FLOAT64 } from '../kernels/float64.fixture';
import { createReference } from '../kernels/reference';
import { stream } from '../random';
import type { Settings } from '../specification';
import { RmsNormalizer } from './rms';

const kernels = createReference(FLOAT64);
const M = 6;
const N = 5;
const SETTINGS: Settings = { ...PLAIN, normalizer: 'rms', epsilon: 1e-3 };

function draw(seed: number) {
  const random = stream(seed, 'probe');
  const x = kernels.allocate(M * N);
  for (let i = 0; i < x.length; i++) x[i] = 2 + random.normal();
  return x;
}

function create(settings: Partial<Settings> = {}) {
  const normalizer = new RmsNormalizer(kernels, N);
  normalizer.reserve(M);
  normalizer.configure({ ...SETTINGS, ...settings });
  return normalizer;
}

describe('RMS normalization', () => {
  it('divides each row by the root of its mean square, ε inside, and takes no mean off', () => {
    const x = draw(1);
    const normalizer = create();
    const y = [...normalizer.forward(x, M)];
    for (let i = 0; i < M; i++) {
      const row = [...x.subarray(i * N, (i + 1) * N)];
      const root = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0) / N + 1e-3);
      row.forEach((value, j) => expect(y[i * N + j]).toBeCloseTo(value / root, 12));
    }
    expect([...normalizer.infer(x, M)]).toEqual(y);
  });

  it('has a scale and no shift, neither learned nor by hand', () => {
    const x = draw(2);
    const plain = [...create().forward(x, M)];
    const byHand = create({ affine: 'hand', gamma: 3, beta: 7 });
    byHand.forward(x, M).forEach((value, i) => expect(value).toBeCloseTo(3 * plain[i]!, 12));
    const learned = create();
    expect(learned.learned.map(({ values }) => values)).toEqual([learned.affine.gamma]);
    expect(Object.keys(learned.state)).toEqual(['gamma']);
  });

  it('gives the same for a row that is as many times as large, with ε = 0, and 0 for zeros', () => {
    const x = draw(3);
    const normalizer = create({ epsilon: 0 });
    const y = [...normalizer.forward(x, M)];
    x.forEach((value, i) => (x[i] = 8 * value));
    normalizer.forward(x, M).forEach((value, i) => expect(value).toBeCloseTo(y[i]!, 12));
    expect([...normalizer.forward(x.fill(0), M)].every((value) => value === 0)).toBe(true);
    expect(normalizer.finite()).toBe(true);
  });

  it('tells where a square is beyond float32', () => {
    const single = createReference();
    const normalizer = new RmsNormalizer(single, 2);
    normalizer.reserve(1);
    normalizer.configure(SETTINGS);
    const x = single.allocate(2).fill(1e20);
    normalizer.forward(x, 1);
    expect(normalizer.finite()).toBe(false);
  });
});
