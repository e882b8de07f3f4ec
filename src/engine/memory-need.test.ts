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

function run(
  specification: ArmSpecification,
  settings: readonly Settings[],
  own: DataSet | null = null,
): number {
  const changes = settings.map((one, step) => ({ step, settings: { ...one, optimizer: 'adam' } }));
  const arm = { ...specification, changes } as ArmSpecification;
  const trainer = new Trainer(arm, createSimd(module, memoryNeed(arm, own)), own ?? undefined);
  const measurement = createMeasurement(trainer.layout);
  trainer.study();
  trainer.advance(1);
  trainer.measure(measurement, { evaluate: true, field: true, lens: true });
  trainer.advance(settings.length);
  expect(trainer.step).toBe(settings.length);
  expect(trainer.study().landscape.lossMax).toBeGreaterThan(0);
  trainer.measure(measurement, { evaluate: true, field: true, lens: true });
  return measurement.values[trainer.layout.scalar('testLoss')] ?? NaN;
}

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
