import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT, PLAIN } from './arms.fixture';
import type { DataSet, Examples } from './data/data-set';
import { FEATURE_LIMIT } from './data/own/problem';
import { createSimd } from './kernels/simd';
import { module } from './kernels/simd-module.fixture';
import { memoryNeed } from './memory-need';
import { NORMALIZER_NAMES } from './normalizers/list';
import { PLACEMENTS } from './normalizers/names';
import { createMeasurement } from './probes/measurement';
import { unitPercentilesLength } from './probes/unit-percentiles';
import type { ArmSpecification, Settings } from './specification';
import { Trainer } from './trainer';

/** Small batches first: what grows later takes memory once more. */
const CHANGES = NORMALIZER_NAMES.flatMap((normalizer, i) =>
  PLACEMENTS.map((placement, j): Settings => {
    const first = i + j === 0;
    const drop = j === 1 ? ('before' as const) : ('after' as const);
    const batchSize = first ? 1 : 512;
    return { ...PLAIN, normalizer, placement, batchSize, keep: 0.9, dropoutPlace: drop };
  }),
);
const OPTIMIZERS = ['adam', 'momentum', 'sgd'] as const;

function run(
  specification: ArmSpecification,
  settings: readonly Settings[],
  own: DataSet | null = null,
): number {
  const changes = settings.map((one, step) => ({
    step,
    settings: { ...one, optimizer: OPTIMIZERS[step % 3] ?? 'sgd' },
  }));
  const arm = { ...specification, changes };
  const trainer = new Trainer(arm, createSimd(module, memoryNeed(arm, own)), own ?? undefined);
  const measurement = createMeasurement(trainer.layout);
  const look = () => {
    expect(trainer.study().landscape.lossMax).not.toBeLessThan(0);
    trainer.measure(measurement, { evaluate: true, field: true, lens: true });
    trainer.measureUnits(new Float32Array(unitPercentilesLength(arm.hidden.at(-1) ?? 0)));
    if (arm.hidden.length > 0) trainer.inspect(0, 0);
  };
  trainer.study();
  trainer.advance(1);
  look();
  trainer.advance(settings.length);
  expect(trainer.step).toBe(settings.length);
  look();
  return measurement.values[trainer.layout.scalar('testLoss')] ?? NaN;
}

const MIB = 2 ** 20;

it('is a few MiB for the run that the page begins with, and next to nothing without layers', () => {
  expect(memoryNeed(DEFAULT)).toBeLessThan(8 * MIB);
  expect(memoryNeed({ ...DEFAULT, hidden: [] })).toBeLessThan(MIB);
  expect(memoryNeed({ ...DEFAULT, hidden: Array(8).fill(128) })).toBeLessThan(64 * MIB);
});

it('is enough however often the optimiser, the batch and dropout change', () => {
  const settings = Array.from({ length: 300 }, (_, i): Settings => {
    return { ...PLAIN, learningRate: 0.01, batchSize: 1 + ((7 * i) % 512), keep: i % 5 ? 0.9 : 1 };
  });
  const arm = { ...DEFAULT, hidden: [64, 64] };
  expect(run(arm, settings)).toBeGreaterThan(0);
});

it('is enough for any network and all that may change, in any order', () => {
  const made = fc.record({
    name: fc.constantFrom('circles', 'digits14'),
    noise: fc.constant(0.1),
    ink: fc.constantFrom('binary', 'grey'),
    train: fc.integer({ min: 10, max: 80 }),
    test: fc.constant(10),
  });
  const shape = fc.oneof(
    fc.record({
      model: fc.constant('dense'),
      hidden: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 }),
    }),
    fc.record({
      model: fc.constant('convolution'),
      hidden: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
    }),
  );
  const batchSize = fc.oneof(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 512 }));
  const settings = fc.record({
    normalizer: fc.constantFrom(...NORMALIZER_NAMES),
    placement: fc.constantFrom(...PLACEMENTS),
    groups: fc.integer({ min: 1, max: 8 }),
    keep: fc.constantFrom(0.8, 1),
    dropoutPlace: fc.constantFrom('before', 'after'),
    batchSize,
    learningRate: fc.constant(0.001),
  });
  const changes = fc.array(settings, { minLength: 6, maxLength: 12 });
  fc.assert(
    fc.property(made, shape, batchSize, changes, (data, { model, hidden }, first, changed) => {
      const convolved = model === 'convolution' && data.name === 'digits14';
      const arm = { ...DEFAULT, data, hidden, model: convolved ? 'convolution' : 'dense' };
      // A convolution of full batches takes seconds a step.
      const batch = (size: number) => (convolved ? Math.ceil(size / 4) : size);
      const steps = changed.map((one) => ({ ...PLAIN, ...one, batchSize: batch(one.batchSize) }));
      const start = { ...arm, settings: { ...PLAIN, batchSize: batch(first) } } as ArmSpecification;
      expect(() => run(start, steps as Settings[])).not.toThrow();
    }),
    { numRuns: 12 },
  );
}, 120_000);

it('holds the largest dense network through all that changes while it runs', () => {
  const arm = { ...DEFAULT, hidden: [128, 128, 128, 128, 128, 128, 128, 128] };
  // Whitening of so many units is slow: one placement of it is enough.
  const settings = CHANGES.filter(
    ({ normalizer, placement }) => normalizer !== 'whitening' || placement === 'before',
  );
  expect(run(arm, settings)).toBeGreaterThan(0);
}, 60_000);

it('holds the largest network of pixels', () => {
  const data = { name: 'digits', noise: 0, ink: 'binary', train: 600, test: 10 } as const;
  const settings = CHANGES.filter(({ normalizer }) => normalizer !== 'whitening');
  expect(run({ ...DEFAULT, data, hidden: [128, 128, 128] }, settings)).toBeGreaterThan(0);
}, 60_000);

it('holds the largest convolution', () => {
  const data = { name: 'digits', noise: 0, ink: 'binary', train: 600, test: 10 } as const;
  const arm = { ...DEFAULT, model: 'convolution', data, hidden: [16, 16] } as const;
  const settings = CHANGES.filter(({ normalizer, placement }) => {
    return normalizer === 'none' || (normalizer === 'batch' && placement !== 'after');
  });
  expect(run(arm, settings)).toBeGreaterThan(0);
}, 60_000);

/** Pictures as large as files may have them, of as many classes as labels can name. */
function largestPictures(): DataSet {
  const side = Math.sqrt(FEATURE_LIMIT);
  const examples = (count: number): Examples => ({
    count,
    features: FEATURE_LIMIT,
    x: Uint8Array.from({ length: count * FEATURE_LIMIT }, (_, i) => (i * i) % 251),
    scale: 1 / 255,
    y: Uint8Array.from({ length: count }, (_, i) => i % 256),
  });
  const image = { height: side, width: side };
  return { classes: 256, image, train: examples(600), test: examples(10) };
}

it('holds the largest networks of own pictures', () => {
  const own = largestPictures();
  const settings = CHANGES.filter(({ normalizer, placement }) => {
    return normalizer === 'none' || (normalizer === 'batch' && placement !== 'after');
  });
  const arm = { ...DEFAULT, data: { name: 'own' } } as const;
  expect(run({ ...arm, hidden: [128, 128, 128] }, settings, own)).toBeGreaterThan(0);
  const convolution = { ...arm, model: 'convolution', hidden: [16, 16] } as const;
  expect(run(convolution, settings, own)).toBeGreaterThan(0);
}, 60_000);
