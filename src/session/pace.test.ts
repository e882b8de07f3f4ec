import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pace } from './pace';

/** A pace that has learnt what steps and looks cost. */
function paceOf(stepMs: number, lookMs = 1, evaluateMs = 1): Pace {
  const pace = new Pace();
  for (let i = 0; i < 100; i++) {
    pace.learn(stepMs, lookMs, false);
    pace.learn(stepMs, evaluateMs, true);
  }
  pace.restart(0);
  return pace;
}

/** All steps granted within `duration`, asking every `every` milliseconds. */
function granted(pace: Pace, speed: number | null, every: number, duration: number): number {
  let steps = 0;
  for (let now = every; now <= duration + 1e-9; now += every) {
    steps += pace.next(now, speed, false)?.steps ?? 0;
  }
  return steps;
}

describe('Pace', () => {
  it.each([1, 10, 150, 1000, 5000])('grants %d steps a second on a fast machine', (speed) => {
    for (const every of [4, 1000 / 60, 50]) {
      const steps = granted(paceOf(0.001), speed, every, 10_000);
      expect(steps).toBeGreaterThanOrEqual(10 * speed - 1 - (speed * every) / 1000);
      expect(steps).toBeLessThanOrEqual(10 * speed);
    }
  });

  it('never grants more than fits, whatever the times and costs', () => {
    const ask = fc.record({
      wait: fc.nat(5000),
      speed: fc.option(fc.double({ min: 1, max: 5000, noNaN: true })),
      hidden: fc.boolean(),
      cost: fc.double({ min: 0, max: 1000, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(ask), (asks) => {
        const pace = new Pace();
        let now = 0;
        pace.restart(now);
        for (const { wait, speed, hidden, cost } of asks) {
          now += wait;
          const { fitting } = pace;
          const grant = pace.next(now, speed, hidden);
          expect(grant?.steps ?? 1).toBeGreaterThanOrEqual(1);
          expect(grant?.steps ?? 1).toBeLessThanOrEqual(fitting);
          pace.learn(cost, null, false);
          expect(pace.fitting).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });

  it('begins with single steps, and after a change of the network again', () => {
    const pace = new Pace();
    expect(pace.fitting).toBe(1);
    for (let i = 0; i < 50; i++) pace.learn(0.1, null, false);
    expect(pace.fitting).toBeGreaterThan(100);
    pace.forget();
    expect(pace.fitting).toBe(1);
  });

  it('learns nothing from a grant without steps', () => {
    const pace = paceOf(1.9);
    for (let i = 0; i < 50; i++) pace.learn(0, 5, true);
    expect(pace.fitting).toBe(7);
  });

  it('grants what fits when no speed is set', () => {
    expect(paceOf(1.9).next(0, null, false)?.steps).toBe(7);
  });

  it('owes nothing for a long gap but a tenth of a second', () => {
    const pace = paceOf(0.001);
    pace.next(16, 150, false);
    expect(pace.next(3_600_000, 150, false)?.steps).toBeLessThanOrEqual(16);
    expect(pace.next(3_600_016, 150, false)?.steps).toBeLessThanOrEqual(4);
  });

  it('keeps its rate in a hidden tab, where timers come once a second', () => {
    const pace = paceOf(0.001);
    let steps = 0;
    for (let now = 1000; now <= 10_000; now += 1000) {
      steps += pace.next(now, 150, true)?.steps ?? 0;
    }
    expect(steps).toBe(1500);
  });

  it('does not save up what a slow machine could not do', () => {
    const pace = paceOf(14);
    expect(granted(pace, 5000, 16, 10_000)).toBe(625);
    for (let i = 0; i < 200; i++) pace.learn(0.001, null, false);
    expect(pace.next(10_016, 5000, false)?.steps).toBeLessThanOrEqual(600);
  });

  it.each([
    [5000, 50, 67],
    [null, 20, 23],
  ])(
    'at %s steps a second looks often enough, fewer times at full speed, and evaluates seldom',
    (speed, fewest, most) => {
      const pace = paceOf(0.1, 2, 30);
      let looks = 0;
      let evaluations = 0;
      for (let now = 1; now <= 1000; now++) {
        const grant = pace.next(now, speed, false);
        looks += Number(grant?.look ?? false);
        evaluations += Number(grant?.evaluate ?? false);
        expect(!grant?.evaluate || grant.look).toBe(true);
      }
      expect(looks).toBeGreaterThanOrEqual(fewest);
      expect(looks).toBeLessThanOrEqual(most);
      expect(evaluations).toBeGreaterThanOrEqual(7);
      expect(evaluations).toBeLessThanOrEqual(10);
    },
  );

  it('looks less often where looks are slow', () => {
    const pace = paceOf(0.1, 200, 200);
    let looks = 0;
    for (let now = 10; now <= 10_000; now += 10) looks += Number(pace.next(now, null, false)?.look);
    expect(looks).toBe(20);
  });
});
