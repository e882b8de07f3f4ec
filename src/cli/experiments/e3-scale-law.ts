import { finding, significant } from './figures';
import { scaledNetwork } from './scaled-network';
import type { Bench, ExperimentCase } from './experiment-case';

const EPSILON = 1e-5;
const FACTORS = [2, 3, 10, 30, 100];

/** Loss, norm of the first layer's gradient, and its cosine with the weights, with weights a·W. */
function pass(bench: Bench, a: number, epsilon: number) {
  const network = scaledNetwork(bench, a, epsilon);
  const loss = network.pass();
  const { values, gradient } = network.weights;
  let along = 0;
  for (let i = 0; i < values.length; i++) along += (values[i] ?? NaN) * (gradient[i] ?? NaN);
  const norm = Math.hypot(...gradient);
  return { loss, norm, along: along / (norm * Math.hypot(...values)) };
}

export const scaleLaw: ExperimentCase<'loss' | 'gradient' | 'breaks' | 'along'> = {
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
