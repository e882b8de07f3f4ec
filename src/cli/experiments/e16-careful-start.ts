import type { ArmSpecification } from '../../engine/specification';
import { normalized, PAPER, withSettings } from './arms';
import { ACCURACY, finding, fixed } from './figures';
import { Run } from './run';
import type { Bench, ExperimentCase } from './experiment-case';

const STEPS = 8000;
const careful = (activation: 'tanh' | 'relu'): ArmSpecification =>
  withSettings(
    {
      ...PAPER,
      activation,
      initialization: { rule: activation === 'relu' ? 'he' : 'xavier', scale: 1 },
    },
    { learningRate: 0.1 },
  );

/** Loss and accuracy on the test set, plain and with BN. */
function both(bench: Bench, activation: 'tanh' | 'relu') {
  const arm = careful(activation);
  const [plain, quick] = [new Run(bench, arm), new Run(bench, normalized(arm))];
  return {
    accuracy: [plain.testAccuracy(STEPS), quick.testAccuracy(STEPS)] as const,
    loss: [plain.scalar('testLoss', STEPS), quick.scalar('testLoss', STEPS)] as const,
  };
}

function judge({ accuracy: [plain, quick], loss }: ReturnType<typeof both>) {
  const lead = quick - plain;
  return finding(
    `${fixed(plain, 3)} · ${fixed(quick, 3)} (loss ${fixed(loss[0], 3)} · ${fixed(loss[1], 3)})`,
    lead <= ACCURACY,
    `BN gains ${fixed(lead, 3)}`,
  );
}

export const carefulStart: ExperimentCase<'tanh' | 'relu'> = {
  id: 'E16',
  title: 'Like makemore 3, on digits: with a careful start BN gains nothing',
  quick: false,
  expected: {
    tanh: {
      what: '3×100 tanh, Xavier, rate .1, step 8000: test accuracy plain · BN',
      expected: 'BN gains at most 0.03 (there: loss 2.107 · 2.105)',
      source: 'P',
    },
    relu: {
      what: '3×100 ReLU, He, rate .1, step 8000: the same',
      expected: 'BN gains at most 0.03',
      source: 'P',
    },
  },
  run: (bench) => ({ tanh: judge(both(bench, 'tanh')), relu: judge(both(bench, 'relu')) }),
};
