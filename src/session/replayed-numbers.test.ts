import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReference } from '../engine/kernels/reference';
import { createMeasurement, EVALUATED, type Measurement } from '../engine/probes/measurement';
import { Trainer } from '../engine/trainer';
import { armSpecification } from '../experiment/arm-specification';
import { withEvent } from '../experiment/events';
import type { Experiment, LiveChange } from '../experiment/experiment';
import { readLink, writeLink } from '../experiment/link';
import { countsOf } from './arm-history.fixture';
import { open, read, type Stage } from './session.fixture';

// Only timeouts are replaced: the workers measure what their steps really cost.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const TINY = 'data=moons&train=60&depth=2&width=4&batch=8&lr=0.5';

/** What a person or the machine does next. */
type Act =
  | { readonly kind: 'change'; readonly setting: LiveChange }
  | { readonly kind: 'pass'; readonly messages: number }
  | { readonly kind: 'wait'; readonly pictures: number }
  | { readonly kind: 'play' | 'pause' | 'step' | 'study' | 'sleep' | 'wake' | 'die' };

/** The experiment as somebody else has it who opens its link. */
const sent = (experiment: Experiment): Experiment => readLink(writeLink({ experiment })).experiment;

function change(stage: Stage, experiment: Experiment, setting: LiveChange): Experiment {
  const { step } = stage.session;
  const next = withEvent(experiment, { step, ...setting }) ?? experiment;
  if (next !== experiment) stage.session.change(next);
  return next;
}

/** Whatever the session shows of an arm, against a trainer that runs the link and is never changed. */
function expectReplayed({ session }: Stage, experiment: Experiment, arm: number): void {
  const { history, studies } = session;
  const { layout } = history;
  const trainer = new Trainer(armSpecification(sent(experiment), arm), createReference());
  const evaluated = EVALUATED.map((name) => layout.scalar(name));
  const before = ['shiftSinceBeforeRaw', 'shiftSinceBeforeScaled'] as const;
  const lagging = layout.hidden.flatMap((_, layer) =>
    (['input', 'normalized', 'preactivation', 'activation'] as const).flatMap((quantity) =>
      before.map((name) => layout.statistic(name, quantity, layer)),
    ),
  );
  // What counts from the look before depends on which looks there were, not on the settings.
  const others = new Set([...evaluated, ...lagging, layout.scalar('stepsSinceBefore')]);
  const then = new Map<number, Measurement>();
  const columns = history.arms[arm]!;
  let row = 0;
  for (; row < history.length; row++) {
    const step = history.steps[row]!;
    trainer.advance(step);
    if (trainer.divergence !== null) break;
    const now = createMeasurement(layout);
    trainer.measure(now, { evaluate: true, field: true, lens: false });
    then.set(step, now);
    const from = row * layout.seriesLength;
    const values = Float32Array.of(
      ...columns.values.subarray(from, from + layout.seriesLength),
      ...columns.affine(row),
    );
    const counts = countsOf(columns, row);
    const without = (all: Float32Array) => [...all].filter((_, i) => !others.has(i));
    expect({ step, values: without(values) }).toEqual({ step, values: without(now.values) });
    expect({ step, counts }).toEqual({ step, counts: now.counts });
    expect({ step, is: columns.fingerprints[row] }).toEqual({ step, is: trainer.fingerprint() });
    const at = columns.evaluatedAt[row]!;
    expect(at).toBeLessThanOrEqual(step);
    const evaluation = then.get(at)!;
    expect({ step, at, values: evaluated.map((i) => values[i]) }).toEqual({
      step,
      at,
      values: evaluated.map((i) => evaluation.values[i]),
    });
    expect(columns.field(row)).toEqual(evaluation.field);
    if (!studies.has(step)) continue;
    const { ics, landscape } = trainer.study();
    const studied = studies.values[arm]!.subarray(studies.rowAt(step) * studies.width);
    ics.forEach(({ norm, relative }, layer) => {
      expect({ step, norm: studied[studies.shift('norm', layer)] }).toEqual({ step, norm });
      expect(studied[studies.shift('relative', layer)]).toBe(relative);
    });
    expect(studied[studies.place('loss')]).toBe(landscape.loss);
  }
}

