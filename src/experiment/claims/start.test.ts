import { expect, it } from 'vitest';
import { readLink } from '../link';
import {
  trainerOf,
  linkOf,
  SEEDS,
  accuracy,
  after,
  before,
  mean,
  reaches,
  replay,
  staysAtChance,
  steps,
} from './replay.fixture';

const COURSE = steps(0, 1500, 100);

it('default: A stays at chance, B learns within a few hundred steps', () => {
  for (const { a, b } of replay('default', { steps: COURSE })) {
    expect(staysAtChance(a)).toBe(true);
    expect(reaches(b, 0.8)).toBeLessThanOrEqual(400);
    expect(mean(accuracy(after(b, 500)))).toBeGreaterThan(0.85);
  }
});

it('stuck: layer 1 of A receives dozens to tens of thousands of times less, B learns at once', () => {
  for (const { a, b } of replay('stuck', { steps: steps(100, 1500, 100) })) {
    expect(staysAtChance(a)).toBe(true);
    for (const look of a) {
      const gradients = look.layers('gradientNorm');
      const ratio = gradients.at(-1)! / gradients[0]!;
      expect(ratio).toBeGreaterThan(24);
      expect(ratio).toBeLessThan(50_000);
    }
    expect(accuracy(b)[0]).toBeGreaterThan(0.8);
  }
});

it('switchedOn: A is at chance up to step 500 and above 80% fifty steps later', () => {
  for (const { a } of replay('switchedOn', {
    steps: [...steps(0, 500, 100), 525, 550, 600, 800, 1000],
    arms: ['a'],
  })) {
    expect(staysAtChance(before(a, 500))).toBe(true);
    expect(reaches(a, 0.8)).toBeLessThanOrEqual(550);
    expect(mean(accuracy(after(a, 600)))).toBeGreaterThan(0.9);
  }
});

it('careful: A learns too, later than B and no worse', () => {
  for (const { a, b } of replay('careful', { steps: COURSE })) {
    expect(reaches(a, 0.9)).toBeGreaterThan(reaches(b, 0.9));
    const [ofA, ofB] = [a, b].map((course) => mean(accuracy(after(course, 1000))));
    expect(ofA! - ofB!).toBeGreaterThan(-0.03);
  }
});

it('identity: γ = √(σ² + ε) gives x back, γ = σ² does not', () => {
  const { experiment } = readLink(linkOf('identity'));
  for (const seed of SEEDS) {
    const trainer = trainerOf(linkOf('identity'), 'b', seed);
    for (const step of [0, 100, 500]) {
      trainer.advance(step);
      const { mean: middle, variance } = trainer.inspect(0, 0)!;
      const x = middle + Math.sqrt(variance);
      const normalized = (x - middle) / Math.sqrt(variance + experiment.epsilon);
      const of = (gamma: number) => Math.abs(gamma * normalized + middle - x) / Math.sqrt(variance);
      expect(of(Math.sqrt(variance + experiment.epsilon))).toBeLessThan(1e-6);
      expect(of(variance)).toBeGreaterThan(0.1);
    }
  }
});
