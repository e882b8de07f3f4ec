import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, decimals, decimalText } from './decimal';
import { json } from './json';

const SMALLEST_NORMAL = 2 ** -126;

/** Every float32 of any magnitude: all patterns of 32 bits. */
const float32 = fc
  .integer({ min: 0, max: 0xffffffff })
  .map((bits) => new Float32Array(Uint32Array.of(bits).buffer)[0]!);

const finite = float32.filter(Number.isFinite);

describe('decimal', () => {
  it('reads back as the same float32, −0 and the smallest included', () => {
    const check = (value: number) => {
      const read = Math.fround(JSON.parse(json(decimal(value))) as number);
      expect(Object.is(read, value), String(value)).toBe(true);
      expect(Object.is(Math.fround(Number(decimalText(decimal(value)))), value)).toBe(true);
    };
    for (const value of [0, -0, 2 ** -149, -(2 ** -149), SMALLEST_NORMAL]) check(value);
    for (const value of [1, 0.1, 1e-5, 16777216, 3.4028234663852886e38]) check(Math.fround(value));
    fc.assert(fc.property(finite, check), { numRuns: 20_000 });
  });

  it('has at most nine digits, and no decimal with fewer reads back the same', () => {
    fc.assert(
      fc.property(
        finite.filter((value) => Math.abs(value) >= SMALLEST_NORMAL),
        (value) => {
          const [mantissa = ''] = Number(decimal(value)).toExponential().split('e');
          const digits = mantissa.replace(/\D/g, '').length;
          expect(digits).toBeLessThanOrEqual(9);
          for (let fewer = 1; fewer < digits; fewer++) {
            expect(Math.fround(Number(value.toPrecision(fewer)))).not.toBe(value);
          }
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('is what people would write', () => {
    expect(decimals(Float32Array.of(0.1, 0.5, 1e-5, 1 / 3, -2))).toEqual([
      0.1, 0.5, 0.00001, 0.33333334, -2,
    ]);
  });

  it('names what is not finite, for JSON and for tables', () => {
    const values = [NaN, Infinity, -Infinity];
    const names = ['NaN', 'Infinity', '-Infinity'];
    expect(decimals(values)).toEqual(names);
    expect(decimals(values).map(decimalText)).toEqual(names);
    expect(JSON.parse(json(decimals(values)))).toEqual(names);
  });
});

describe('json', () => {
  it('keeps the sign of −0 at any depth, and the point that makes it no integer', () => {
    expect(json({ a: [0, -0, [-0]], b: '-0' })).toBe('{"a":[0,-0.0,[-0.0]],"b":"-0"}');
  });
});
