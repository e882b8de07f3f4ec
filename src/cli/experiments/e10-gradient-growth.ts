import type { Kernels } from '../../engine/kernels/kernels';
import type { Network } from '../../engine/network';
import { stream } from '../../engine/random';
import type { ArmSpecification } from '../../engine/specification';
import { normalized, PAPER } from './arms';
import { finding, fixed } from './figures';
import { networkOf } from './network-of';
import type { Bench, ExperimentCase } from './experiment-case';

const LAYERS = 20;
const WIDTH = 256;
const EXAMPLES = 256;
const BYTES = 0x10000000;
const SEEDS = [1, 2, 3];
/** √(π/(π−1)) */
const THEORY = Math.sqrt(Math.PI / (Math.PI - 1));

const PLAIN: ArmSpecification = {
  ...PAPER,
  hidden: Array.from({ length: LAYERS }, () => WIDTH),
  activation: 'relu',
};

/** ‖∂L/∂a‖ of what each hidden layer hands on, from the first to the last, before any step. */
function gradientNorms(bench: Bench, arm: ArmSpecification, seed: number): number[] {
  const data = bench.data(arm);
  const kernels = bench.createKernels(BYTES);
  const network = networkOf(arm, data, kernels, EXAMPLES);
  const random = stream(seed, 'init');
  for (const { weights, fanIn } of network.linear) {
    const { values } = weights;
    for (let i = 0; i < values.length; i++) values[i] = Math.sqrt(2 / fanIn) * random.normal();
  }
  const x = kernels.allocate(EXAMPLES * data.train.features);
  for (let i = 0; i < x.length; i++) x[i] = random.normal();
  network.forward(x, EXAMPLES, 'train');
  return backward(network, kernels, data.train.y);
}

/** Backpropagation layer by layer, to read each gradient before the layer uses it up. */
function backward({ hidden, output }: Network, kernels: Kernels, labels: Uint8Array): number[] {
  const top = hidden.at(-1);
  if (!top) return [];
  const logits = output.forward(top.a, EXAMPLES, true);
  const gradient = kernels.allocate(EXAMPLES * output.units);
  kernels.softmaxCrossEntropy(gradient, logits, labels, EXAMPLES, output.units);
  output.backward(top.gradient, top.a, gradient, EXAMPLES, true);
  const norms: number[] = [];
  for (let l = hidden.length - 1; l >= 0; l--) {
    const layer = hidden[l];
    if (!layer) continue;
    norms.unshift(kernels.norm(layer.gradient, EXAMPLES * layer.outputs));
    layer.backward(hidden[l - 1]?.gradient ?? null, EXAMPLES);
  }
  return norms;
}

/** The mean growth a layer, from the last down to the first. */
function growth(bench: Bench, arm: ArmSpecification): number[] {
  return SEEDS.map((seed) => {
    const norms = gradientNorms(bench, arm, seed);
    return Math.pow((norms[0] ?? NaN) / (norms.at(-1) ?? NaN), 1 / (norms.length - 1));
  });
}

const range = (values: readonly number[]) =>
  `${fixed(Math.min(...values), 3)} to ${fixed(Math.max(...values), 3)}`;

export const gradientGrowth: ExperimentCase<'normalized' | 'plain'> = {
  id: 'E10',
  title: 'Gradient growth a layer at the start: 20 layers of 256 ReLU, batch of 256, three seeds',
  quick: true,
  expected: {
    normalized: {
      what: 'with BN: factor of ‖∂L/∂a‖ from a layer to the one below',
      expected: '√(π/(π−1)) = 1.211 (± 0.04; [M] 1.218 to 1.243)',
      source: 'P',
    },
    plain: { what: 'without BN, weights N(0, 2/fan-in)', expected: 'about 1.00', source: 'M' },
  },
  run(bench) {
    const grown = growth(bench, normalized(PLAIN));
    const kept = growth(bench, PLAIN);
    return {
      normalized: finding(
        range(grown),
        grown.every((factor) => Math.abs(factor - THEORY) <= 0.04),
        `it is ${range(grown)}`,
      ),
      plain: finding(
        range(kept),
        kept.every((factor) => Math.abs(factor - 1) <= 0.03),
        `it is ${range(kept)}`,
      ),
    };
  },
};
