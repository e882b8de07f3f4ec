import type { Kernels } from '../engine/kernels/kernels';

/**
 * Plain kernels that call `tell` at each operation: a step of a large network takes them seconds on
 * a slow machine, in which their thread has to say that it works. The fast ones stay as they are.
 */
export function telling(kernels: Kernels, tell: () => void): Kernels {
  if (kernels.name === 'simd') return kernels;
  const told = Object.entries(kernels).map(([name, operation]: [string, unknown]) => {
    if (typeof operation !== 'function') return [name, operation];
    const tells = (...given: unknown[]): unknown => {
      tell();
      return Reflect.apply(operation, kernels, given);
    };
    return [name, tells];
  });
  return Object.fromEntries(told) as Kernels;
}
