import { initialize } from '../../../src/engine/initialize';
import { createReference } from '../../../src/engine/kernels/reference';
import { Network } from '../../../src/engine/network';
import { stream } from '../../../src/engine/random';
import { BATCHES, type Workload } from './workloads.mjs';

const SEED = 1;

/** What every contestant starts from. */
export interface Start {
  /** [inputs][outputs] of each dense layer. Biases start at 0, γ at 1 and β at 0. */
  readonly weights: readonly Float32Array[];
  /** [BATCHES][batch][inputs]. */
  readonly x: Float32Array;
  /** [BATCHES][batch]. */
  readonly y: Uint8Array;
}

export function shapeOf({ sizes }: Workload) {
  const [inputs = 0, ...rest] = sizes;
  const outputs = rest.at(-1) ?? 0;
  return { inputs, hidden: rest.slice(0, -1), outputs, activation: 'sigmoid' as const };
}

export function giveWeights(network: Network): void {
  initialize(network, { rule: 'fan-in', scale: 1 }, stream(SEED, 'init'));
}

/** One Gaussian cloud for each class, in one order for all. */
export function makeStart(workload: Workload): Start {
  const { inputs, outputs } = shapeOf(workload);
  const network = new Network(createReference(), shapeOf(workload));
  giveWeights(network);
  const random = stream(SEED, 'train');
  const centres = Float32Array.from({ length: outputs * inputs }, () => random.normal());
  const count = BATCHES * workload.batch;
  const x = new Float32Array(count * inputs);
  const y = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const label = i % outputs;
    y[i] = label;
    for (let j = 0; j < inputs; j++) {
      x[i * inputs + j] = 0.5 * (centres[label * inputs + j] ?? NaN) + random.normal();
    }
  }
  return { weights: network.linear.map(({ weights }) => Float32Array.from(weights.values)), x, y };
}
