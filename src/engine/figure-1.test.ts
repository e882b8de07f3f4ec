import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT, PLAIN } from './arms.fixture';
import { makeDataSet } from './data/make-data-set';
import { createSimd } from './kernels/simd';
import { module } from './kernels/simd-module.fixture';
import { memoryNeed } from './memory-need';
import { createMeasurement } from './probes/measurement';
import type { ArmSpecification } from './specification';
import { Trainer } from './trainer';

/*
 * The first experiment of Ioffe & Szegedy 2015 on the program's digits: 784-100-100-100-10 sigmoid,
 * weights N(0, 0.01²), batches of 60. Their rate is not published; it is 0.5 here.
 */
const FIGURE_1: ArmSpecification = {
  ...DEFAULT,
  data: { name: 'digits', noise: 0, ink: 'binary', train: 8000, test: 2000 },
  hidden: [100, 100, 100],
  initialization: { rule: 'fixed', scale: 0.01 },
  settings: { ...PLAIN, batchSize: 60 },
};
/** Steps between two looks. */
const EVERY = 10;
const LEARNT = 0.8;
const TIMES = 10;

describe.each([1, 2])('the paper’s first figure, seed %i', (seed) => {
  let arm: (normalizer: 'none' | 'batch') => (step: number) => number;
  beforeAll(() => {
    const data = makeDataSet(FIGURE_1.data, seed);
    arm = (normalizer) => {
      const specification = {
        ...FIGURE_1,
        seed,
        settings: { ...FIGURE_1.settings, normalizer },
      };
      const kernels = createSimd(module, memoryNeed(specification));
      const trainer = new Trainer(specification, kernels, data);
      const measurement = createMeasurement(trainer.layout);
      return (step) => {
        trainer.advance(step);
        trainer.measure(measurement, { evaluate: true, field: false, lens: false });
        return measurement.values[trainer.layout.scalar('testAccuracy')]!;
      };
    };
  });

  it('has BN at 82 % by step 100, and the plain network near chance at 300', () => {
    expect(arm('batch')(100)).toBeGreaterThanOrEqual(0.82);
    expect(arm('none')(300)).toBeLessThanOrEqual(0.2);
  });

  it('takes the plain network at least ten times the steps of BN to 80 %', () => {
    const normalized = arm('batch');
    let steps = EVERY;
    while (normalized(steps) < LEARNT) steps += EVERY;
    expect(steps).toBeLessThan(300);
    const plain = arm('none');
    // What is learnt is not unlearnt between looks: two of them are enough.
    for (const part of [TIMES / 2, TIMES]) expect(plain(part * steps)).toBeLessThan(LEARNT);
  });
});
