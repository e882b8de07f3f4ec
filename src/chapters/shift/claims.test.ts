import { expect, it } from 'vitest';
import { readStepOf } from '../../instrument/run/recorded-step';
import { openRun } from '../../instrument/run/run.fixture';
import { measured } from '../measured/measured';
import { WHOLE_RUN } from './links';

const ofText = (name: string) => measured(`shift.${name}`);

/* What the sentences of the text say of its plays as they stand at first. */

it('says that the lone step moves the values more from layer to layer, and hardly those of B', () => {
  const moved = [1, 2, 3, 4].map((layer) => ofText(`aloneRaw${layer}`));
  expect(moved).toEqual(moved.toSorted((one, other) => one - other));
  expect(ofText('aloneBatch4')).toBeLessThan(ofText('aloneRaw4') / 100);
});

it('says that A shifts more than B, gains by it and is no worse at step 300', () => {
  expect(ofText('accuracyAfter')).toBeGreaterThan(ofText('accuracyBefore') + 0.1);
  expect(ofText('reluAccuracy')).toBeGreaterThanOrEqual(ofText('reluBatchAccuracy'));
});

it('says that of the sigmoid networks the one that learns shifts, of the others the plain one', () => {
  expect(ofText('batchShift')).toBeGreaterThan(100 * ofText('plainShift'));
  expect(ofText('batchAccuracy')).toBeGreaterThan(0.9);
  expect(ofText('plainAccuracy')).toBe(0.5);
  expect(ofText('reluShift')).toBeGreaterThan(ofText('reluBatchShift'));
});

it('says that in A layer one sinks and layer four widens, while B keeps its place and width', () => {
  const stage = openRun(WHOLE_RUN);
  const look = (arm: number) => {
    const recorded = readStepOf(stage.run, arm);
    return [0, 1, 2, 3].map((layer) => ({
      median: recorded.statistic('p50', 'preactivation', layer),
      deviation: recorded.statistic('deviation', 'preactivation', layer),
    }));
  };
  stage.runTo(0);
  const before = [look(0), look(1)];
  stage.runTo(500);
  const after = [look(0), look(1)];
  const [a = [], b = []] = after.map((layers, arm) =>
    layers.map(({ median, deviation }, layer) => ({
      sunk: (before[arm]?.[layer]?.median ?? NaN) - median,
      wider: deviation / (before[arm]?.[layer]?.deviation ?? NaN),
    })),
  );
  expect(a[0]?.sunk).toBeGreaterThan(0.2);
  expect(a[3]?.wider).toBeGreaterThan(2);
  for (const { sunk, wider } of b) {
    expect(Math.abs(sunk)).toBeLessThan(0.2);
    expect(wider).toBeLessThan(1.1);
  }
});
