import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from '../random';
import { difference, OPERATIONS, type Sizes } from './exercise';
import { createReference } from './reference';
import { createSimd } from './simd';
import { module } from './simd-module.fixture';

const reference = createReference();

/** What goes wrong first: signed zeros, subnormals, numbers whose squares overflow, no numbers. */
const ODD = [0, -0, 1e-40, -3e-42, 1e-38, 88.9, -103.9, 0.625, -0.3466, 3e38, -3e38];
const NOT_FINITE = [Infinity, -Infinity, NaN];

/** Numbers of which `share` are odd ones. */
function numbers(seed: number, scale: number, share: number, odd: readonly number[]) {
  const random = stream(seed, 'probe');
  return () => {
    const number = scale * random.normal();
    return random.uniform() < share
      ? (odd[Math.floor(random.uniform() * odd.length)] ?? 0)
      : number;
  };
}

const size = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 130 }));
const sizes = fc.record({ m: size, k: size, n: size });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe.each(OPERATIONS)('%s', (operation) => {
  const compare = (sizes: Sizes, draw: () => () => number, offset = 0) =>
    difference(createSimd(module, 2 ** 22), reference, operation, sizes, draw, offset);

  it('has the bits of the reference for every shape, wherever its arrays start', () => {
    fc.assert(
      fc.property(
        sizes,
        seed,
        fc.constantFrom(1e-3, 1, 8, 100),
        fc.integer({ min: 0, max: 3 }),
        (sizes, seed, scale, offset) => {
          const draw = () => numbers(seed, scale, 0.05, ODD);
          expect(compare(sizes, draw, offset)).toBeNull();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has them where not all is finite', () => {
    fc.assert(
      fc.property(sizes, seed, fc.constantFrom(0.001, 0.02, 0.3), (sizes, seed, share) => {
        const draw = () => numbers(seed, 2, share, [...ODD, ...NOT_FINITE]);
        expect(compare(sizes, draw)).toBeNull();
      }),
      { numRuns: 25 },
    );
  });
});

describe('over all float32 numbers, one in 997', () => {
  const COUNT = Math.ceil(2 ** 32 / 997);
  const kernels = createSimd(module, 12 * COUNT);
  const x = kernels.allocate(COUNT) as Float32Array;
  const bits = new Uint32Array(x.buffer, x.byteOffset, COUNT);
  for (let i = 0; i < COUNT; i++) bits[i] = 997 * i;

  it.each(['sigmoid', 'tanh', 'relu'] as const)('%s has the bits of the reference', (name) => {
    const out = kernels.allocate(1024);
    const want = new Float32Array(1024);
    let wrong = 0;
    for (let start = 0; start < COUNT; start += 1024) {
      const part = x.subarray(start, start + 1024);
      kernels.activate(name, out, part, part.length);
      reference.activate(name, want, part, part.length);
      for (let i = 0; i < part.length; i++) if (!Object.is(out[i], want[i])) wrong++;
    }
    expect(wrong).toBe(0);
  });
});
