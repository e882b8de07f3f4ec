import { expect, it } from 'vitest';
import { accuracy, after, type Course, mean, replay, steps } from './replay.fixture';

it('batchOfTwo: A learns, B stays near guessing', () => {
  for (const { a, b } of replay('batchOfTwo', { steps: steps(500, 2000, 100) })) {
    expect(mean(accuracy(after(a, 1000)))).toBeGreaterThan(0.85);
    expect(Math.abs(mean(accuracy(b)) - 0.5)).toBeLessThan(0.03);
    expect(Math.max(...accuracy(b))).toBeLessThan(0.62);
  }
});

it('groupNorm: A stays near guessing, B learns with the same two examples', () => {
  for (const { a, b } of replay('groupNorm', { steps: steps(500, 2000, 100) })) {
    expect(Math.abs(mean(accuracy(a)) - 0.5)).toBeLessThan(0.03);
    expect(mean(accuracy(after(b, 1000)))).toBeGreaterThan(0.85);
  }
});

it('lens: running statistics give B about 86%, those of four examples about 72%', () => {
  const wanted = { steps: steps(500, 2000, 50), lens: true };
  for (const { a, b } of replay('lens', wanted)) {
    const batched = (course: Course) => course.map((look) => look.scalar('testAccuracyBatch'));
    expect(Math.abs(mean(accuracy(b)) - 0.86)).toBeLessThan(0.02);
    expect(Math.abs(mean(batched(b)) - 0.72)).toBeLessThan(0.02);
    for (const look of b) {
      expect(look.scalar('testAccuracy')).toBeGreaterThan(look.scalar('testAccuracyBatch'));
    }
    expect(mean(accuracy(after(a, 1000)))).toBeGreaterThan(0.93);
    expect(batched(a)).toEqual(accuracy(a));
  }
});

const gap = (course: Course, of: 'Loss' | 'Accuracy') =>
  Math.abs(course.at(-1)!.scalar(`test${of}`) - course.at(-1)!.scalar(`train${of}`));

it('regularizer: after 3,000 steps A’s test loss is 0.9 and more above its training loss, B’s 0.3 at most', () => {
  for (const { a, b } of replay('regularizer', { steps: [3000] })) {
    expect(gap(a, 'Loss')).toBeGreaterThan(0.9);
    expect(gap(b, 'Loss')).toBeLessThan(0.3);
  }
});

it('dropout: narrows the gap with BN further still, and more than without BN', () => {
  const without = replay('regularizer', { steps: [3000] });
  replay('dropout', { steps: [3000] }).forEach(({ a, b }, i) => {
    expect(gap(a, 'Loss')).toBeLessThan(0.55 * gap(without[i]!.a, 'Loss'));
    expect(gap(b, 'Loss')).toBeLessThan(0.5 * gap(without[i]!.b, 'Loss'));
    expect(gap(b, 'Loss')).toBeLessThan(gap(a, 'Loss') / 5);
  });
});

it('overfits: 200 digits: both fit them wholly, B’s gap is the larger one', () => {
  for (const { a, b } of replay('overfits', { steps: [3000] })) {
    for (const course of [a, b]) expect(course[0]!.scalar('trainAccuracy')).toBe(1);
    expect(gap(b, 'Accuracy') - gap(a, 'Accuracy')).toBeGreaterThan(0.03);
  }
});
