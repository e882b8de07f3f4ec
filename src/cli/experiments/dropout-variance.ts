import { Dropout } from '../../engine/layers/dropout';
import { stream } from '../../engine/random';
import { finding, fixed, variance } from './figures';
import type { Bench, Expectation, Finding, ExperimentCase } from './experiment-case';

const COUNT = 400_000;
const BYTES = 0x1000000;

/** V_test over V_train of numbers N(μ, σ²) that the engine's dropout keeps with probability p. */
function ratio(bench: Bench, mean: number, deviation: number, keep: number): number {
  const kernels = bench.createKernels(BYTES);
  const random = stream(1, 'probe');
  const x = kernels.allocate(COUNT);
  for (let i = 0; i < COUNT; i++) x[i] = mean + deviation * random.normal();
  const dropout = new Dropout(kernels);
  dropout.configure(keep);
  const dropped = dropout.forward(x, COUNT, stream(1, 'dropout'));
  return variance(x) / variance(dropped);
}

const expect = (setting: string, value: string): Expectation => ({
  what: `dropout, ${setting}: variance in inference over variance in training`,
  expected: `σ²/((μ²+σ²)/p − μ²) = ${value}`,
  source: 'A',
});

function compare(found: number, expected: number): Finding {
  return finding(fixed(found, 3), Math.abs(found - expected) <= 0.01, 'another shift');
}

export const dropoutVariance: ExperimentCase<'half' | 'shifted' | 'most'> = {
  id: 'E14b',
  title: 'And in its place as well: dropout’s variance shift (Li et al.)',
  quick: true,
  expected: {
    half: expect('μ = 0, σ = 1, p = 0.5', '0.5'),
    shifted: expect('μ = σ = 1, p = 0.5', '0.333'),
    most: expect('μ = σ = 1, p = 0.9', '0.818'),
  },
  run(bench) {
    return {
      half: compare(ratio(bench, 0, 1, 0.5), 0.5),
      shifted: compare(ratio(bench, 1, 1, 0.5), 1 / 3),
      most: compare(ratio(bench, 1, 1, 0.9), 1 / (2 / 0.9 - 1)),
    };
  },
};
