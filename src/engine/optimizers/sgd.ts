import type { Kernels } from '../kernels/kernels';
import type { Optimizer } from './optimizer';

/** Plain gradient descent: w ← w − η·∂L/∂w. */
export function createSgd(kernels: Kernels): Optimizer {
  return {
    shared: {},
    state: () => ({}),
    reset() {},
    remember: () => () => {},
    descend(parameters, { learningRate }, resting) {
      for (const parameter of parameters) {
        const { values, gradient } = parameter;
        if (resting.has(parameter)) continue;
        kernels.descend(values, gradient, learningRate, values.length);
      }
    },
    taken({ gradient }, { learningRate }, into) {
      for (const [i, g] of gradient.entries()) into[i] = learningRate * g;
    },
  };
}
