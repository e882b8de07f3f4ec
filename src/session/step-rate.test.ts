import { describe, expect, it } from 'vitest';
import { StepRate } from './step-rate';

describe('StepRate', () => {
  it('is 0 while nothing can be said', () => {
    const rate = new StepRate();
    expect(rate.perSecond(1000)).toBe(0);
    rate.note(5, 1000);
    expect(rate.perSecond(2000)).toBe(0);
    rate.note(9, 1000);
    expect(rate.perSecond(1000)).toBe(0);
  });

  it.each([1, 3, 150, 5000])('reads %d steps a second between and at the marks', (speed) => {
    const rate = new StepRate();
    for (let step = 0; step <= 4 * speed; step++) rate.note(step, (step * 1000) / speed);
    for (const after of [0, 0.5, 0.99]) {
      expect(rate.perSecond(4000 + (after * 1000) / speed)).toBeCloseTo(speed, 6);
    }
  });

  it('follows a change of speed within about a second', () => {
    const rate = new StepRate();
    for (let time = 0; time <= 5000; time += 10) rate.note(time, time);
    for (let time = 5010; time <= 6100; time += 10) rate.note(5000 + (time - 5000) / 10, time);
    expect(rate.perSecond(6100)).toBeCloseTo(100, 6);
  });

  it('falls when no more steps come, and forgets on restart', () => {
    const rate = new StepRate();
    for (let time = 0; time <= 1000; time += 10) rate.note(time, time);
    expect(rate.perSecond(3000)).toBeLessThan(400);
    expect(rate.perSecond(100_000)).toBeLessThan(11);
    rate.restart();
    expect(rate.perSecond(100_000)).toBe(0);
  });
});
