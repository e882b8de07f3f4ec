import { BatchNormalizer } from '../../engine/normalizers/batch';
import { PAPER } from './arms';
import { finding, fixed } from './figures';
import type { Bench, ExperimentCase } from './experiment-case';

/** Updates, with parts of them, until half of the initial running variance of 1 is left. */
function halfLife(bench: Bench, alpha: number): number {
  const kernels = bench.createKernels(0x100000);
  const normalizer = new BatchNormalizer(kernels, 1);
  normalizer.reserve(2);
  normalizer.configure({ ...PAPER.settings, alpha });
  const running = normalizer.runningVariance;
  const constant = kernels.allocate(2);
  let before = running[0] ?? NaN;
  for (let updates = 0; before > 0.5; updates++) {
    normalizer.forward(constant, 2, 'train');
    normalizer.settle(2);
    const now = running[0] ?? NaN;
    if (now <= 0.5) return updates + Math.log(before / 0.5) / Math.log(before / now);
    before = now;
  }
  return NaN;
}

export const runningHalfLife: ExperimentCase<'quick' | 'slow'> = {
  id: 'A3',
  title: 'Half-life of the running statistics’ initial value',
  quick: true,
  expected: {
    quick: { what: 'α = 0.1, in updates', expected: '6.6', source: 'A' },
    slow: { what: 'α = 0.01, in updates', expected: '69', source: 'A' },
  },
  run(bench) {
    const [quick, slow] = [halfLife(bench, 0.1), halfLife(bench, 0.01)];
    return {
      quick: finding(fixed(quick), Math.abs(quick - 6.6) <= 0.05, 'it is another'),
      slow: finding(fixed(slow), Math.abs(slow - 69) <= 0.5, 'it is another'),
    };
  },
};
