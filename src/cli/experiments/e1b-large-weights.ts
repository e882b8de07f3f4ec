import type { ArmSpecification } from '../../engine/specification';
import { normalized, PAPER, withSettings } from './arms';
import { compareCurve } from './figures';
import { testAccuracies } from './run';
import type { ExperimentCase } from './experiment-case';

const STEPS = [200, 1000, 4000, 10_000];
const PLACES = STEPS.map((step) => `step ${step}`);
/** The rate of .01 on a batch's summed loss is .6 on its mean. */
const ARM: ArmSpecification = withSettings(
  { ...PAPER, initialization: { rule: 'fixed', scale: 1 } },
  { learningRate: 0.6, epsilon: 1e-3 },
);

export const largeWeights: ExperimentCase<'plain' | 'normalized'> = {
  id: 'E1b',
  title: 'R2RT’s replication: weights N(0, 1), rate .6, ε 1e−3',
  quick: false,
  expected: {
    plain: {
      what: 'plain: test accuracy at steps 200, 1000, 4000, 10,000',
      expected: '0.75 · 0.88 · 0.93 · 0.945',
      source: 'P',
    },
    normalized: {
      what: 'BN: test accuracy at the same steps',
      expected: '0.84 · 0.90 · 0.94 · 0.964',
      source: 'P',
    },
  },
  run(bench) {
    return {
      plain: compareCurve([0.75, 0.88, 0.93, 0.945], testAccuracies(bench, ARM, STEPS), PLACES),
      normalized: compareCurve(
        [0.84, 0.9, 0.94, 0.964],
        testAccuracies(bench, normalized(ARM), STEPS),
        PLACES,
      ),
    };
  },
};
