import { describe, expect, it } from 'vitest';
import { FLOAT32 } from './arithmetic';
import { FLOAT64 } from './float64.fixture';

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

function fromBits(pattern: number): number {
  bits[0] = pattern;
  return float[0]!;
}

/** Distance of neighbouring float32 numbers at y. */
function lastPlace(y: number): number {
  if (Math.abs(y) < 2 ** -126) return 2 ** -149;
  let exponent = Math.floor(Math.log2(Math.abs(y)));
  if (2 ** exponent > Math.abs(y)) exponent--;
  return 2 ** (exponent - 23);
}

/** From here on the nearest float32 number is Infinity. */
const OVERFLOW = (2 - 2 ** -24) * 2 ** 127;

/** The largest error in ulp over every `stride`th float32 number, NaN left out. */
function largestError(ours: (x: number) => number, exact: (x: number) => number, stride: number) {
  let largest = 0;
  let count = 0;
  for (let pattern = 0; pattern < 2 ** 32; pattern += stride) {
    const x = fromBits(pattern);
    if (Number.isNaN(x)) continue;
    const want = exact(x);
    const got = ours(x);
    count++;
    if (Number.isNaN(want) || Math.abs(want) >= OVERFLOW) {
      const expected = Number.isNaN(want) ? NaN : Math.sign(want) * Infinity;
      if (!Object.is(got, expected)) return { largest: Infinity, count, x };
      continue;
    }
    const error = Math.abs(got - want) / lastPlace(want);
    if (!(error <= largest)) largest = Number.isNaN(error) ? Infinity : error;
  }
  return { largest, count };
}

describe('float32 arithmetic', () => {
  it.each([
    ['exp', 1],
    ['log', 1],
    ['tanh', 1.5],
    ['sigmoid', 2.5],
  ] as const)('%s stays within %d ulp over the whole range', (name, bound) => {
    // A prime stride walks through all exponents and all kinds of mantissa.
    const { largest, count } = largestError(FLOAT32[name], FLOAT64[name], 3001);
    expect(count).toBeGreaterThan(1_400_000);
    expect(largest).toBeLessThanOrEqual(bound);
    // A bound far above the truth would hide a mistake.
    expect(largest).toBeGreaterThan(bound / 2);
  });

  it('gives float32 numbers only', () => {
    for (let pattern = 0; pattern < 2 ** 32; pattern += 1_000_003) {
      const x = fromBits(pattern);
      for (const name of ['exp', 'log', 'tanh', 'sigmoid'] as const) {
        const y = FLOAT32[name](x);
        expect(Object.is(Math.fround(y), y)).toBe(true);
      }
    }
  });

  it('has the right limits at infinity, at zero and past overflow', () => {
    const { exp, log, tanh, sigmoid } = FLOAT32;
    expect(exp(-Infinity)).toBe(0);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(0)).toBe(1);
    expect(exp(88.72)).toBeLessThan(Infinity);
    expect(exp(88.73)).toBe(Infinity);
    expect(exp(-103.9)).toBe(2 ** -149);
    expect(exp(-104)).toBe(0);
    expect(log(0)).toBe(-Infinity);
    expect(log(-0)).toBe(-Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(-Infinity)).toBeNaN();
    expect(log(Infinity)).toBe(Infinity);
    expect(log(1)).toBe(0);
    expect(log(2 ** -149)).toBe(Math.fround(-149 * Math.LN2));
    expect(tanh(Infinity)).toBe(1);
    expect(tanh(-Infinity)).toBe(-1);
    expect(tanh(0)).toBe(0);
    expect(sigmoid(Infinity)).toBe(1);
    expect(sigmoid(-Infinity)).toBe(0);
    expect(sigmoid(0)).toBe(0.5);
  });

  it('passes NaN on', () => {
    for (const name of ['exp', 'log', 'tanh', 'sigmoid', 'round'] as const) {
      expect(FLOAT32[name](NaN)).toBeNaN();
    }
  });

  it('keeps tanh odd, bit by bit', () => {
    for (let pattern = 1; pattern <= 0x7f800000; pattern += 100_003) {
      const x = fromBits(pattern);
      expect(FLOAT32.tanh(-x)).toBe(-FLOAT32.tanh(x));
    }
  });

  it('gives these exact bits on every machine', () => {
    // FNV-1a over the bits of the results: one different bit anywhere changes it.
    let hash = 0x811c9dc5;
    for (let pattern = 0; pattern < 2 ** 32; pattern += 100_003) {
      const x = fromBits(pattern);
      for (const name of ['exp', 'log', 'tanh', 'sigmoid'] as const) {
        float[0] = FLOAT32[name](x);
        const result = Number.isNaN(float[0]) ? 0x7fc00000 : bits[0]!;
        hash = Math.imul(hash ^ result, 0x01000193) >>> 0;
      }
    }
    expect(hash.toString(16)).toBe('17760b70');
  });
});
