import { describe, expect, it } from 'vitest';
import { DEFAULT, PLAIN } from '../arms.fixture';
import { createSimd } from '../kernels/simd';
import { module } from '../kernels/simd-module.fixture';
import { memoryNeed } from '../memory-need';
import { createMeasurement } from '../probes/measurement';
import type { ArmSpecification } from '../specification';
import { Trainer } from '../trainer';
import { makeDataSet } from './make-data-set';
import { DIGIT_SET_NAMES } from './names';

const ASKED = { name: 'digits', noise: 0, ink: 'binary', train: 400, test: 100 } as const;
/** The paper's network and E1c, on the program's digits. */
const PAPER: ArmSpecification = {
  ...DEFAULT,
  data: { ...ASKED, train: 8000, test: 2000 },
  hidden: [100, 100, 100],
  initialization: { rule: 'fixed', scale: 0.01 },
  settings: { ...PLAIN, batchSize: 60 },
};
const digits = makeDataSet(PAPER.data, PAPER.seed);

function accuracies(specification: ArmSpecification, steps: readonly number[]): number[] {
  const trainer = new Trainer(specification, createSimd(module, memoryNeed(specification)), digits);
  const measurement = createMeasurement(trainer.layout);
  return steps.map((step) => {
    trainer.advance(step);
    trainer.measure(measurement, { evaluate: true, field: false, lens: false });
    return measurement.values[trainer.layout.scalar('testAccuracy')]!;
  });
}

describe.each(DIGIT_SET_NAMES)('%s', (name) => {
  it('has ten balanced classes of square pictures', () => {
    const { classes, image, train, test } = makeDataSet({ ...ASKED, name }, 3);
    expect(classes).toBe(10);
    expect(image!.height * image!.width).toBe(train.features);
    for (const [examples, count] of [
      [train, 400],
      [test, 100],
    ] as const) {
      expect(examples.count).toBe(count);
      for (let label = 0; label < 10; label++) {
        expect(examples.y.filter((one) => one === label)).toHaveLength(count / 10);
      }
    }
  });

  it('is the same for a seed, another for another, and the same digits in both inks', () => {
    const binary = makeDataSet({ ...ASKED, name }, 7);
    const grey = makeDataSet({ ...ASKED, name, ink: 'grey' }, 7);
    expect(makeDataSet({ ...ASKED, name }, 7)).toEqual(binary);
    expect(makeDataSet({ ...ASKED, name }, 8)).not.toEqual(binary);
    expect(binary.train.x.every((value) => value === 0 || value === 1)).toBe(true);
    const apart = binary.train.x.filter((value, i) => value !== (grey.train.x[i]! >= 128 ? 1 : 0));
    expect(apart.length / binary.train.x.length).toBeLessThan(0.02);
  });

  it('shows ink in the middle, and hardly any at the rim', () => {
    const { image, train } = makeDataSet({ ...ASKED, name }, 1);
    const side = image!.width;
    let rim = 0;
    let inside = 0;
    train.x.forEach((value, at) => {
      const row = Math.floor((at % train.features) / side);
      const column = at % side;
      const edge = Math.min(row, column, side - 1 - row, side - 1 - column);
      if (edge < 1) rim += value;
      else if (edge >= side / 4) inside += value;
    });
    expect(rim / train.count).toBeLessThan(2);
    expect(inside / train.count / (side * side)).toBeGreaterThan(0.04);
  });
});

describe('the digits', () => {
  it('are too varied for a linear classifier: below 95 %', () => {
    for (const learningRate of [0.05, 0.2, 0.5]) {
      const linear = { ...PAPER, hidden: [], settings: { ...PAPER.settings, learningRate } };
      for (const accuracy of accuracies(linear, [1000, 4000])) {
        expect(accuracy).toBeGreaterThan(0.8);
        expect(accuracy).toBeLessThan(0.95);
      }
    }
  });

  it('are learnt by the paper’s network with BN, to over 97 %, long before the plain one moves', () => {
    const normalized = { ...PAPER, settings: { ...PAPER.settings, normalizer: 'batch' as const } };
    const [early, late] = accuracies(normalized, [300, 3000]);
    expect(early).toBeGreaterThan(0.8);
    expect(late).toBeGreaterThan(0.97);
    const [plainEarly, plainLate] = accuracies(PAPER, [300, 2000]);
    expect(plainEarly).toBeLessThan(0.2);
    expect(plainLate).toBeLessThan(0.6);
  });
});
