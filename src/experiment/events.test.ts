import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvent, anyExperiment } from './arbitrary-link.fixture';
import {
  armOf,
  DEFAULT_EXPERIMENT,
  EVENT_LIMIT,
  type Experiment,
  type ExperimentEvent,
} from './experiment';
import { inForce, LAST_STEP, readEvents, rebase, settle, withEvent, writeEvents } from './events';
import { experimentField } from './fields';

/** Also what the compiler would refuse: links and pages of before may hold it. */
const event = (step: number, key: string, value: unknown) =>
  ({ step, key, value }) as ExperimentEvent;

/** With these events added one after the other. */
function changed(...events: [number, string, unknown][]): Experiment {
  return events.reduce((experiment, [step, key, value]) => {
    const next = withEvent(experiment, event(step, key, value));
    expect(next).not.toBeNull();
    return next!;
  }, DEFAULT_EXPERIMENT);
}

describe('withEvent', () => {
  it('keeps events in the order of their steps, each setting once a step, at most 64', () => {
    fc.assert(
      fc.property(anyExperiment, ({ events }) => {
        const steps = events.map(({ step }) => step);
        expect(steps).toEqual(steps.toSorted((one, other) => one - other));
        expect(new Set(events.map(({ step, key }) => `${step} ${key}`)).size).toBe(events.length);
        expect(events.length).toBeLessThanOrEqual(EVENT_LIMIT);
      }),
    );
  });

  it('makes the value hold from its step on, up to the next change of it', () => {
    fc.assert(
      fc.property(anyExperiment, anyEvent, (experiment, added) => {
        const next = withEvent(experiment, added);
        fc.pre(next !== null);
        const field = experimentField(added.key)!;
        const later = experiment.events.find(
          ({ step, key }) => step > added.step && key === added.key,
        );
        expect(field.get(inForce(next, added.step))).toBe(added.value);
        expect(field.get(inForce(next, (later?.step ?? Infinity) - 1))).toBe(added.value);
        if (added.step === 0) return;
        const before = { ...inForce(experiment, added.step - 1), events: [] };
        expect({ ...inForce(next, added.step - 1), events: [] }).toEqual(before);
      }),
    );
  });

  it('replaces a change of the same setting at the same step', () => {
    expect(changed([5, 'lr', 1], [5, 'batch', 8], [5, 'lr', 2]).events).toEqual([
      event(5, 'batch', 8),
      event(5, 'lr', 2),
    ]);
  });

  it('leaves out a change that changes nothing', () => {
    expect(changed([5, 'lr', 0.5])).toEqual(DEFAULT_EXPERIMENT);
    expect(changed([5, 'lr', 1], [5, 'lr', 0.5])).toEqual(DEFAULT_EXPERIMENT);
    expect(changed([5, 'lr', 1], [9, 'lr', 1]).events).toEqual([event(5, 'lr', 1)]);
  });

  it('leaves out what is not valid, not live or no setting', () => {
    for (const wrong of [
      event(5, 'lr', NaN),
      event(5, 'lr', '1'),
      event(5, 'lr', null),
      event(5, 'a.norm', 'constructor'),
      event(5, 'lr', 99),
      event(5, 'depth', 2),
      event(5, 'a.scale', 2),
      event(5, 'nothing', 1),
      event(5, '__proto__', 1),
      event(-1, 'lr', 1),
      event(1.5, 'lr', 1),
      event(NaN, 'lr', 1),
      event(LAST_STEP + 1, 'lr', 1),
    ]) {
      expect(withEvent(DEFAULT_EXPERIMENT, wrong)).toBe(DEFAULT_EXPERIMENT);
    }
  });

  it('keeps −0 as 0, as a link does', () => {
    const [kept] = changed([5, 'a.beta', 1], [6, 'a.beta', -0]).events.slice(1);
    expect(kept?.value).toBe(0);
  });

  it('refuses the change past the last, but still replaces one', () => {
    let full = DEFAULT_EXPERIMENT;
    for (let step = 1; step <= EVENT_LIMIT; step++) {
      full = withEvent(full, event(step, 'lr', step % 2 ? 1 : 2))!;
    }
    expect(full.events).toHaveLength(EVENT_LIMIT);
    expect(withEvent(full, event(100, 'lr', 3))).toBeNull();
    expect(withEvent(full, event(EVENT_LIMIT, 'lr', 3))?.events.at(-1)?.value).toBe(3);
  });
});

describe('what is in force', () => {
  const run = changed([10, 'lr', 1], [20, 'a.norm', 'batch'], [20, 'lr', 2]);

  it('follows the events up to and with their own step', () => {
    const rates = [0, 9, 10, 19, 20, 1e9].map((step) => inForce(run, step).learningRate);
    expect(rates).toEqual([0.5, 0.5, 1, 1, 2, 2]);
    expect([19, 20].map((step) => armOf(inForce(run, step), 'a').normalizer)).toEqual([
      'none',
      'batch',
    ]);
  });

  it('settles as a beginning without events', () => {
    expect(settle(run, 15)).toEqual({ ...DEFAULT_EXPERIMENT, learningRate: 1 });
    fc.assert(
      fc.property(anyExperiment, fc.nat(30), fc.nat(30), (experiment, step, other) => {
        const settled = settle(experiment, step);
        expect(settled).toEqual({ ...inForce(experiment, step), events: [] });
        expect(inForce(settled, other)).toEqual(settled);
        expect(settle(settled, other)).toEqual(settled);
      }),
    );
  });

  it('is the same at every step when changes at step 0 become the beginning', () => {
    fc.assert(
      fc.property(anyExperiment, fc.nat(30), (experiment, step) => {
        const same = rebase(experiment);
        expect(same.events.every((one) => one.step > 0)).toBe(true);
        expect(settle(same, step)).toEqual(settle(experiment, step));
      }),
    );
  });

  it('does not change the experiment that it is asked of', () => {
    const before = structuredClone(run);
    inForce(run, 20);
    settle(run, 20);
    withEvent(run, event(15, 'lr', 3));
    expect(run).toEqual(before);
  });
});

describe('the text of events', () => {
  it('reads back as what was written', () => {
    fc.assert(
      fc.property(anyExperiment, (experiment) => {
        fc.pre(experiment.events.length > 0);
        const read = readEvents(experiment, writeEvents(experiment.events));
        expect(read).toEqual({ events: experiment.events, ignored: [] });
      }),
    );
  });

  it('may come in any order and is sorted by step', () => {
    const { events } = readEvents(DEFAULT_EXPERIMENT, '9:lr=2,5:lr=1');
    expect(events.map(({ step }) => step)).toEqual([5, 9]);
  });
});
