import { describe, expect, it } from 'vitest';
import { PLAIN } from '../arms.fixture';
import { FLOAT64 } from '../kernels/float64.fixture';
import { createReference } from '../kernels/reference';
import { stream } from '../random';
import type { Settings } from '../specification';
import { WhiteningNormalizer } from './whitening';

const kernels = createReference(FLOAT64);
const M = 40;
const N = 5;
const SETTINGS: Settings = { ...PLAIN, normalizer: 'whitening', epsilon: 1e-10 };

/** Examples whose units depend on one another. */
function draw(seed: number) {
  const random = stream(seed, 'probe');
  const x = kernels.allocate(M * N);
  for (let i = 0; i < M; i++) {
    const common = random.normal();
    for (let j = 0; j < N; j++) x[i * N + j] = 3 + (j + 1) * (common + random.normal());
  }
  return x;
}

function create(settings = SETTINGS) {
  const normalizer = new WhiteningNormalizer(kernels, N);
  normalizer.reserve(M);
  normalizer.configure(settings);
  return normalizer;
}

describe('whitening', () => {
  it('leaves mean 0 and covariance 1', () => {
    const y = create().forward(draw(1), M);
    for (let j = 0; j < N; j++) {
      for (let k = 0; k < N; k++) {
        let mean = 0;
        let product = 0;
        for (let i = 0; i < M; i++) {
          mean += y[i * N + j]! / M;
          product += (y[i * N + j]! * y[i * N + k]!) / M;
        }
        expect(mean).toBeCloseTo(0, 10);
        expect(product).toBeCloseTo(j === k ? 1 : 0, 8);
      }
    }
  });

  it('infers by the running statistics as they stand, after every step and change', () => {
    const x = draw(2);
    const seen = create();
    const fresh = create();
    for (const one of [seen, fresh]) {
      for (const seed of [3, 4]) {
        one.forward(draw(seed), M);
        one.settle(M);
        if (one === seen) one.infer(x, M);
      }
    }
    expect(seen.infer(x, M)).toEqual(fresh.infer(x, M));
    const before = seen.infer(x, M).slice();
    const settings = { ...SETTINGS, epsilon: 0.5 };
    seen.configure(settings);
    fresh.configure(settings);
    expect(seen.infer(x, M)).toEqual(fresh.infer(x, M));
    expect(seen.infer(x, M)).not.toEqual(before);
    seen.reset();
    expect(seen.infer(x, M)).not.toEqual(before);
  });
});
