import { makeDataSet } from '../../engine/data/make-data-set';
import { normalized, PAPER, withSettings } from './arms';
import { finding, fixed } from './figures';
import { Run } from './run';
import type { ExperimentCase } from './experiment-case';

const LINEAR_RATES = [0.05, 0.2, 0.5];
const LINEAR_STEPS = [500, 1000, 2000, 4000, 8000];
const COUNT = 10_000;

function timeMaking(): number {
  const started = performance.now();
  makeDataSet({ ...PAPER.data, train: COUNT - PAPER.data.test }, PAPER.seed);
  return (performance.now() - started) / 1000;
}

export const digits: ExperimentCase<'linear' | 'paper' | 'time'> = {
  id: 'E0',
  title: 'The program’s 28×28 binary digits',
  quick: false,
  expected: {
    linear: {
      what: 'best test accuracy of a linear classifier, rates .05, .2, .5, looked at until step 8000',
      expected: 'below 0.95',
      source: 'own',
    },
    paper: {
      what: 'best test accuracy of the paper’s network with BN (E1c) until step 8000',
      expected: 'above 0.97',
      source: 'own',
    },
    time: {
      what: 'making 10,000 digits, the best of three times',
      expected: 'under a second',
      source: 'own',
    },
  },
  run(bench) {
    const seconds = Math.min(...Array.from({ length: 3 }, timeMaking));
    const linear = LINEAR_RATES.flatMap((learningRate) => {
      const run = new Run(bench, withSettings({ ...PAPER, hidden: [] }, { learningRate }));
      return LINEAR_STEPS.map((step) => run.testAccuracy(step));
    });
    const run = new Run(bench, normalized(PAPER));
    const deep = LINEAR_STEPS.map((step) => run.testAccuracy(step));
    const [best, deepest] = [Math.max(...linear), Math.max(...deep)];
    return {
      linear: finding(fixed(best, 4), best < 0.95, 'a line is enough for more of them'),
      paper: finding(fixed(deepest, 4), deepest > 0.97, 'the network does not learn them'),
      time: finding(`${fixed(seconds)} s`, seconds < 1, 'it takes longer'),
    };
  },
};
