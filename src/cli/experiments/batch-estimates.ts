import { BatchNormalizer } from '../../engine/normalizers/batch';
import { stream } from '../../engine/random';
import { PAPER } from './arms';
import { finding, fixed, mean, variance } from './figures';
import type { Bench, ExperimentCase } from './experiment-case';

const SIZES = [2, 4, 16, 64, 256];
const BATCHES = 4000;
const SIGMA = 2;

function normalizerFor(bench: Bench, m: number) {
  const kernels = bench.createKernels(0x100000);
  const normalizer = new BatchNormalizer(kernels, 1);
  normalizer.reserve(m);
  normalizer.configure({ ...PAPER.settings, epsilon: 0 });
  return { normalizer, x: kernels.allocate(m) };
}

/** The statistics of many batches of N(1, σ²), of what theory gives. */
function estimates(bench: Bench, m: number) {
  const { normalizer, x } = normalizerFor(bench, m);
  const random = stream(1, 'probe');
  const means: number[] = [];
  const variances: number[] = [];
  for (let batch = 0; batch < BATCHES; batch++) {
    for (let i = 0; i < m; i++) x[i] = 1 + SIGMA * random.normal();
    normalizer.forward(x, m, 'train');
    means.push(normalizer.mean[0] ?? NaN);
    variances.push(normalizer.variance[0] ?? NaN);
  }
  const deviation = Math.sqrt(variance(means)) / (SIGMA / Math.sqrt(m));
  return { deviation, variance: mean(variances) / ((SIGMA * SIGMA * (m - 1)) / m) };
}

/** |x̂| of one example far from all others, of √(m−1). */
function outlier(bench: Bench, m: number): number {
  const { normalizer, x } = normalizerFor(bench, m);
  x.fill(0);
  x[0] = 1000;
  normalizer.forward(x, m, 'train');
  return Math.abs(normalizer.normalized()[0] ?? NaN) / Math.sqrt(m - 1);
}

const show = (values: readonly number[], decimals: number) =>
  values.map((value) => fixed(value, decimals)).join(' · ');
const apart = (values: readonly number[]) =>
  Math.max(...values.map((value) => Math.abs(value - 1)));

export const batchEstimates: ExperimentCase<'mean' | 'variance' | 'largest'> = {
  id: 'A1',
  title: 'What a batch of m = 2, 4, 16, 64, 256 tells of its population',
  quick: true,
  expected: {
    mean: { what: 'sd(μ_B), of σ/√m', expected: '1 (4000 batches: ± 0.04)', source: 'A' },
    variance: { what: 'mean σ²_B, of σ²(m−1)/m', expected: '1 (± 0.07)', source: 'A' },
    largest: {
      what: 'x̂ of one example far above equal others, of the bound √(m−1)',
      expected: '1 (to 1e−4 in float32)',
      source: 'A',
    },
  },
  run(bench) {
    const found = SIZES.map((m) => estimates(bench, m));
    const deviations = found.map(({ deviation }) => deviation);
    const variances = found.map(({ variance }) => variance);
    const largest = SIZES.map((m) => outlier(bench, m));
    return {
      mean: finding(show(deviations, 3), apart(deviations) <= 0.04, 'the means spread otherwise'),
      variance: finding(show(variances, 3), apart(variances) <= 0.07, 'the variances are others'),
      largest: finding(show(largest, 6), apart(largest) <= 1e-4, 'the bound is another'),
    };
  },
};
