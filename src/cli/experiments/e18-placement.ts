import type { Placement } from '../../engine/normalizers/names';
import type { ArmSpecification } from '../../engine/specification';
import { normalized, PAPER, withSettings } from './arms';
import { finding, fixed, mean } from './figures';
import { Run } from './run';
import type { Bench, ExperimentCase } from './experiment-case';

const SEEDS = [1, 2, 3];
const STEPS = 3000;
export const PLACED = {
  sigmoid: withSettings(
    { ...PAPER, initialization: { rule: 'fan-in', scale: 1 } },
    { learningRate: 0.1 },
  ),
  relu: withSettings(
    { ...PAPER, activation: 'relu', initialization: { rule: 'he', scale: 1 } },
    { learningRate: 0.1 },
  ),
} as const satisfies Record<string, ArmSpecification>;

type Way = Placement | 'none';
const WAYS: readonly Way[] = ['before', 'after', 'input', 'none'];

/** Mean test accuracy over the seeds, by placement. */
function accuracies(bench: Bench, of: ArmSpecification): ReadonlyMap<Way, number> {
  return new Map(
    WAYS.map((way) => {
      const arm = way === 'none' ? of : withSettings(normalized(of), { placement: way });
      const found = SEEDS.map((seed) => new Run(bench, { ...arm, seed }).testAccuracy(STEPS));
      bench.progress(`${of.activation}, ${way}: ${fixed(mean(found), 3)}`);
      return [way, mean(found)];
    }),
  );
}

/** The best placement, and how far the second best is behind. */
function winner(found: ReadonlyMap<Way, number>): { way: Way; margin: number } {
  const [first, second] = [...found].sort((a, b) => b[1] - a[1]);
  return { way: first?.[0] ?? 'none', margin: (first?.[1] ?? NaN) - (second?.[1] ?? NaN) };
}

const show = (found: ReadonlyMap<Way, number>) =>
  [...found.values()].map((value) => fixed(value, 3)).join(' · ');

export const placements: ExperimentCase<'sigmoid' | 'relu' | 'winner'> = {
  id: 'E18',
  title: 'Like caffenet’s placements, on digits: means of three seeds at step 3000, rate .1',
  quick: false,
  expected: {
    sigmoid: {
      what: '3×100 sigmoid: before the nonlinearity · after · on the input · none',
      expected: 'before and after within 0.03 (caffenet: 0.478 · 0.493)',
      source: 'P',
    },
    relu: {
      what: '3×100 ReLU, He: the same',
      expected: 'before and after within 0.03 (GoogLeNet: 0.607 · 0.596, none 0.619)',
      source: 'P',
    },
    winner: {
      what: 'the best placement of each',
      expected: 'no universal winner',
      source: 'P',
    },
  },
  run(bench) {
    const sigmoid = accuracies(bench, PLACED.sigmoid);
    const relu = accuracies(bench, PLACED.relu);
    const judge = (found: ReadonlyMap<Way, number>) => {
      const apart = Math.abs((found.get('before') ?? NaN) - (found.get('after') ?? NaN));
      return finding(show(found), apart <= 0.03, `they are ${fixed(apart, 3)} apart`);
    };
    const [first, second] = [winner(sigmoid), winner(relu)];
    return {
      sigmoid: judge(sigmoid),
      relu: judge(relu),
      winner: finding(
        `${first.way} · ${second.way}`,
        first.way !== second.way,
        `${first.way} is best in both, by ${fixed(first.margin, 3)} and ${fixed(second.margin, 3)}`,
      ),
    };
  },
};
