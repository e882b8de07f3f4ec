import { normalized, PAPER, withSettings } from './arms';
import { compareCurve, finding, fixed } from './figures';
import { testAccuracies } from './run';
import type { ExperimentCase } from './experiment-case';

const STEPS = [1000, 2000, 8000];
const PLACES = STEPS.map((step) => `step ${step}`);
const ARM = {
  ...withSettings(PAPER, { learningRate: 0.1 }),
  initialization: { rule: 'fixed', scale: 0.1 } as const,
};

export const plainCatchesUp: ExperimentCase<'plain' | 'normalized' | 'gap'> = {
  id: 'E1d',
  title: 'The same with std .1, rate .1',
  quick: false,
  expected: {
    plain: {
      what: 'plain: test accuracy at steps 1000, 2000, 8000',
      expected: '0.49 · 0.84 · 0.937',
      source: 'M',
    },
    normalized: {
      what: 'BN: test accuracy at the same steps',
      expected: '0.93 · 0.92 · 0.936',
      source: 'M',
    },
    gap: {
      what: 'plain catches up: BN’s lead at step 8000',
      expected: 'within ±0.03 of 0',
      source: 'M',
    },
  },
  run(bench) {
    const plain = testAccuracies(bench, ARM, STEPS);
    const quick = testAccuracies(bench, normalized(ARM), STEPS);
    const lead = (quick.at(-1) ?? NaN) - (plain.at(-1) ?? NaN);
    return {
      plain: compareCurve([0.49, 0.84, 0.937], plain, PLACES),
      normalized: compareCurve([0.93, 0.92, 0.936], quick, PLACES),
      gap: finding(fixed(lead, 3), Math.abs(lead) <= 0.03, `the lead is ${fixed(lead, 3)}`),
    };
  },
};
