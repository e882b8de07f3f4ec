import { expect, it } from 'vitest';
import {
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

it('tinyScale: A’s outputs hardly differ, BN brings the spread of B back, and it learns late', () => {
  const usual = replay('default', { steps: COURSE, arms: ['b'] });
  replay('tinyScale', { steps: COURSE }).forEach(({ a, b }, i) => {
    expect(staysAtChance(a)).toBe(true);
    for (const look of a) {
      expect(Math.max(...look.statistics('deviation', 'activation'))).toBeLessThan(0.01);
    }
    const spread = b.find(({ step }) => step === 500)!.statistics('deviation');
    for (const deviation of spread) expect(Math.abs(deviation - 1)).toBeLessThan(0.15);
    expect(reaches(b, 0.8) - reaches(usual[i]!.b, 0.8)).toBeGreaterThanOrEqual(200);
    expect(mean(accuracy(after(b, 1200)))).toBeGreaterThan(0.8);
  });
});

it('hugeScale: half of A begins saturated and it learns later, B begins in the linear region', () => {
  for (const { a, b } of replay('hugeScale', { steps: [0, 50, 100, 200, 300, 400, 500] })) {
    expect(mean(a[0]!.shares('saturated'))).toBeGreaterThan(0.5);
    expect(Math.max(...b[0]!.shares('saturated'))).toBeLessThan(0.001);
    expect(reaches(b, 0.85)).toBeLessThanOrEqual(100);
    expect(reaches(a, 0.85)).toBeGreaterThan(reaches(b, 0.85));
    expect(Math.max(...accuracy(before(a, 100)))).toBeLessThan(0.8);
    expect(Math.max(...accuracy(a))).toBeGreaterThan(0.85);
  }
});

it('he: A learns at once, B never leaves 50%', () => {
  for (const { a, b } of replay('he', { steps: COURSE })) {
    expect(accuracy(a)[1]).toBeGreaterThan(0.8);
    expect(staysAtChance(after(b, 100))).toBe(true);
  }
});

it('fastRate: A’s last layer saturates whole within five steps, B’s in part, and B learns', () => {
  for (const { a, b } of replay('fastRate', { steps: [5, ...steps(100, 1500, 100)] })) {
    expect(staysAtChance(a)).toBe(true);
    expect(a.every((look) => look.shares('saturated').at(-1) === 1)).toBe(true);
    for (const look of after(b, 200)) {
      expect(look.shares('saturated').at(-1)).toBeGreaterThan(0.5);
      expect(look.shares('saturated').at(-1)).toBeLessThan(1);
    }
    expect(mean(accuracy(after(b, 500)))).toBeGreaterThan(0.75);
  }
});

it('deep: A’s gradient becomes about five times smaller at each layer, B’s does not', () => {
  for (const { a, b } of replay('deep', { steps: steps(100, 1500, 100), evaluate: false })) {
    const perLayer = (norms: readonly number[]) => (norms.at(-2)! / norms[0]!) ** (1 / 7);
    const ofA = a.map((look) => perLayer(look.layers('gradientNorm')));
    const ofB = b.map((look) => perLayer(look.layers('gradientNorm')));
    expect(mean(ofA)).toBeGreaterThan(4);
    expect(mean(ofA)).toBeLessThan(6);
    expect(Math.max(...ofB)).toBeLessThan(1.4);
  }
});

it('tanh: both learn about equally fast; A’s upper layers drift by a σ and more, B’s hardly', () => {
  for (const { a, b } of replay('tanh', { steps: COURSE })) {
    const [ofA, ofB] = [reaches(a, 0.8), reaches(b, 0.8)];
    expect(Math.max(ofA, ofB)).toBeLessThanOrEqual(300);
    expect(Math.min(...a.at(-1)!.statistics('shiftSinceStartScaled').slice(1))).toBeGreaterThan(1);
    expect(Math.max(...b.at(-1)!.statistics('shiftSinceStartScaled').slice(1))).toBeLessThan(0.2);
    const saturated = [a, b].map((course) => mean(course.at(-1)!.shares('saturated').slice(1)));
    expect(saturated[0]).toBeGreaterThan(5 * saturated[1]!);
  }
});

it('relu: both learn; A has dead units at every look, B none', () => {
  for (const { a, b } of replay('relu', { steps: COURSE })) {
    for (const course of [a, b]) expect(reaches(course, 0.9)).toBeLessThanOrEqual(200);
    for (const look of a) expect(Math.max(...look.shares('dead'))).toBeGreaterThan(0);
    for (const look of b) expect(Math.max(...look.shares('dead'))).toBe(0);
  }
});

it('momentum: B learns as with rate 0.5 and none; A stays at chance', () => {
  const usual = replay('default', { steps: COURSE, arms: ['b'] });
  replay('momentum', { steps: COURSE }).forEach(({ a, b }, i) => {
    expect(staysAtChance(a)).toBe(true);
    const courses = [b, usual[i]!.b];
    const [ofB, without] = courses.map((course) => mean(accuracy(after(course, 500))));
    expect(Math.abs(ofB! - without!)).toBeLessThan(0.06);
    for (const course of courses) expect(reaches(course, 0.8)).toBeLessThanOrEqual(300);
  });
});

it('adam: A learns without BN, a few hundred steps later than B', () => {
  for (const { a, b } of replay('adam', { steps: COURSE })) {
    const later = reaches(a, 0.9) - reaches(b, 0.9);
    expect(later).toBeGreaterThanOrEqual(200);
    expect(later).toBeLessThanOrEqual(700);
    expect(mean(accuracy(after(a, 1000)))).toBeGreaterThan(0.9);
  }
});

it('weightDecay: B’s weights stay small and its loss high; without decay they grow and it falls', () => {
  const wanted = { steps: steps(500, 2500, 100), arms: ['b'] } as const;
  for (const { b } of replay('weightDecay', wanted)) {
    const norms = (step: number) =>
      b
        .find((look) => look.step === step)!
        .layers('weightNorm')
        .slice(0, -1);
    norms(2500).forEach((norm, layer) => {
      expect(norm / norms(1000)[layer]!).toBeGreaterThan(2);
    });
    const losses = (course: typeof b) => mean(course.map((look) => look.scalar('testLoss')));
    expect(losses(before(b, 1000))).toBeGreaterThan(2 * losses(after(b, 1500)));
    expect(mean(accuracy(before(b, 1000)))).toBeLessThan(0.86);
    expect(mean(accuracy(after(b, 1500)))).toBeGreaterThan(0.9);
  }
});
