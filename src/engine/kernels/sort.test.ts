import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Sorter } from './sort';

function sorted(values: ArrayLike<number>, sorter = new Sorter()): Float32Array {
  const copy = Float32Array.from(values);
  sorter.sort(copy);
  return copy;
}

it('sorts any float32 numbers as the platform does', () => {
  const sorter = new Sorter();
  fc.assert(
    fc.property(fc.float32Array({ maxLength: 3000 }), (values) => {
      // Object.is in toEqual tells −0 from 0; the platform sorts −0 first and NaN last, too.
      expect(sorted(values, sorter)).toEqual(Float32Array.from(values).sort());
    }),
  );
});

it('sorts any bit patterns, NaNs of both signs last', () => {
  fc.assert(
    fc.property(fc.uint32Array({ maxLength: 300 }), (bits) => {
      const values = new Float32Array(bits.slice().buffer);
      const result = sorted(values);
      const numbers = [...result].filter((x) => !Number.isNaN(x));
      expect([...result.subarray(numbers.length)].every(Number.isNaN)).toBe(true);
      expect(numbers).toEqual([...values].filter((x) => !Number.isNaN(x)).sort((a, b) => a - b));
    }),
  );
});

it('sorts extremes', () => {
  const tiny = 2 ** -149;
  expect([...sorted([NaN, 0, Infinity, -0, -tiny, 1, -Infinity, tiny, -1])]).toEqual([
    -Infinity,
    -1,
    -tiny,
    -0,
    0,
    tiny,
    1,
    Infinity,
    NaN,
  ]);
  expect([...sorted([])]).toEqual([]);
});

it('sorts a part of an array and leaves the rest alone', () => {
  const all = new Float32Array([9, 3, 2, 1, -9]);
  new Sorter().sort(all.subarray(1, 4));
  expect([...all]).toEqual([9, 1, 2, 3, -9]);
});

it('sorts short lists rightly after long ones', () => {
  const sorter = new Sorter();
  const long = Float32Array.from({ length: 5000 }, (_, i) => Math.sin(i));
  expect(sorted(long, sorter)).toEqual(long.slice().sort());
  expect([...sorted([2, -1, 0.5], sorter)]).toEqual([-1, 0.5, 2]);
  expect(sorted(long, sorter)).toEqual(long.slice().sort());
});
