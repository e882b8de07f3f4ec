import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from '../random';
import { createReference } from './reference';
import { createSimd } from './simd';
import { module } from './simd-module.fixture';

/*
 * The products of matrices with many zeros, of which the fast kernels leave those out: larger ones
 * than in simd.test.ts, and zeros as in pictures, whose edges are empty in all of them.
 */

const reference = createReference();
const MARGIN = 5;
const SENTINEL = 12345.5;

const sizes = fc.record({
  m: fc.integer({ min: 4, max: 70 }),
  // Up to five groups of columns.
  k: fc.integer({ min: 32, max: 300 }),
  n: fc.integer({ min: 28, max: 130 }),
});
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
type Sizes = { readonly m: number; readonly k: number; readonly n: number };

/**
 * x[m][k] as a picture's pixels: some columns never 0, some never another, the rest of a density
 * of their own; `share` of all is not 0, about.
 */
function pixels({ m, k }: Sizes, share: number, seed: number, ink: () => number): Float32Array {
  const random = stream(seed, 'probe');
  const dense = Array.from({ length: k }, () => {
    const kind = random.uniform();
    return kind < share / 2 ? 1 : kind < 0.5 ? 0 : share;
  });
  return Float32Array.from({ length: m * k }, (_, at) => {
    if (random.uniform() < (dense[at % k] ?? 0)) return ink();
    return random.uniform() < 0.1 ? -0 : 0;
  });
}

function numbers(length: number, seed: number): Float32Array {
  const random = stream(seed, 'init');
  return Float32Array.from({ length }, () => random.normal());
}

/** Both kinds of product by some kernels, with what lies around all arrays. */
function products(
  kernels: ReturnType<typeof createReference>,
  { m, k, n }: Sizes,
  given: { x: Float32Array; w: Float32Array; g: Float32Array },
  offset: number,
): Buffer {
  const lay = (from: ArrayLike<number>) => {
    const whole = kernels.allocate(from.length + offset + MARGIN).fill(SENTINEL);
    const part = whole.subarray(offset, offset + from.length);
    for (let i = 0; i < from.length; i++) part[i] = from[i] ?? NaN;
    return { whole, part };
  };
  const nothing = (length: number) => lay(new Float32Array(length).fill(NaN));
  const [x, w, g] = [lay(given.x), lay(given.w), lay(given.g)];
  const [y, dw] = [nothing(m * n), nothing(k * n)];
  kernels.multiply(y.part, x.part, w.part, m, k, n);
  kernels.multiplyTransposedLeft(dw.part, x.part, g.part, m, k, n);
  const all = [x, w, g, y, dw].flatMap(({ whole }) => [...whole]);
  return Buffer.from(Float32Array.from(all, (value) => (Number.isNaN(value) ? NaN : value)).buffer);
}

function same(sizes: Sizes, given: Parameters<typeof products>[2], offset = 0): boolean {
  const fast = products(createSimd(module, 2 ** 22), sizes, given, offset);
  return fast.equals(products(reference, sizes, given, offset));
}

describe('a product that skips zeros', () => {
  it.each([
    ['binary pixels', () => 1],
    ['signed numbers, some of them subnormal', (i: number) => (i % 3 ? 1e-41 : -0.7 * i)],
  ] as const)('has the bits of the dense one: %s', (_, ink) => {
    fc.assert(
      fc.property(
        sizes,
        seed,
        fc.constantFrom(0, 0.02, 0.2, 0.45, 0.6),
        fc.integer({ min: 0, max: 3 }),
        (sizes, seed, share, offset) => {
          let i = 0;
          const x = pixels(sizes, share, seed, () => ink(i++));
          const { m, k, n } = sizes;
          const given = { x, w: numbers(k * n, seed), g: numbers(m * n, seed) };
          expect(same(sizes, given, offset)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has them where one number of the other matrix is not finite: 0·∞ is not 0', () => {
    fc.assert(
      fc.property(
        sizes,
        seed,
        fc.constantFrom(Infinity, -Infinity, NaN),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (sizes, seed, odd, place) => {
          const { m, k, n } = sizes;
          const x = pixels(sizes, 0.2, seed, () => 1);
          const [w, g] = [numbers(k * n, seed), numbers(m * n, seed)];
          w[Math.floor(place * w.length)] = odd;
          g[Math.floor(place * g.length)] = odd;
          expect(same(sizes, { x, w, g })).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has them where the pixels are not finite', () => {
    const sizes = { m: 9, k: 70, n: 50 };
    const ink = [Infinity, NaN, -Infinity, 1, 2];
    let i = 0;
    const x = pixels(sizes, 0.3, 1, () => ink[i++ % ink.length] ?? 0);
    const given = { x, w: numbers(70 * 50, 2), g: numbers(9 * 50, 3) };
    expect(same(sizes, given)).toBe(true);
  });
});
