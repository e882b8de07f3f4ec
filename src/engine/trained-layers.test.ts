import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BATCH, layerValues, measure, PLAIN, SMALL } from './arms.fixture';
import type { Kernels } from './kernels/kernels';
import { createReference } from './kernels/reference';
import { createSimd } from './kernels/simd';
import { module } from './kernels/simd-module.fixture';
import { memoryNeed } from './memory-need';
import { NORMALIZER_NAMES } from './normalizers/list';
import { PLACEMENTS } from './normalizers/names';
import { OPTIMIZER_NAMES } from './optimizers/names';
import type { ArmSpecification, Settings } from './specification';
import { ALL_LAYERS, isTrained, layerSet, layersOf } from './trained-layers';
import { Trainer } from './trainer';

const KERNELS: readonly (readonly [string, (bytes: number) => Kernels])[] = [
  ['fast', (bytes) => createSimd(module, bytes)],
  ['plain', () => createReference()],
];
const BEFORE = 5;

const anySettings: fc.Arbitrary<Settings> = fc.record({
  ...Object.fromEntries(Object.entries(BATCH).map(([key, value]) => [key, fc.constant(value)])),
  batchSize: fc.constantFrom(2, 9),
  optimizer: fc.constantFrom(...OPTIMIZER_NAMES),
  weightDecay: fc.constantFrom(0, 0.1),
  normalizer: fc.constantFrom(...NORMALIZER_NAMES),
  placement: fc.constantFrom(...PLACEMENTS),
  keep: fc.constantFrom(1, 0.7),
  learningRate: fc.constant(0.05),
}) as fc.Arbitrary<Settings>;

const copies = (named: ReadonlyMap<string, ArrayLike<number>>) =>
  new Map(Array.from(named, ([name, values]) => [name, Array.from(values)]));

/** All that lasts before a step of these layers, after it, and after the same step of all layers. */
function steps(settings: Settings, trained: number, create: (bytes: number) => Kernels) {
  const changes = [
    { step: BEFORE, settings: { ...settings, trained } },
    { step: BEFORE + 1, settings },
  ];
  const make = (own: Partial<ArmSpecification>) => {
    const specification = { ...SMALL, settings, ...own };
    const trainer = new Trainer(specification, create(memoryNeed(specification)));
    trainer.advance(BEFORE);
    return trainer;
  };
  const [chosen, ordinary] = [make({ changes }), make({})];
  const before = copies(chosen.parameters);
  chosen.advance(BEFORE + 1);
  ordinary.advance(BEFORE + 1);
  return { chosen, ordinary, before };
}

describe('a set of layers', () => {
  it('holds those it is made of', () => {
    const layers = fc.uniqueArray(fc.integer({ min: 0, max: 8 }));
    fc.assert(
      fc.property(layers, (list) => {
        expect(layersOf(layerSet(list))).toEqual(list.toSorted((a, b) => a - b));
      }),
    );
    expect(layersOf(ALL_LAYERS)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe.each(KERNELS)('a step of chosen layers, on %s kernels', (_, create) => {
  it('moves them as the ordinary step does, and leaves every bit of the others', () => {
    fc.assert(
      fc.property(anySettings, fc.integer({ min: 0, max: 15 }), (settings, trained) => {
        const { chosen, ordinary, before } = steps(settings, trained, create);
        expect(copies(chosen.gradients)).toEqual(copies(ordinary.gradients));
        const whole = copies(ordinary.parameters);
        // What an optimiser would have begun to keep of a layer that stood still is not there.
        const after = copies(chosen.parameters);
        for (const [name, values] of after) {
          const layer = /^layers\.(\d)/.exec(name)?.[1];
          const still = layer !== undefined && !isTrained(trained, Number(layer));
          const follows = still && !name.includes('.running');
          expect(values, name).toEqual((follows ? before : whole).get(name));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is none, where all are chosen, and goes on as any other', () => {
    for (const optimizer of OPTIMIZER_NAMES) {
      const settings = { ...BATCH, optimizer, batchSize: 16, learningRate: 0.05 };
      const { chosen, ordinary } = steps(settings, ALL_LAYERS, create);
      chosen.advance(20);
      ordinary.advance(20);
      expect(chosen.fingerprint()).toBe(ordinary.fingerprint());
      const alone = steps(settings, layerSet([0]), create).chosen;
      alone.advance(20);
      expect(alone.divergence).toBeNull();
      expect(alone.fingerprint()).not.toBe(ordinary.fingerprint());
    }
  });
});

it('moves what comes after the chosen layer, though its own weights have not moved', () => {
  const settings = { ...PLAIN, batchSize: 16, learningRate: 0.2 };
  const specification = {
    ...SMALL,
    settings,
    changes: [{ step: BEFORE, settings: { ...settings, trained: layerSet([0]) } }],
  };
  const trainer = new Trainer(specification, createReference());
  trainer.advance(BEFORE);
  measure(trainer);
  trainer.advance(BEFORE + 1);
  const { values } = measure(trainer);
  const { statistic } = trainer.layout;
  for (const layer of [0, 1, 2]) {
    const moved = values[statistic('shiftSinceBeforeRaw', 'preactivation', layer)];
    expect(moved, `layer ${layer}`).toBeGreaterThan(1e-5);
  }
  const updates = layerValues(trainer, 'updateRatio');
  expect(updates[0]).toBeGreaterThan(0);
  expect(updates.slice(1)).toEqual([0, 0, 0]);
});
