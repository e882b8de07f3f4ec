import { expect, it } from 'vitest';
import {
  accuracy,
  after,
  linkOf,
  mean,
  reaches,
  replay,
  SEEDS,
  steps,
  trainerOf,
} from './replay.fixture';

it('layerNorm: B learns hundreds of steps later, and is as good from step 1,500 on', () => {
  for (const { a, b } of replay('layerNorm', { steps: steps(0, 3000, 100) })) {
    expect(reaches(b, 0.8) - reaches(a, 0.8)).toBeGreaterThanOrEqual(400);
    const [ofA, ofB] = [a, b].map((course) => mean(accuracy(after(course, 1500))));
    expect(Math.abs(ofA! - ofB!)).toBeLessThan(0.03);
  }
});

it('rms: both learn equally well', () => {
  for (const { a, b } of replay('rms', { steps: steps(500, 1500, 100) })) {
    const [ofA, ofB] = [a, b].map((course) => mean(accuracy(after(course, 500))));
    expect(Math.min(ofA!, ofB!)).toBeGreaterThan(0.9);
    expect(Math.abs(ofA! - ofB!)).toBeLessThan(0.05);
  }
});

it('whitening: B learns no better, and its step takes more than twice as long', () => {
  for (const { a, b } of replay('whitening', { steps: [300] })) {
    expect(accuracy(b)[0]).toBeGreaterThan(0.75);
    expect(accuracy(b)[0]).toBeLessThan(accuracy(a)[0]!);
  }
  const duration = (arm: 'a' | 'b') => {
    const trainer = trainerOf(linkOf('whitening'), arm, SEEDS[0]!);
    // The shortest of several: another program may have been at work meanwhile.
    const times = steps(20, 200, 20).map((step) => {
      const start = performance.now();
      trainer.advance(step);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  expect(duration('b') / duration('a')).toBeGreaterThan(2);
});

it('singular: B is far behind A after a hundred steps', () => {
  for (const { a, b } of replay('singular', { steps: [100] })) {
    expect(accuracy(a)[0]! - accuracy(b)[0]!).toBeGreaterThan(0.2);
  }
});
