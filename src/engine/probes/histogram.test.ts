import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addToHistogram } from './histogram';
import { ACTIVATION_LIMIT, BIN_COUNT, BIN_LIMIT, BINS } from './measurement';

function histogram(numbers: ArrayLike<number>, limit = BIN_LIMIT): number[] {
  const values = Float64Array.from(numbers).sort();
  const counts = new Uint16Array(BINS);
  addToHistogram(counts, 0, values, values.length, limit);
  return [...counts];
}

/** The only bin that a value falls into. */
function bin(value: number, limit = BIN_LIMIT): number {
  const counts = histogram([value], limit);
  expect(counts.reduce((sum, count) => sum + count)).toBe(1);
  return counts.indexOf(1);
}

/** The neighbours of x among float32 numbers, x ≠ 0. */
function neighbour(x: number, direction: 1 | -1): number {
  const float = new Float32Array([x]);
  const bits = new Int32Array(float.buffer);
  bits[0]! += x > 0 ? direction : -direction;
  return float[0]!;
}

it('counts every number once, infinities included, and no NaN', () => {
  fc.assert(
    fc.property(fc.float32Array({ maxLength: 500 }), (values) => {
      const total = histogram(values).reduce((sum, count) => sum + count);
      expect(total).toBe(values.filter((x) => !Number.isNaN(x)).length);
    }),
  );
});

it('counts many numbers as it counts each of them', () => {
  const near = fc.float({ min: -30, max: 30, noNaN: true });
  fc.assert(
    fc.property(fc.array(near, { maxLength: 900, size: 'max' }), (values) => {
      const want = Array.from({ length: BINS }, () => 0);
      for (const value of values) want[bin(value)]! += 1;
      expect(histogram(values)).toEqual(want);
    }),
    { numRuns: 20 },
  );
});

it.each([BIN_LIMIT, ACTIVATION_LIMIT])(
  'puts edges into the bin above and neighbours of edges on their own side (limit %d)',
  (limit) => {
    const width = (2 * limit) / BIN_COUNT;
    for (let k = 1; k < BIN_COUNT; k++) {
      const edge = -limit + k * width;
      expect(bin(edge, limit)).toBe(k + 1);
      if (edge === 0) continue;
      expect(bin(neighbour(edge, 1), limit)).toBe(k + 1);
      expect(bin(neighbour(edge, -1), limit)).toBe(k);
    }
  },
);

it('parts the smallest numbers by their sign', () => {
  expect(bin(2 ** -149)).toBe(BIN_COUNT / 2 + 1);
  expect(bin(0)).toBe(BIN_COUNT / 2 + 1);
  expect(bin(-(2 ** -149))).toBe(BIN_COUNT / 2);
});

it('keeps both limits inside and puts what is beyond into the overflow bins', () => {
  expect(bin(BIN_LIMIT)).toBe(BIN_COUNT);
  expect(bin(neighbour(BIN_LIMIT, 1))).toBe(BIN_COUNT + 1);
  expect(bin(Infinity)).toBe(BIN_COUNT + 1);
  expect(bin(-BIN_LIMIT)).toBe(1);
  expect(bin(neighbour(-BIN_LIMIT, -1))).toBe(0);
  expect(bin(-Infinity)).toBe(0);
});

it('adds to what is there, from its offset on, and touches nothing else', () => {
  const counts = new Uint16Array(BINS + 20).fill(7);
  addToHistogram(counts, 10, [-100, 0, 0, 100, NaN, 5], 5, BIN_LIMIT);
  const added = [...counts].map((count) => count - 7);
  expect(added[10]).toBe(1);
  expect(added[10 + BIN_COUNT / 2 + 1]).toBe(2);
  expect(added[10 + BIN_COUNT + 1]).toBe(1);
  expect(added.reduce((sum, count) => sum + count)).toBe(4);
});
