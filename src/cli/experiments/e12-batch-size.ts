import type { ArmSpecification } from '../../engine/specification';
import { normalized, PAPER, withSettings } from './arms';
import { compareRanges } from './figures';
import { testAccuracies } from './run';
import type { Bench, ExperimentCase } from './experiment-case';

const SIZES = [2, 4, 8, 16, 32, 64, 128];
const PLACES = SIZES.map((size) => `B = ${size}`);
const SAMPLES = 120_000;
const FLAT = [0.035, 0.04] as const;
const PLAIN = [0.037, 0.049] as const;

/** The rate grows with the batch, so that each example moves the weights as far. */
export function batchArm(batchSize: number): ArmSpecification {
  return withSettings(
    { ...PAPER, activation: 'relu', initialization: { rule: 'he', scale: 1 } },
    { batchSize, learningRate: (0.1 * batchSize) / 32 },
  );
}

export const stepsFor = (batchSize: number) => Math.round(SAMPLES / batchSize);

function errors(bench: Bench, change: (arm: ArmSpecification) => ArmSpecification): number[] {
  return SIZES.map((size) => {
    bench.progress(`B = ${size}, ${change(batchArm(size)).settings.normalizer}`);
    const [accuracy = NaN] = testAccuracies(bench, change(batchArm(size)), [stepsFor(size)]);
    return 1 - accuracy;
  });
}

export const batchSizes: ExperimentCase<'normalized' | 'plain'> = {
  id: 'E12',
  title: '3×100 ReLU, He, rate .1·B/32, 120,000 examples seen: error against batch size B',
  quick: false,
  expected: {
    normalized: {
      what: '3×100 ReLU with BN: test error at B = 2, 4, 8, 16, 32, 64, 128',
      expected: '0.64 to 0.76 · 0.06 · from 8 on 0.035 to 0.04',
      source: 'M',
    },
    plain: { what: 'plain: the same', expected: '0.037 to 0.049 throughout', source: 'M' },
  },
  run(bench) {
    const quick = errors(bench, normalized);
    const plain = errors(bench, (arm) => arm);
    return {
      normalized: compareRanges(
        [[0.64, 0.76], [0.06, 0.06], FLAT, FLAT, FLAT, FLAT, FLAT],
        quick,
        PLACES,
      ),
      plain: compareRanges(
        SIZES.map(() => PLAIN),
        plain,
        PLACES,
      ),
    };
  },
};
