import type { ArmSpecification } from '../../engine/specification';
import { normalized, PAPER, withSettings } from './arms';
import { finding, significant } from './figures';
import { Run } from './run';
import type { Bench, Finding, ExperimentCase } from './experiment-case';

const STEPS = [20, 100, 200, 300];
const SIGMOID = withSettings(
  { ...PAPER, initialization: { rule: 'fan-in', scale: 1 } },
  { learningRate: 0.1 },
);
const RELU: ArmSpecification = {
  ...SIGMOID,
  activation: 'relu',
  initialization: { rule: 'he', scale: 1 },
};

/** The relative shift of Def. 2.1, of every layer but the first, which has none below, at each step. */
function shifts(bench: Bench, arm: ArmSpecification): number[] {
  const run = new Run(bench, arm);
  return STEPS.flatMap((step) => {
    const layers = run.study(step)?.ics.slice(1) ?? [];
    return layers.map(({ relative }) => relative);
  });
}

const span = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;

const range = (values: readonly number[]) =>
  span(values)
    .map((value) => significant(value, 2))
    .join(' to ');

/** Where the layers of BN shift as much as the plain ones, or more. */
function judge(plain: readonly number[], batch: readonly number[]): Finding {
  const larger = batch.filter((value, i) => value >= (plain[i] ?? NaN)).length;
  return finding(
    `${larger} of ${batch.length} times (${range(batch)} · ${range(plain)})`,
    larger > batch.length / 2,
    'under BN the shift is smaller',
  );
}

export const relativeShift: ExperimentCase<'sigmoid' | 'sigmoidRange' | 'relu'> = {
  id: 'E8',
  title: 'The shift by Def. 2.1, 784-100-100-100-10, rate .1, at steps 20, 100, 200, 300',
  quick: false,
  expected: {
    sigmoid: {
      what: 'sigmoid: relative shift of layers above the first at steps 20, 100, 200, 300: how often BN’s is at least the plain one',
      expected: 'BN’s is similar or worse: mostly',
      source: 'P',
    },
    sigmoidRange: {
      what: 'the same: least and largest, BN · plain',
      expected: '0.06 to 0.25 · 0.02 to 0.05 (to a factor of 2; set-up not given)',
      source: 'M',
    },
    relu: {
      what: 'ReLU, He: how often BN’s is at least the plain one',
      expected: 'BN’s is similar or worse: mostly',
      source: 'P',
    },
  },
  run(bench) {
    const [plain, batch] = [shifts(bench, SIGMOID), shifts(bench, normalized(SIGMOID))];
    const ends = [...span(batch), ...span(plain)];
    const wanted = [0.06, 0.25, 0.02, 0.05];
    const apart = ends.map((value, i) => Math.abs(Math.log2(value / (wanted[i] ?? NaN))));
    const worst = apart.indexOf(Math.max(...apart));
    return {
      sigmoid: judge(plain, batch),
      sigmoidRange: finding(
        `${range(batch)} · ${range(plain)}`,
        apart.every((one) => one <= 1),
        `furthest apart: ${significant(ends[worst] ?? NaN, 2)}, not ${wanted[worst]}`,
      ),
      relu: judge(shifts(bench, RELU), shifts(bench, normalized(RELU))),
    };
  },
};
