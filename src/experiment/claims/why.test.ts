import { expect, it } from 'vitest';
import type { LayerValue } from '../../engine/probes/measurement';
import {
  accuracy,
  after,
  deviation,
  type Look,
  mean,
  reaches,
  replay,
  steps,
} from './replay.fixture';

it('scaleLaw: B starts with the loss of A and a tenth of its gradients, and its weights hardly move', () => {
  for (const { a, b } of replay('scaleLaw', { steps: [0, 1, 500] })) {
    const ratios = (name: LayerValue, look: number) =>
      b[look]!.layers(name)
        .slice(0, -1)
        .map((value, layer) => value / a[look]!.layers(name)[layer]!);
    for (const times of ratios('weightNorm', 0)) expect(times).toBeCloseTo(10, 3);
    expect(b[1]!.scalar('batchLoss')).toBeCloseTo(a[1]!.scalar('batchLoss'), 4);
    for (const share of ratios('gradientNorm', 1))
      expect(Math.abs(share / 0.1 - 1)).toBeLessThan(1e-3);
    const grown = [a, b].map(([start, , end]) =>
      start!
        .layers('weightNorm')
        .slice(0, -1)
        .map((norm, layer) => end!.layers('weightNorm')[layer]! / norm - 1),
    );
    expect(Math.min(...grown[0]!)).toBeGreaterThan(0.05);
    expect(Math.max(...grown[1]!)).toBeLessThan(0.01);
  }
});

it('noisy: B’s layers move more than twice as far between looks, and it learns as well', () => {
  for (const { a, b } of replay('noisy', { steps: steps(500, 1500, 20) })) {
    const moved = (look: Look) => mean(look.statistics('shiftSinceBeforeScaled'));
    const times = b.map((look, i) => moved(look) / moved(a[i]!));
    expect(times.filter((ratio) => ratio > 1).length / times.length).toBeGreaterThan(0.9);
    expect(mean(b.map(moved)) / mean(a.map(moved))).toBeGreaterThan(2);
    const [ofA, ofB] = [a, b].map((course) => mean(accuracy(after(course, 500))));
    expect(Math.abs(ofA! - ofB!)).toBeLessThan(0.02);
  }
});

it('wrongFix: B’s u drifts away and its accuracy falls back time and again; A’s stays', () => {
  for (const { a, b } of replay('wrongFix', { steps: steps(200, 1500, 50) })) {
    expect(Math.min(...accuracy(after(a, 200)))).toBeGreaterThan(0.85);
    const low = accuracy(after(b, 200)).filter((value) => value < 0.7);
    expect(low.length).toBeGreaterThan(2);
    const ends = [a, b].map((course) =>
      course.at(-1)!.statistics('mean', 'input').map(Math.abs).slice(1),
    );
    expect(Math.max(...ends[0]!)).toBeLessThan(0.2);
    expect(Math.min(...ends[1]!)).toBeGreaterThan(0.6);
    const norms = [a, b].map((course) => course.at(-1)!.layers('weightNorm').slice(0, -1));
    norms[1]!.forEach((norm, layer) => expect(norm).toBeGreaterThan(1.4 * norms[0]![layer]!));
  }
});

it('afterActivation: both learn, B as well as A', () => {
  for (const { a, b } of replay('afterActivation', { steps: steps(500, 1500, 100) })) {
    const difference = mean(accuracy(b)) - mean(accuracy(a));
    expect(difference).toBeGreaterThan(-0.01);
    expect(difference).toBeLessThan(0.05);
  }
});

it('onInput: B learns as early as A, and then swings more', () => {
  for (const { a, b } of replay('onInput', { steps: steps(0, 1500, 50) })) {
    expect(reaches(b, 0.8)).toBeLessThanOrEqual(reaches(a, 0.8));
    const late = [a, b].map((course) => accuracy(after(course, 500)));
    expect(deviation(late[1]!)).toBeGreaterThan(deviation(late[0]!));
    expect(mean(late[1]!)).toBeLessThan(mean(late[0]!));
  }
});
