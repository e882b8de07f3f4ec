import { expect, it, vi } from 'vitest';
import { createReference } from '../engine/kernels/reference';
import { telling } from './telling';

it('plain kernels tell of each operation, and answer as they did', () => {
  const tell = vi.fn<() => void>();
  const [plain, told] = [createReference(), telling(createReference(), tell)];
  const product = (kernels: typeof plain) => {
    const [out, a] = [kernels.allocate(4), kernels.allocate(4)];
    a.set([0.1, 0.2, 0.3, 0.4]);
    kernels.multiply(out, a, a, 2, 2, 2);
    return [...out];
  };
  expect(product(told)).toEqual(product(plain));
  expect([told.name, Object.keys(told)]).toEqual([plain.name, Object.keys(plain)]);
  expect(tell).toHaveBeenCalledTimes(3);
});

it('fast kernels are left as they are', () => {
  const fast = { ...createReference(), name: 'simd' };
  expect(telling(fast, () => {})).toBe(fast);
});
