import type { NormalizerName } from '../../engine/normalizers/list';
import type { ArmSpecification } from '../../engine/specification';
import { PAPER, withSettings } from './arms';
import { ACCURACY, finding, fixed, list, mean } from './figures';
import { Run } from './run';
import type { Bench, ExperimentCase } from './experiment-case';

const STEPS = 3000;
/** Steps over which the shift from one to the next is averaged. */
const FROM = 1000;
const LOOKS = 20;

/** Std .1, rate .1: a set-up in which the plain network learns as well (E1d). */
export const NOISY: ArmSpecification = withSettings(
  { ...PAPER, initialization: { rule: 'fixed', scale: 0.1 } },
  { learningRate: 0.1 },
);

/** W₁ of the pre-activations between a step and the next, by σ: the mean of layers and steps. */
function shift(run: Run): number {
  run.statistics('mean', 'preactivation', FROM);
  const shifts = Array.from({ length: LOOKS }, (_, i) =>
    mean(run.statistics('shiftSinceBeforeScaled', 'preactivation', FROM + 1 + i)),
  );
  return mean(shifts);
}

function train(bench: Bench, normalizer: NormalizerName) {
  const run = new Run(bench, withSettings(NOISY, { normalizer }));
  const shifted = shift(run);
  return { shifted, accuracy: run.testAccuracy(STEPS) };
}

export const noisy: ExperimentCase<'accuracy' | 'shift'> = {
  id: 'E7',
  title: 'Noisy BN, 784-100-100-100-10 sigmoid, std .1, rate .1',
  quick: false,
  expected: {
    accuracy: {
      what: 'test accuracy at step 3000: noisy BN · BN · plain',
      expected: 'noisy BN about as well as BN (0.949 · 0.942 · 0.929, set-up not given)',
      source: 'M',
    },
    shift: {
      what: 'shift of the pre-activations from step to step, W₁/σ: noisy BN · BN · plain',
      expected: 'noisy BN shifts more than BN',
      source: 'P',
    },
  },
  run(bench) {
    const [noise, batch, plain] = [
      train(bench, 'noisy'),
      train(bench, 'batch'),
      train(bench, 'none'),
    ];
    const lead = noise.accuracy - batch.accuracy;
    return {
      accuracy: finding(
        list([noise.accuracy, batch.accuracy, plain.accuracy], 3),
        Math.abs(lead) <= ACCURACY,
        `noisy BN is ${fixed(lead, 3)} from BN`,
      ),
      shift: finding(
        list([noise.shifted, batch.shifted, plain.shifted], 4),
        noise.shifted > batch.shifted,
        'noisy BN shifts less',
      ),
    };
  },
};
