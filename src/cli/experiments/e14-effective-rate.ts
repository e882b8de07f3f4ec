import type { Floats } from '../../engine/floats';
import { finding, significant } from './figures';
import { scaledNetwork } from './scaled-network';
import type { Bench, ExperimentCase } from './experiment-case';

const STEPS = 200;
const RATE = 0.1;
const FACTOR = 3;

/** The weights before BN descend alone, from a·W and at this rate; ε is 0. */
function descend(bench: Bench, a: number, rate: number) {
  const { kernels, weights, pass } = scaledNetwork(bench, a, 0);
  const { values, gradient } = weights;
  const square = (of: Floats) => kernels.norm(of, of.length) ** 2;
  const before = square(values);
  const losses: number[] = [];
  let steps = 0;
  for (let step = 0; step < STEPS; step++) {
    losses.push(pass());
    steps += rate * rate * square(gradient);
    kernels.descend(values, gradient, rate, values.length);
  }
  return { grown: square(values) - before, steps, losses };
}

export const effectiveRate: ExperimentCase<'growth' | 'rate' | 'other'> = {
  id: 'E14',
  title: 'No such experiment was set: in its place the effective rate η/‖w‖² under BN',
  quick: true,
  expected: {
    growth: {
      what: 'weights before BN under SGD: Δ‖W‖² over η²Σ‖g‖², 200 steps',
      expected: '1 (to 1e−4 in float32)',
      source: 'A',
    },
    rate: {
      what: 'from 3W at 9 times the rate: largest difference of the loss, of its fall',
      expected: 'the same run (to 1e−4 in float32)',
      source: 'A',
    },
    other: {
      what: 'from 3W at the same rate: fall of the loss in the first step, of that from W',
      expected: '1/9 = 0.111 (± 0.02: a step is not infinitely small)',
      source: 'A',
    },
  },
  run(bench) {
    const own = descend(bench, 1, RATE);
    const scaled = descend(bench, FACTOR, FACTOR * FACTOR * RATE);
    const slow = descend(bench, FACTOR, RATE);
    const fall = ({ losses }: { losses: readonly number[] }, steps: number) =>
      (losses[0] ?? NaN) - (losses[steps] ?? NaN);
    const whole = fall(own, STEPS - 1);
    const apart = Math.max(
      ...own.losses.map((loss, i) => Math.abs(loss - (scaled.losses[i] ?? NaN))),
    );
    const ratio = own.grown / own.steps;
    const share = fall(slow, 1) / fall(own, 1);
    return {
      growth: finding(ratio.toFixed(5), Math.abs(ratio - 1) < 1e-4, 'the norm grows otherwise'),
      rate: finding(significant(apart / whole, 2), apart / whole < 1e-4, 'it is another'),
      other: finding(
        significant(share),
        Math.abs(share - 1 / 9) <= 0.02,
        'the rate acts otherwise',
      ),
    };
  },
};
