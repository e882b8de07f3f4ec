import type { Kernels } from '../kernels/kernels';
import { OptimizerState } from './optimizer-state';
import type { Optimizer } from './optimizer';

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/**
 * Adam (Kingma & Ba 2015) with its published constants: m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g²,
 * w ← w − η·(m/(1−β₁ᵗ)) / (√(v/(1−β₂ᵗ)) + ε), t counted from where it was switched on.
 */
export function createAdam(kernels: Kernels): Optimizer {
  const memory = new OptimizerState(kernels, ['mean', 'square']);
  /** β₁ᵗ and β₂ᵗ. */
  const powers = kernels.allocate(2).fill(1);
  return {
    shared: { powers },
    state: (parameter) => memory.state(parameter),
    reset() {
      powers.fill(1);
      memory.reset();
    },
    remember() {
      const former = powers.slice();
      const restore = memory.remember();
      return () => {
        powers.set(former);
        restore();
      };
    },
    descend(parameters, { learningRate }, resting) {
      powers[0] = (powers[0] ?? NaN) * BETA1;
      powers[1] = (powers[1] ?? NaN) * BETA2;
      const rate = learningRate / (1 - (powers[0] ?? NaN));
      const correction = 1 / (1 - (powers[1] ?? NaN));
      memory.step(parameters, resting, ({ values, gradient }, { mean, square }) => {
        const { length } = values;
        kernels.follow(mean, gradient, 1 - BETA1, 1, length);
        kernels.followSquares(square, gradient, 1 - BETA2, length);
        kernels.descendScaled(values, mean, square, rate, correction, EPSILON, length);
      });
    },
    taken(parameter, { learningRate }, into) {
      const { mean, square } = memory.state(parameter);
      const rate = learningRate / (1 - (powers[0] ?? NaN));
      const correction = 1 / (1 - (powers[1] ?? NaN));
      for (const i of into.keys()) {
        const root = Math.sqrt((square?.[i] ?? NaN) * correction);
        into[i] = (rate * (mean?.[i] ?? NaN)) / (root + EPSILON);
      }
    },
  };
}
