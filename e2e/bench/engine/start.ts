import type { Examples } from '../../../src/engine/data/data-set';
import { makeDigits } from '../../../src/engine/data/digits';
import { initialize } from '../../../src/engine/initialize';
import { createReference } from '../../../src/engine/kernels/reference';
import { Network } from '../../../src/engine/network';
import { stream } from '../../../src/engine/random';
import { BATCHES, type Workload } from './workloads.mjs';

const SEED = 1;

/** What every contestant starts from. */
export interface Start {
  /**
   * [inputs][outputs] of each dense layer, [row][column][channel][unit] of each convolution. Biases
   * start at 0, γ at 1 and β at 0.
   */
  readonly weights: readonly Float32Array[];
  /** The batches one after another, as the engine keeps them. */
  readonly examples: Examples;
  /** The same numbers, [BATCHES][batch][inputs] and [BATCHES][batch]. */
  readonly x: Float32Array;
  readonly y: Uint8Array;
}

export function shapeOf({ sizes, side }: Workload) {
  const [inputs = 0, ...rest] = sizes;
  const outputs = rest.at(-1) ?? 0;
  const hidden = rest.slice(0, -1);
  const convolved = side === null ? null : { height: side, width: side };
  return { inputs, hidden, outputs, activation: 'sigmoid' as const, convolved };
}

export function giveWeights(network: Network): void {
  initialize(network, { rule: 'fan-in', scale: 1 }, stream(SEED, 'init'));
}

export function makeStart(workload: Workload): Start {
  const network = new Network(createReference(), shapeOf(workload));
  giveWeights(network);
  const examples = makeExamples(workload);
  return {
    weights: network.linear.map(({ weights }) => Float32Array.from(weights.values)),
    examples,
    x: Float32Array.from(examples.x),
    y: examples.y,
  };
}

function makeExamples(workload: Workload): Examples {
  const { data, batch } = workload;
  const train = BATCHES * batch;
  if (data === 'clouds') return makeClouds(workload, train);
  return makeDigits(data, 'binary', { train, test: 0 }, SEED).train;
}

/** One Gaussian cloud for each class. */
function makeClouds(workload: Workload, count: number): Examples {
  const { inputs, outputs } = shapeOf(workload);
  const random = stream(SEED, 'train');
  const centres = Float32Array.from({ length: outputs * inputs }, () => random.normal());
  const x = new Float32Array(count * inputs);
  const y = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const label = i % outputs;
    y[i] = label;
    for (let j = 0; j < inputs; j++) {
      x[i * inputs + j] = 0.5 * (centres[label * inputs + j] ?? NaN) + random.normal();
    }
  }
  return { count, features: inputs, x, scale: 1, y };
}
