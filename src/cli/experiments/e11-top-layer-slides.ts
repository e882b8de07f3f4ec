import type { ArmSpecification } from '../../engine/specification';
import { PAPER, withSettings } from './arms';
import { compareCurve, finding, fixed, list } from './figures';
import { Run } from './run';
import type { ExperimentCase } from './experiment-case';

const STEPS = [0, 20, 200, 4000, 8000];
const PLACES = STEPS.map((step) => `step ${step}`);
/** The steps at which it is looked whether the top layer has come free. */
const EVERY = 2000;
const LAST = 60_000;
const SHOULD_BE_FREE = 12_000;
const LEARNT = 0.5;
/** A mean activation is a share of 1 and read off a curve. */
const TOLERANCE = 0.05;

/** Gaussian weights with the variance of U(±1/√n), which is 1/3n. */
export const SLIDING: ArmSpecification = withSettings(
  {
    ...PAPER,
    hidden: [200, 200, 200, 200],
    initialization: { rule: 'fan-in', scale: Math.sqrt(1 / 3) },
  },
  { learningRate: 0.3, batchSize: 10 },
);

export const topLayerSlides: ExperimentCase<'top' | 'layers' | 'free'> = {
  id: 'E11',
  title: '784-200-200-200-200-10 sigmoid, std 1/√(3·fan-in), rate .3, batch 10',
  quick: false,
  expected: {
    top: {
      what: '4×200 sigmoid: mean activation of the top hidden layer at steps 0, 20, 200, 4000, 8000',
      expected: '0.50 · 0.26 · 0.08 · 0.01 · 0.01 (± 0.05)',
      source: 'M',
    },
    layers: {
      what: 'from the first hidden layer to the top at step 8000',
      expected: 'the top one alone is at 0 (below 0.05)',
      source: 'P',
    },
    free: {
      what: 'first step, in steps of 2000, with a test accuracy of 50 %',
      expected: 'free by 12,000',
      source: 'M',
    },
  },
  run(bench) {
    const run = new Run(bench, SLIDING);
    const layers = STEPS.map((step) => run.statistics('mean', 'activation', step));
    const last = layers.at(-1) ?? [];
    bench.progress('until the top layer comes free');
    const free = run.firstAt(LEARNT, EVERY, LAST);
    const accuracy = run.testAccuracy(run.trainer.step);
    return {
      top: compareCurve(
        [0.5, 0.26, 0.08, 0.01, 0.01],
        layers.map((means) => means.at(-1) ?? NaN),
        PLACES,
        TOLERANCE,
      ),
      layers: finding(
        list(last),
        last.every((value, l) => value < 0.05 === (l === last.length - 1)),
        'others are there as well, or it is not',
      ),
      free: finding(
        free === null ? `not by ${LAST} (accuracy ${fixed(accuracy)})` : String(free),
        free !== null && free <= SHOULD_BE_FREE,
        free === null
          ? 'it does not come free'
          : `it comes free ${free - SHOULD_BE_FREE} steps later`,
      ),
    };
  },
};
