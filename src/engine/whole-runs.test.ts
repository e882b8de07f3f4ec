import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POINT_SET_NAMES } from './data/names';
import type { Kernels } from './kernels/kernels';
import { createReference } from './kernels/reference';
import { createSimd } from './kernels/simd';
import { module } from './kernels/simd-module.fixture';
import { ACTIVATION_NAMES } from './layers/activation-names';
import { memoryNeed } from './memory-need';
import { NORMALIZER_NAMES } from './normalizers/list';
import { AFFINE_MODES, PLACEMENTS } from './normalizers/names';
import { OPTIMIZER_NAMES } from './optimizers/names';
import { createMeasurement } from './probes/measurement';
import { type ArmSpecification, DROPOUT_PLACES, type Settings } from './specification';
import { ALL_LAYERS, layerSet } from './trained-layers';
import { Trainer } from './trainer';

const STEPS = 2000;
const LOOKS = [0, 1, 700, 1999, STEPS];
/** Per activation and normaliser: 8 × 5 = 40 experiments in all. */
const EXPERIMENTS = 5;

const settings = (normalizer: fc.Arbitrary<Settings['normalizer']>): fc.Arbitrary<Settings> =>
  fc.record({
    learningRate: fc.double({ min: 0.01, max: 2, noNaN: true }),
    batchSize: fc.integer({ min: 1, max: 13 }),
    optimizer: fc.constantFrom(...OPTIMIZER_NAMES),
    momentum: fc.double({ min: 0, max: 0.99, noNaN: true }),
    weightDecay: fc.constantFrom(0, 0, 0.01),
    trained: fc.constantFrom(ALL_LAYERS, ALL_LAYERS, layerSet([0]), layerSet([1, 2])),
    normalizer,
    groups: fc.integer({ min: 1, max: 9 }),
    placement: fc.constantFrom(...PLACEMENTS),
    epsilon: fc.constantFrom(0, 1e-5, 0.1),
    alpha: fc.double({ min: 0, max: 1, noNaN: true }),
    affine: fc.constantFrom(...AFFINE_MODES),
    gamma: fc.double({ min: -2, max: 2, noNaN: true }),
    beta: fc.double({ min: -2, max: 2, noNaN: true }),
    keep: fc.constantFrom(1, 1, 0.8),
    dropoutPlace: fc.constantFrom(...DROPOUT_PLACES),
  });

const changes = fc
  .uniqueArray(
    fc.record({
      step: fc.integer({ min: 1, max: STEPS - 1 }),
      settings: settings(fc.constantFrom(...NORMALIZER_NAMES)),
    }),
    { maxLength: 3, selector: ({ step }) => step },
  )
  .map((list) => list.sort((a, b) => a.step - b.step));

const arm = (activation: ArmSpecification['activation'], normalizer: Settings['normalizer']) =>
  fc.record<ArmSpecification>({
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    means: fc.constantFrom('summed', 'refined'),
    data: fc.record({
      name: fc.constantFrom(...POINT_SET_NAMES),
      noise: fc.double({ min: 0, max: 0.3, noNaN: true }),
      ink: fc.constant('binary'),
      train: fc.integer({ min: 2, max: 70 }),
      test: fc.integer({ min: 1, max: 30 }),
    }),
    model: fc.constant('dense'),
    hidden: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4, size: 'max' }),
    activation: fc.constant(activation),
    initialization: fc.record({
      rule: fc.constantFrom('fan-in', 'fixed'),
      scale: fc.double({ min: 0.1, max: 3, noNaN: true }),
    }),
    settings: settings(fc.constant(normalizer)),
    changes,
  });

/** All that a run shows: fingerprints, divergence and measurements, as text. */
function story(specification: ArmSpecification, kernels: Kernels): string[] {
  const trainer = new Trainer(specification, kernels);
  const measurement = createMeasurement(trainer.layout);
  return LOOKS.map((step) => {
    trainer.advance(step);
    trainer.measure(measurement, { evaluate: true, field: step === STEPS, lens: true });
    const { counts, values, field, units, batchField } = measurement;
    const where = JSON.stringify(trainer.divergence);
    const seen = [...counts, ...values, ...field, ...units, ...batchField];
    return [trainer.step, trainer.fingerprint(), where, ...seen].join(' ');
  });
}

describe.each(ACTIVATION_NAMES.flatMap((a) => NORMALIZER_NAMES.map((n) => [a, n] as const)))(
  `${STEPS} steps of %s, normaliser %s`,
  (activation, normalizer) => {
    it('are the same on SIMD and reference kernels, and so is every look at them', () => {
      fc.assert(
        fc.property(arm(activation, normalizer), (specification) => {
          const simd = story(specification, createSimd(module, memoryNeed(specification)));
          expect(simd).toEqual(story(specification, createReference()));
        }),
        { numRuns: EXPERIMENTS, endOnFailure: true },
      );
    });
  },
);
