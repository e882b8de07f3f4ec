import { expect, it } from 'vitest';
import { accuracy, reaches, replay, steps } from './replay.fixture';

it('paper: B is above 80% at step 100, A near 10% at step 1,000', () => {
  for (const { b } of replay('paper', { steps: [100], arms: ['b'] })) {
    expect(accuracy(b)[0]).toBeGreaterThan(0.8);
  }
  for (const { a } of replay('paper', { steps: [500, 1000], arms: ['a'] })) {
    expect(Math.max(...accuracy(a))).toBeLessThan(0.15);
  }
});

it('convolution: both learn, B earlier', () => {
  for (const { a, b } of replay('convolution', { steps: steps(20, 200, 20) })) {
    expect(reaches(a, 0.75)).toBeLessThanOrEqual(200);
    expect(reaches(b, 0.75)).toBeLessThanOrEqual(100);
    expect(reaches(b, 0.75)).toBeLessThan(reaches(a, 0.75));
  }
});
