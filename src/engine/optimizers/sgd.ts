import type { Kernels } from '../kernels/kernels';
import type { Parameter } from '../parameter';

/** Plain gradient descent: w ← w − η·∂L/∂w. */
export function descend(kernels: Kernels, parameters: readonly Parameter[], rate: number): void {
  for (const { values, gradient } of parameters) {
    kernels.descend(values, gradient, rate, values.length);
  }
}
