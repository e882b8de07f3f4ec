import { describe, expect, it } from 'vitest';
import { createSimd } from '../../engine/kernels/simd';
import { module } from '../../engine/kernels/simd-module.fixture';
import type { ArmSpecification } from '../../engine/specification';
import { normalized, withSettings } from './arms';
import { createBench } from './bench';
import { SCALED } from './e5-initial-scale';
import { NOISY } from './e7-noisy';
import { SLIDING } from './e11-top-layer-slides';
import { batchArm } from './e12-batch-size';
import { PLACED } from './e18-placement';
import { ACCURACY } from './figures';
import { Run } from './run';

/* What takes the table minutes, with fewer settings or steps. */

const bench = createBench(
  (bytes) => createSimd(module, bytes),
  () => {},
);

const accuracy = (of: ArmSpecification, step: number) => new Run(bench, of).testAccuracy(step);

describe('the initial scale (E5)', () => {
  const trained = (of: ArmSpecification, scale: number) =>
    new Run(bench, { ...of, initialization: { rule: 'fixed', scale } }).trainAccuracy(200);

  it('lets the plain network diverge, learn well or stay at chance', () => {
    expect(trained(SCALED, 0.541)).toBeNaN();
    expect(Math.abs(trained(SCALED, 0.293) - 0.985)).toBeLessThanOrEqual(ACCURACY);
    expect(trained(SCALED, 0.0136)).toBeLessThan(0.15);
  });

  it('may be small under BN, which the plain network beats at 0.29', () => {
    expect(trained(normalized(SCALED), 0.0136)).toBeGreaterThanOrEqual(0.99);
    expect(trained(normalized(SCALED), 0.293)).toBeLessThan(trained(SCALED, 0.293));
  });
});

describe('noisy BN (E7)', () => {
  it('trains about as well as BN', () => {
    const [noise, batch] = (['noisy', 'batch'] as const).map((normalizer) =>
      accuracy(withSettings(NOISY, { normalizer }), 1500),
    );
    expect(batch).toBeGreaterThan(0.9);
    expect(Math.abs(noise! - batch!)).toBeLessThanOrEqual(ACCURACY);
  });

  it('shifts its layers more from step to step', () => {
    const shift = (normalizer: 'noisy' | 'batch') => {
      const run = new Run(bench, withSettings(NOISY, { normalizer }));
      run.statistics('mean', 'preactivation', 300);
      return run.statistics('shiftSinceBeforeScaled', 'preactivation', 301);
    };
    const batch = shift('batch');
    shift('noisy').forEach((noise, l) => expect(noise).toBeGreaterThan(2 * batch[l]!));
  });
});

describe('the top sigmoid layer (E11)', () => {
  it('slides to 0, and no other does', () => {
    const run = new Run(bench, SLIDING);
    for (const [step, expected] of [
      [0, 0.5],
      [20, 0.26],
      [200, 0.08],
    ] as const) {
      const means = run.statistics('mean', 'activation', step);
      expect(Math.abs(means.at(-1)! - expected)).toBeLessThanOrEqual(0.05);
      for (const lower of means.slice(0, -1)) expect(lower).toBeGreaterThan(0.45);
    }
  });
});

describe('the batch size (E12)', () => {
  const SAMPLES = 24_000;
  const error = (of: ArmSpecification) =>
    1 - accuracy(of, Math.round(SAMPLES / of.settings.batchSize));

  it('of 2 ruins BN and not the plain network; from 8 on it does not matter', () => {
    expect(error(normalized(batchArm(2)))).toBeGreaterThan(0.4);
    expect(error(batchArm(2))).toBeLessThan(0.1);
    const [eight, many] = [error(normalized(batchArm(8))), error(normalized(batchArm(64)))];
    expect(Math.abs(eight - many)).toBeLessThanOrEqual(ACCURACY);
    expect(eight).toBeLessThan(0.1);
  });
});

describe('the placement of BN (E18)', () => {
  it.each(Object.entries(PLACED))('before or after the nonlinearity is as good: %s', (_, arm) => {
    const [before, after] = (['before', 'after'] as const).map((placement) =>
      accuracy(withSettings(normalized(arm), { placement }), 1500),
    );
    expect(before).toBeGreaterThan(0.9);
    expect(Math.abs(before! - after!)).toBeLessThanOrEqual(ACCURACY);
  });
});
