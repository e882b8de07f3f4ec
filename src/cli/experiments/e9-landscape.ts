import type { ArmSpecification } from '../../engine/specification';
import { normalized, PAPER, withSettings } from './arms';
import { finding, fixed, list, median, significant } from './figures';
import { Run } from './run';
import type { Bench, ExperimentCase } from './experiment-case';

/** Of so many steps from each of these on the median is taken: one batch says little. */
const LOOKS = 11;
const FROM = [100, 300];
const ARM: ArmSpecification = withSettings(
  {
    ...PAPER,
    hidden: [100, 100, 100, 100, 100, 100],
    activation: 'relu',
    initialization: { rule: 'he', scale: 1 },
  },
  { learningRate: 0.1 },
);

/** Range of the loss, and largest change of the gradient per distance, from each step on. */
function along(bench: Bench, arm: ArmSpecification) {
  const run = new Run(bench, arm);
  return FROM.map((from) => {
    const looks = Array.from({ length: LOOKS }, (_, i) => run.study(from + i)?.landscape);
    return {
      range: median(looks.map((one) => (one ? one.lossMax - one.lossMin : NaN))),
      change: median(looks.map((one) => one?.gradientChange ?? NaN)),
    };
  });
}

/** By which factor the furthest of the values is from what is expected at its place. */
function furthest(values: readonly number[], expected: readonly number[]): number {
  return Math.max(
    ...values.map((value, i) => 2 ** Math.abs(Math.log2(value / (expected[i] ?? NaN)))),
  );
}

const together = (values: readonly number[]) =>
  values.map((value) => significant(value, 2)).join(' · ');

const PLAIN = [2.95, 1.21];
const BATCH = [0.096, 0.056];
const TOLERANCE = 3;

export const landscape: ExperimentCase<'plain' | 'batch' | 'range' | 'smoothness'> = {
  id: 'E9',
  title: 'From θ along −∇L by ½ to 4 times the step, 6×100 ReLU, He, rate .1, batch 60',
  quick: false,
  expected: {
    plain: {
      what: 'plain: range of the loss at steps 100, 300 (median of 11 steps from there)',
      expected: '2.95 · 1.21 (to a factor of 3)',
      source: 'M',
    },
    batch: {
      what: 'BN: the same',
      expected: '0.096 · 0.056 (to a factor of 3)',
      source: 'M',
    },
    range: {
      what: 'plain over BN',
      expected: '31 · 22 (at least 5: the loss of BN varies less)',
      source: 'M',
    },
    smoothness: {
      what: 'largest change of the gradient per distance: plain over BN',
      expected: 'not reliably lower with BN: below 3',
      source: 'M',
    },
  },
  run(bench) {
    const [plain, batch] = [along(bench, ARM), along(bench, normalized(ARM))];
    const ranges = [plain, batch].map((arm) => arm.map(({ range }) => range));
    const [without = [], under = []] = ranges;
    const over = without.map((value, i) => value / (under[i] ?? NaN));
    const smoother = plain.map(({ change }, i) => change / (batch[i]?.change ?? NaN));
    const apart = [furthest(without, PLAIN), furthest(under, BATCH)] as const;
    return {
      plain: finding(
        together(without),
        apart[0] <= TOLERANCE,
        `by a factor of ${fixed(apart[0], 1)}`,
      ),
      batch: finding(
        together(under),
        apart[1] <= TOLERANCE,
        `by a factor of ${fixed(apart[1], 1)}`,
      ),
      range: finding(
        list(over, 0),
        over.every((value) => value >= 5),
        'it varies as much',
      ),
      smoothness: finding(
        together(smoother),
        smoother.every((value) => value < 3),
        'with BN it is lower',
      ),
    };
  },
};
