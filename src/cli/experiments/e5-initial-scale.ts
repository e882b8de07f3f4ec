import type { ArmSpecification } from '../../engine/specification';
import { normalized, PAPER, withSettings } from './arms';
import { ACCURACY, finding, fixed, list, significant } from './figures';
import { Run } from './run';
import type { Bench, ExperimentCase } from './experiment-case';

/** 20 epochs. The length is not given. */
const STEPS = 200;
/** logspace(0, −4, 16) */
const DEVIATIONS = Array.from({ length: 16 }, (_, i) => Math.pow(10, (-4 * i) / 15));
/** 0.54, 0.29, 0.046, 0.025 and 0.004 */
const [DIVERGES, BEST, ALIVE, LARGEST, SMALLEST] = [1, 2, 5, 6, 9] as const;
/** Of ten classes, chance and half of it more. */
const CHANCE = 0.15;

/** The plain arm; its initial scale is set by the sweep. */
export const SCALED: ArmSpecification = withSettings(
  {
    ...PAPER,
    data: { ...PAPER.data, ink: 'grey', train: 1000 },
    hidden: [100, 100, 100, 100, 100],
    activation: 'relu',
  },
  { learningRate: 0.01, batchSize: 100 },
);

/** Accuracy on the training set by standard deviation; NaN where it diverged. */
function sweep(bench: Bench, of: ArmSpecification): number[] {
  const found = DEVIATIONS.map((scale) => {
    const run = new Run(bench, { ...of, initialization: { rule: 'fixed', scale } });
    return run.trainAccuracy(STEPS);
  });
  bench.progress(`${of.settings.normalizer}: ${list(found, 3)}`);
  return found;
}

const deviation = (index: number) => significant(DEVIATIONS[index] ?? NaN, 2);

/** Those deviations whose accuracy is like this, as indices. */
function indices(found: readonly number[], like: (accuracy: number) => boolean): number[] {
  return found.flatMap((accuracy, i) => (like(accuracy) ? [i] : []));
}

const show = (chosen: readonly number[]) => chosen.map(deviation).join(', ') || 'none';

/** Whether these are the indices from one to another. */
function isRun(chosen: readonly number[], from: number, to: number): boolean {
  return chosen.length === to - from + 1 && chosen.every((index, i) => index === from + i);
}

export const initialScale: ExperimentCase<'diverges' | 'best' | 'dead' | 'normalized' | 'winner'> =
  {
    id: 'E5',
    title:
      '5×100 ReLU, rate .01, batch 100, 1,000 grey digits, 200 steps, std = logspace(0, −4, 16)',
    quick: false,
    expected: {
      diverges: {
        what: '5×100 ReLU plain, std from 1 down to 0.0001: diverges at',
        expected: '0.54 and above',
        source: 'M',
      },
      best: {
        what: 'plain: best training accuracy after 200 steps (20 epochs; the length is not given)',
        expected: '0.985 at 0.29',
        source: 'M',
      },
      dead: {
        what: 'plain: still at chance (below 0.15) at',
        expected: 'below 0.046',
        source: 'M',
      },
      normalized: {
        what: 'BN: training accuracy of 0.99 and more at',
        expected: '0.004 to 0.025',
        source: 'M',
      },
      winner: { what: 'std 0.29: plain · BN', expected: 'plain beats BN', source: 'M' },
    },
    run(bench) {
      const plain = sweep(bench, SCALED);
      const quick = sweep(bench, normalized(SCALED));
      const diverged = indices(plain, Number.isNaN);
      const finite = plain.map((accuracy) => (Number.isNaN(accuracy) ? -1 : accuracy));
      const top = Math.max(...finite);
      const best = finite.indexOf(top);
      const dead = indices(plain, (accuracy) => accuracy < CHANCE);
      const good = indices(quick, (accuracy) => accuracy >= 0.99);
      const [one, other] = [plain[BEST] ?? NaN, quick[BEST] ?? NaN];
      return {
        diverges: finding(show(diverged), isRun(diverged, 0, DIVERGES), 'others diverge'),
        best: finding(
          `${fixed(top, 3)} at ${deviation(best)}`,
          best === BEST && Math.abs(top - 0.985) <= ACCURACY,
          `the best is ${fixed(top, 3)} at ${deviation(best)}`,
        ),
        dead: finding(
          show(dead),
          isRun(dead, ALIVE + 1, DEVIATIONS.length - 1),
          `at chance from ${deviation(dead[0] ?? NaN)} down`,
        ),
        normalized: finding(
          show(good),
          [LARGEST, LARGEST + 1, LARGEST + 2, SMALLEST].every((index) => good.includes(index)),
          'not at all of these',
        ),
        winner: finding(`${fixed(one, 3)} · ${fixed(other, 3)}`, one > other, 'BN beats plain'),
      };
    },
  };
