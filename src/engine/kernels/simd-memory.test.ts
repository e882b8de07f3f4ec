import { describe, expect, it } from 'vitest';
import { createSimd } from './simd';
import { module } from './simd-module.fixture';

const MIB = 0x100000;

describe('the memory of SIMD kernels', () => {
  it('gives zeroed arrays that start where vectors do and do not overlap', () => {
    const kernels = createSimd(module, MIB);
    const arrays = [1, 7, 0, 64, 3].map((length) => kernels.allocate(length));
    expect(arrays.map(({ length }) => length)).toEqual([1, 7, 0, 64, 3]);
    expect(arrays.every((array) => array.every((value) => value === 0))).toBe(true);
    expect(arrays.map(({ byteOffset }) => byteOffset % 16)).toEqual([0, 0, 0, 0, 0]);
    arrays.forEach((array, i) => array.fill(i + 1));
    expect(arrays.map((array) => new Set(array))).toEqual(
      [[1], [2], [], [4], [5]].map((values) => new Set(values)),
    );
  });

  it('ends with a RangeError, never by growing', () => {
    const kernels = createSimd(module, MIB);
    const length = 0.9 * 0x40000 - 0x4000;
    const first = kernels.allocate(length).fill(1);
    expect(() => kernels.allocate(length)).toThrow(RangeError);
    expect(kernels.allocate(8)).toHaveLength(8);
    expect(first.every((value) => value === 1)).toBe(true);
  });

  it('takes parts of its arrays and refuses all that it did not make', () => {
    const kernels = createSimd(module, MIB);
    const whole = kernels.allocate(8).fill(3, 4);
    expect(kernels.norm(whole.subarray(4, 6), 2)).toBe(Math.fround(Math.sqrt(18)));
    const others = [
      new Float32Array(8),
      new Float64Array(8),
      createSimd(module, MIB).allocate(8),
      new Float64Array(whole.buffer, 0, 8),
    ];
    for (const other of others) expect(() => kernels.norm(other, 8)).toThrow(TypeError);
  });

  it('gives the same zeroed room again once it is cleared, and computes in it as before', () => {
    const kernels = createSimd(module, MIB);
    /** With other arrays first, so that nothing comes to lie where it was before. */
    const once = (others: number) => {
      const first = kernels.allocate(others).fill(1);
      const x = kernels.allocate(3000);
      const empty = x.every((value) => value === 0);
      for (let i = 0; i < x.length; i++) x[i] = Math.fround(Math.sin(i));
      const sorted = kernels.allocate(x.length);
      kernels.sort(sorted, x, x.length);
      const product = kernels.allocate(900);
      kernels.multiply(product, x, x.subarray(900), 30, 30, 30);
      const loss = kernels.softmaxCrossEntropy(null, x, new Uint8Array(1500), 1500, 2);
      const kept = first.every((value) => value === 1);
      return { empty, kept, x: [...x], sorted: [...sorted], product: [...product], loss };
    };
    const first = once(0);
    expect([first.empty, first.kept]).toEqual([true, true]);
    for (let again = 0; again < 50; again++) {
      kernels.clear();
      expect(once(1500 * (again % 5))).toEqual(first);
    }
  });

  it('takes labels from anywhere, however many', () => {
    const kernels = createSimd(module, MIB);
    for (const m of [1, 300, 5, 2000]) {
      const logits = kernels.allocate(2 * m).fill(0);
      const labels = new Uint8Array(m).fill(1);
      const loss = kernels.softmaxCrossEntropy(null, logits, labels, m, 2);
      expect(loss).toBeCloseTo(Math.LN2, 4);
    }
  });
});
