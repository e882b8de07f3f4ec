import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH, DEFAULT, kernels, measure, PLAIN, SMALL, train } from '../arms.fixture';
import { createSimd } from '../kernels/simd';
import { module } from '../kernels/simd-module.fixture';
import { memoryNeed } from '../memory-need';
import { NORMALIZER_NAMES } from '../normalizers/list';
import { PLACEMENTS } from '../normalizers/names';
import { OPTIMIZER_NAMES } from '../optimizers/names';
import { type ArmSpecification, DROPOUT_PLACES, type Settings } from '../specification';
import { ALL_LAYERS, layerSet } from '../trained-layers';
import { Trainer } from '../trainer';

/** At this step, without the changes that are still to come. */
function standing(arm: ArmSpecification, step: number): Trainer {
  return train({ ...arm, changes: arm.changes.filter((change) => change.step <= step) }, step);
}

const anySettings: fc.Arbitrary<Settings> = fc.record({
  learningRate: fc.constantFrom(0.05, 0.2),
  batchSize: fc.constantFrom(2, 9),
  optimizer: fc.constantFrom(...OPTIMIZER_NAMES),
  momentum: fc.constant(0.9),
  weightDecay: fc.constantFrom(0, 0.1),
  trained: fc.constantFrom(ALL_LAYERS, ALL_LAYERS, layerSet([0]), layerSet([1, 2])),
  normalizer: fc.constantFrom(...NORMALIZER_NAMES),
  groups: fc.integer({ min: 1, max: 9 }),
  placement: fc.constantFrom(...PLACEMENTS),
  epsilon: fc.constant(0.01),
  alpha: fc.constant(0.1),
  affine: fc.constantFrom('learned', 'fixed', 'identity', 'hand'),
  gamma: fc.constant(1.5),
  beta: fc.constant(0.2),
  keep: fc.constantFrom(1, 0.7),
  dropoutPlace: fc.constantFrom(...DROPOUT_PLACES),
});

const DIGITS = { name: 'digits14', noise: 0, ink: 'grey', train: 40, test: 10 } as const;
const anyArm: fc.Arbitrary<ArmSpecification> = fc
  .record({ convolved: fc.boolean(), settings: anySettings, other: anySettings, at: fc.nat(3) })
  .map(({ convolved, settings, other, at }) => ({
    ...SMALL,
    ...(convolved ? { model: 'convolution', data: DIGITS, hidden: [2, 3] } : { hidden: [5, 4] }),
    settings,
    changes: [{ step: at, settings: other }],
  }));

describe('a study', () => {
  it('leaves the run as it is, whatever the network and whenever it is asked for', () => {
    fc.assert(
      fc.property(anyArm, (arm) => {
        const undisturbed = new Trainer(arm, kernels);
        const studied = new Trainer(arm, kernels);
        for (let step = 0; step <= 4; step++) {
          undisturbed.advance(step);
          studied.advance(step);
          const looked = measure(studied);
          const gradients = copied(studied.gradients);
          const study = studied.study();
          expect(studied.study()).toEqual(study);
          expect(studied.fingerprint()).toBe(undisturbed.fingerprint());
          expect(copied(studied.gradients)).toEqual(gradients);
          expect(measure(studied)).toEqual(looked);
        }
      }),
      { numRuns: 16 },
    );
  });

  it('finds what a run finds whose first layers are put a step ahead', () => {
    fc.assert(
      fc.property(anyArm, fc.nat(4), (arm, step) => {
        const { ics } = standing(arm, step).study();
        const ahead = standing(arm, step);
        ahead.advance(step + 1);
        fc.pre(ahead.divergence === null);
        ics.forEach((found, layer) => {
          const mixed = standing(arm, step);
          for (const [name, values] of mixed.parameters) {
            const mine = ahead.gradients.has(name) && Number(name.split('.')[1]) < layer;
            if (mine) values.set(ahead.parameters.get(name)!);
          }
          mixed.advance(step + 1);
          const weight = `layers.${layer}.weight`;
          const [g, h] = [ahead, mixed].map((one) => [...one.gradients.get(weight)!]);
          const apart = Math.hypot(...g!.map((value, i) => value - h![i]!));
          expect(found.norm).toBeCloseTo(apart, 6);
          if (apart === 0) expect(found.norm).toBe(0);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('takes no memory of the kernels that training does not take as well', () => {
    const settings: Settings = { ...BATCH, optimizer: 'adam', keep: 0.9, placement: 'input' };
    const arm = { ...SMALL, settings };
    const bare = createSimd(module, memoryNeed(arm));
    const trainer = new Trainer(arm, bare);
    const taken = () => bare.allocate(1).byteOffset;
    // At first of an optimiser that has kept nothing yet.
    for (const step of [0, 3]) {
      trainer.advance(step);
      trainer.study();
      const before = taken();
      for (let i = 0; i < 50; i++) trainer.study();
      expect(taken() - before, `step ${step}`).toBeLessThan(64);
    }
  });
});

const copied = (named: ReadonlyMap<string, ArrayLike<number>>) =>
  [...named].map(([name, values]) => [name, Array.from(values)]);

const RELU_HE = (normalizer: Settings['normalizer']): ArmSpecification => ({
  ...DEFAULT,
  data: { name: 'digits', noise: 0, ink: 'binary', train: 4000, test: 10 },
  hidden: [100, 100, 100, 100, 100, 100],
  activation: 'relu',
  initialization: { rule: 'he', scale: 1 },
  settings: { ...PLAIN, batchSize: 60, learningRate: 0.1, normalizer },
});

/** Of a study at each of these steps. */
function studies(arm: ArmSpecification, steps: readonly number[]) {
  const trainer = new Trainer(arm, createSimd(module, memoryNeed(arm)));
  return steps.map((step) => {
    trainer.advance(step);
    return trainer.study();
  });
}

describe('what has been measured elsewhere', () => {
  const STUDIED = [20, 100, 200, 300];

  it('E8: under BN a sigmoid network’s relative shift is larger, not smaller', () => {
    const arm = (normalizer: Settings['normalizer']): ArmSpecification => ({
      ...RELU_HE(normalizer),
      hidden: [100, 100, 100],
      activation: 'sigmoid',
      initialization: { rule: 'fan-in', scale: 1 },
    });
    const [plain, batch] = [studies(arm('none'), STUDIED), studies(arm('batch'), STUDIED)];
    plain.forEach(({ ics }, i) => {
      for (const layer of [1, 2, 3]) {
        const [without, under] = [ics[layer]!.relative, batch[i]!.ics[layer]!.relative];
        expect(without).toBeLessThan(0.05);
        expect(under).toBeGreaterThan(without);
        expect(under).toBeGreaterThan(0.03);
        expect(under).toBeLessThan(0.3);
      }
    });
  }, 30_000);

  it('E9: along −∇L the loss of a BN network varies much less; its smoothness need not', () => {
    const [plain, batch] = [
      studies(RELU_HE('none'), STUDIED.slice(1)),
      studies(RELU_HE('batch'), STUDIED.slice(1)),
    ];
    plain.forEach(({ landscape }, i) => {
      const other = batch[i]!.landscape;
      const range = landscape.lossMax - landscape.lossMin;
      expect(range / (other.lossMax - other.lossMin)).toBeGreaterThan(5);
      expect(landscape.gradientChange / other.gradientChange).toBeGreaterThan(0.5);
      expect(landscape.gradientChange / other.gradientChange).toBeLessThan(3);
    });
  }, 30_000);
});
