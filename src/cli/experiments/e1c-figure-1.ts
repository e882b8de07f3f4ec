import type { ArmSpecification } from '../../engine/specification';
import { normalized, PAPER } from './arms';
import { compareCurve, finding, fixed, list, median } from './figures';
import { copyState, networkOf } from './network-of';
import { Run, testAccuracies } from './run';
import type { Bench, ExperimentCase } from './experiment-case';

const STEPS = [100, 300, 1000, 3000, 8000];
const PLACES = STEPS.map((step) => `step ${step}`);
const LEARNT = 0.8;
const TIMES = 10;
/** The unit whose inputs are followed: the first of the last hidden layer. */
const LAYER = 2;
const EXAMPLES = 1000;

/** The median of what enters the unit's nonlinearity, over test examples. */
function medians(bench: Bench, specification: ArmSpecification): number[] {
  const run = new Run(bench, specification);
  const data = bench.data(specification);
  const kernels = bench.createKernels(0x4000000);
  const network = networkOf(specification, data, kernels, EXAMPLES);
  const x = kernels.allocate(EXAMPLES * data.test.features);
  x.set(data.test.x.subarray(0, x.length));
  return [0, ...STEPS].map((step) => {
    run.trainer.advance(step);
    copyState(network, run.trainer.parameters);
    network.forward(x, EXAMPLES, 'probe');
    const layer = network.hidden[LAYER];
    return median(Array.from({ length: EXAMPLES }, (_, i) => layer?.z[i * layer.width] ?? NaN));
  });
}

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

export const figure1: ExperimentCase<
  'plain' | 'normalized' | 'ratio' | 'median' | 'normalizedMedian'
> = {
  id: 'E1c',
  title: 'The 2015 paper’s first experiment: std .01, rate .5, batches of 60',
  quick: false,
  expected: {
    plain: {
      what: 'plain: test accuracy at steps 100, 300, 1000, 3000, 8000',
      expected: '0.10 · 0.12 · 0.21 · 0.52 · 0.91',
      source: 'M',
    },
    normalized: {
      what: 'BN: test accuracy at the same steps',
      expected: '0.86 · 0.89 · 0.92 · 0.94 · 0.955',
      source: 'M',
    },
    ratio: { what: 'steps to 80 %, plain over BN', expected: 'at least 10', source: 'M' },
    median: {
      what: 'plain: median input of the last hidden layer’s first unit, at steps 0, 100, …, 8000',
      expected: 'wanders by more than 1 (−0.05 · −0.91 · −1.61 · −2.64 · −2.55 · −1.77)',
      source: 'M',
    },
    normalizedMedian: { what: 'BN: the same median', expected: 'within ±0.2', source: 'M' },
  },
  run(bench) {
    const plainly = testAccuracies(bench, PAPER, STEPS);
    const quickly = testAccuracies(bench, normalized(PAPER), STEPS);
    bench.progress('steps to 80 %');
    const fast = new Run(bench, normalized(PAPER)).firstAt(LEARNT, 5, 8000) ?? NaN;
    const slow = new Run(bench, PAPER).firstAt(LEARNT, 50, 20_000);
    const times = (slow ?? Infinity) / fast;
    bench.progress('medians of one unit');
    const wandering = medians(bench, PAPER);
    const steady = medians(bench, normalized(PAPER));
    return {
      plain: compareCurve([0.1, 0.12, 0.21, 0.52, 0.91], plainly, PLACES),
      normalized: compareCurve([0.86, 0.89, 0.92, 0.94, 0.955], quickly, PLACES),
      ratio: finding(
        `${fixed(times, 0)} (${slow ?? 'never'} over ${fast})`,
        times >= TIMES,
        `BN is ${fixed(times, 1)} times as fast`,
      ),
      median: finding(
        list(wandering),
        spread(wandering) > 1,
        `it moves by ${fixed(spread(wandering))}`,
      ),
      normalizedMedian: finding(
        list(steady),
        Math.max(...steady.map(Math.abs)) <= 0.2,
        `it reaches ±${fixed(Math.max(...steady.map(Math.abs)))}`,
      ),
    };
  },
};
