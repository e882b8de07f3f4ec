import type { Kernels } from '../kernels/kernels';
import { OptimizerState } from './optimizer-state';
import type { Optimizer } from './optimizer';

/** Heavy-ball momentum in PyTorch's form: v ← μ·v + g, w ← w − η·v, from v = 0. */
export function createMomentum(kernels: Kernels): Optimizer {
  const memory = new OptimizerState(kernels, ['velocity']);
  return {
    shared: {},
    state: (parameter) => memory.state(parameter),
    reset: () => memory.reset(),
    remember: () => memory.remember(),
    descend(parameters, { learningRate, momentum }, resting) {
      memory.step(parameters, resting, ({ values, gradient }, { velocity }) => {
        kernels.accelerate(velocity, gradient, momentum, values.length);
        kernels.descend(values, velocity, learningRate, values.length);
      });
    },
    taken(parameter, { learningRate }, into) {
      const { velocity } = memory.state(parameter);
      for (const i of into.keys()) into[i] = learningRate * (velocity?.[i] ?? NaN);
    },
  };
}
