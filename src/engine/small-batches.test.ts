import { describe, expect, it } from 'vitest';
import { BATCH, DEFAULT } from './arms.fixture';
import { createSimd } from './kernels/simd';
import { module } from './kernels/simd-module.fixture';
import { memoryNeed } from './memory-need';
import { createMeasurement } from './probes/measurement';
import type { ArmSpecification } from './specification';
import { Trainer } from './trainer';

/** Errors on the test set after so many steps, by running statistics and by those of batches. */
function errors(specification: ArmSpecification, step: number) {
  const trainer = new Trainer(specification, createSimd(module, memoryNeed(specification)));
  trainer.advance(step);
  const measurement = createMeasurement(trainer.layout);
  trainer.measure(measurement, { evaluate: true, field: false, lens: true });
  const error = (name: 'testAccuracy' | 'testAccuracyBatch') =>
    1 - (measurement.values[trainer.layout.scalar(name)] ?? NaN);
  return { running: error('testAccuracy'), batch: error('testAccuracyBatch') };
}

const CIRCLES: ArmSpecification = {
  ...DEFAULT,
  activation: 'relu',
  settings: { ...BATCH, learningRate: 0.05, batchSize: 4 },
};
/** SCIENCE E12 on drawn digits: 3 × 100 ReLU, rate 0.1·B/32. */
const DIGITS: ArmSpecification = {
  ...DEFAULT,
  data: { name: 'digits14', noise: 0, ink: 'binary', train: 8000, test: 2000 },
  hidden: [100, 100, 100],
  activation: 'relu',
  initialization: { rule: 'he', scale: 1 },
  settings: { ...BATCH, learningRate: 0.0125, batchSize: 4 },
};

describe('evaluating by the statistics of batches of 4', () => {
  it.each([1, 2, 3])('makes half as many errors again at least: circles, seed %i', (seed) => {
    const { running, batch } = errors({ ...CIRCLES, seed }, 2000);
    expect(running).toBeLessThan(0.25);
    expect(batch).toBeGreaterThan(1.5 * running);
  });

  it('makes half as many errors again at least: digits', () => {
    const { running, batch } = errors(DIGITS, 10_000);
    expect(running).toBeLessThan(0.12);
    expect(batch).toBeGreaterThan(1.5 * running);
  });

  it('does no such harm with batches of 128', () => {
    const settings = { ...CIRCLES.settings, batchSize: 128, learningRate: 0.5 };
    const { running, batch } = errors({ ...CIRCLES, settings }, 600);
    expect(Math.abs(batch - running)).toBeLessThan(0.03);
  });
});
