import type { Floats } from '../../engine/floats';
import type { Kernels } from '../../engine/kernels/kernels';
import { stream } from '../../engine/random';
import { normalized, PAPER, withSettings } from './arms';
import { networkOf } from './network-of';
import type { Bench } from './experiment-case';

const EXAMPLES = 100;

export interface ScaledNetwork {
  readonly kernels: Kernels;
  /** Of the first layer. */
  readonly weights: { readonly values: Floats; readonly gradient: Floats };
  /** Forward and backward; returns the loss. */
  pass(): number;
}

/**
 * One hidden layer with BN, its weights a·W, on one batch of numbers of deviation 1, so that its σ
 * is about a.
 */
export function scaledNetwork(bench: Bench, a: number, epsilon: number): ScaledNetwork {
  const arm = withSettings(normalized({ ...PAPER, hidden: [100], activation: 'tanh' }), {
    epsilon,
  });
  const data = bench.data(arm);
  const kernels = bench.createKernels(0x2000000);
  const network = networkOf(arm, data, kernels, EXAMPLES);
  const random = stream(1, 'init');
  network.linear.forEach(({ weights, fanIn }, l) => {
    const { values } = weights;
    const factor = (l === 0 ? a : 1) / Math.sqrt(fanIn);
    for (let i = 0; i < values.length; i++) values[i] = factor * random.normal();
  });
  const x = kernels.allocate(EXAMPLES * data.train.features);
  for (let i = 0; i < x.length; i++) x[i] = random.normal();
  return {
    kernels,
    weights: network.hidden[0]?.linear.weights ?? network.output.weights,
    pass() {
      network.forward(x, EXAMPLES, 'train');
      const loss = network.loss(data.train.y, EXAMPLES);
      network.backward(null, EXAMPLES);
      return loss;
    },
  };
}
