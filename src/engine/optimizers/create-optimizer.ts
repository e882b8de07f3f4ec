import type { Kernels } from '../kernels/kernels';
import { createAdam } from './adam';
import { createMomentum } from './momentum';
import type { OptimizerName } from './names';
import type { Optimizer } from './optimizer';
import { createSgd } from './sgd';

const MAKERS: Readonly<Record<OptimizerName, (kernels: Kernels) => Optimizer>> = {
  sgd: createSgd,
  momentum: createMomentum,
  adam: createAdam,
};

export function createOptimizer(name: OptimizerName, kernels: Kernels): Optimizer {
  return MAKERS[name](kernels);
}