describe('what is shown after a change of settings', () => {
  it('is of the new settings, though a study of that step was under way', () => {
    const stage = open(TINY);
    stage.runTo(25);
    stage.session.setStudied({ at: 25, every: null });
    // One arm has answered under the old settings, the other is about to.
    stage.workers.all[0]!.work();
    stage.workers.all[0]!.deliver();
    const experiment = change(stage, read(TINY), { key: 'lr', value: 5 });
    stage.settle();
    expect(stage.session.studies.has(25)).toBe(true);
    for (const arm of [0, 1]) expectReplayed(stage, experiment, arm);
  });

  it('has its loss, accuracy and field at the very step of the change, also while playing', () => {
    const stage = open(TINY);
    stage.runTo(25);
    stage.session.play();
    const experiment = change(stage, read(TINY), { key: 'b.norm', value: 'none' });
    stage.settle();
    expect(stage.playTo(40)).toBe(true);
    stage.settle();
    const { history } = stage.session;
    const row = history.rowAt(25);
    expect(history.steps[row]).toBe(25);
    expect(history.arms[1]!.evaluatedAt[row]).toBe(25);
    for (const arm of [0, 1]) expectReplayed(stage, experiment, arm);
  });

  it('is evaluated anew also where the look at it is lost with its worker', () => {
    const stage = open(TINY);
    stage.runTo(25);
    stage.session.play();
    const experiment = change(stage, read(TINY), { key: 'b.norm', value: 'none' });
    stage.workers.all[0]!.emit('error', { message: 'boom' });
    stage.settle();
    expect(stage.playTo(40)).toBe(true);
    stage.settle();
    for (const arm of [0, 1]) expectReplayed(stage, experiment, arm);
  });

  it('is what the link replays, whenever changes come and whatever is under way', () => {
    const setting = fc.constantFrom<LiveChange[]>(
      { key: 'lr', value: 0.05 },
      { key: 'lr', value: 2 },
      { key: 'a.norm', value: 'batch' },
      { key: 'a.norm', value: 'none' },
      { key: 'b.norm', value: 'none' },
      { key: 'b.norm', value: 'batch' },
      { key: 'batch', value: 16 },
      { key: 'batch', value: 8 },
    );
    const action: fc.Arbitrary<Act> = fc.oneof(
      fc.record({ kind: fc.constant('change' as const), setting }),
      fc.record({ kind: fc.constant('pass' as const), messages: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ kind: fc.constant('wait' as const), pictures: fc.integer({ min: 1, max: 5 }) }),
      fc.record({
        kind: fc.constantFrom('play', 'pause', 'step', 'study', 'sleep', 'wake', 'die' as const),
      }),
    );
    const round = (seed: number, actions: readonly Act[]) => {
      const stage = open(TINY);
      const { session, workers, clock } = stage;
      let experiment = read(TINY);
      let state = seed;
      const pick = () => (state = (state * 1103515245 + 12345) % 2147483648) >> 8;
      for (const act of actions) {
        if (act.kind === 'change') experiment = change(stage, experiment, act.setting);
        else if (act.kind === 'pass') {
          let left = act.messages;
          workers.settle(() => left-- <= 0, pick);
        } else if (act.kind === 'wait') {
          for (let i = 0; i < act.pictures; i++) {
            clock.advance(16);
            workers.settle(() => pick() % 4 === 0, pick);
          }
        } else if (act.kind === 'play') session.play();
        else if (act.kind === 'pause') session.pause();
        else if (act.kind === 'step') session.stepOnce();
        else if (act.kind === 'study') session.setStudied({ at: session.step, every: 2 });
        else if (act.kind === 'sleep' || act.kind === 'wake') session[act.kind]();
        else if (session.state.getState().revivals === 0)
          workers.living[0]?.emit('error', { message: 'boom' });
      }
      session.wake();
      session.pause();
      stage.settle();
      expect(session.state.getState().failure).toBeNull();
      for (const arm of [0, 1]) expectReplayed(stage, experiment, arm);
    };
    fc.assert(fc.property(fc.nat(), fc.array(action, { minLength: 4, maxLength: 30 }), round), {
      numRuns: 30,
    });
  });
});
