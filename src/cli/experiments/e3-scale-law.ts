import { stream } from '../../engine/random';
import type { ArmSpecification } from '../../engine/specification';
import { normalized, PAPER, withSettings } from './arms';
import { finding, significant } from './figures';
import { networkOf } from './network-of';
import type { Bench, Study } from './study';

const EXAMPLES = 100;
const EPSILON = 1e-5;
const FACTORS = [2, 3, 10, 30, 100];
/** One hidden layer, on numbers of deviation 1, so that its σ is about 1. */
const ARM: ArmSpecification = normalized({ ...PAPER, hidden: [100], activation: 'tanh' });

/** Loss, and the first layer's weights and gradient, with weights a·W. */
function pass(bench: Bench, a: number, epsilon: number) {
  const arm = withSettings(ARM, { epsilon });
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
  network.forward(x, EXAMPLES, 'train');
  const loss = network.loss(data.train.y, EXAMPLES);
  network.backward(null, EXAMPLES);
  const { values, gradient } = network.hidden[0]?.linear.weights ?? network.output.weights;
  let along = 0;
  for (let i = 0; i < values.length; i++) along += (values[i] ?? NaN) * (gradient[i] ?? NaN);
  const norm = Math.hypot(...gradient);
  return { loss, norm, along: along / (norm * Math.hypot(...values)) };
}

export const scaleLaw: Study<'loss' | 'gradient' | 'breaks' | 'along'> = {
  id: 'E3',
  title: 'W → aW under BN, in float32',
  quick: true,
  expected: {
    loss: {
      what: 'ε = 0, a = 2, 3, 10, 30, 100: largest change of the loss',
      expected: 'equal to 1e−6',
      source: 'M',
    },
    gradient: {
      what: 'ε = 1e−5, the same a: a·‖g(aW)‖/‖g(W)‖, furthest from 1',
      expected: '1 ± 4e−6',
      source: 'M',
    },
    breaks: {
      what: 'ε = 1e−5, a = 0.1: the same ratio',
      expected: '0.9995: the law breaks by about 5e−4 (to a factor of 2)',
      source: 'M',
    },
    along: {
      what: '⟨w, ∇w⟩ as a cosine',
      expected: '0: below 1e−4 in float32',
      source: 'A',
    },
  },
  run(bench) {
    const exact = pass(bench, 1, 0);
    const own = pass(bench, 1, EPSILON);
    const scaled = FACTORS.map((a) => ({ a, ...pass(bench, a, EPSILON) }));
    const ratio = ({ a, norm }: { a: number; norm: number }) => (a * norm) / own.norm;
    const apart = Math.max(...FACTORS.map((a) => Math.abs(pass(bench, a, 0).loss - exact.loss)));
    const furthest = Math.max(...scaled.map((one) => Math.abs(ratio(one) - 1)));
    const small = ratio({ a: 0.1, ...pass(bench, 0.1, EPSILON) });
    const broken = (1 - small) / 5e-4;
    return {
      loss: finding(significant(apart, 2), apart <= 1e-6, `it changes by ${significant(apart, 2)}`),
      gradient: finding(
        `1 ± ${significant(furthest, 2)}`,
        furthest <= 1e-5,
        'the ratio is further from 1',
      ),
      breaks: finding(small.toFixed(5), broken > 0.5 && broken < 2, 'the ratio is another'),
      along: finding(significant(exact.along, 2), Math.abs(exact.along) < 1e-4, 'it is not 0'),
    };
  },
};
