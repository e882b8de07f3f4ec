import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READ_EVERY } from '../../ui/following';
import { recordedStepAt } from './recorded-step';
import { openRun } from './run.fixture';

const LINK = 'v=1&depth=2&width=6&batch=8&train=60';
const NUMBERS = ['testAccuracy', 'testLoss', 'trainAccuracy', 'trainLoss', 'batchLoss'] as const;

type Stage = ReturnType<typeof openRun>;

/** What a moment says of its arms, and what the history holds of that step. */
function readAndRecorded({ run, session: { history } }: Stage) {
  const { step, arms } = run.moments.now;
  const row = history.rowAt(step);
  const numbers = (of: ReturnType<typeof recordedStepAt>) => [
    of.step,
    of.evaluatedStep,
    of.fingerprint,
    ...NUMBERS.map((name) => of.scalar(name)),
    ...[0, 1, 2].map((layer) => of.layerValue('gradientNorm', layer)),
    ...[0, 1].map((layer) => of.statistic('p50', 'preactivation', layer)),
  ];
  return {
    kept: history.steps[row] === step,
    read: arms.map(numbers),
    recorded: arms.map((_, arm) => numbers(recordedStepAt(history, row, arm))),
  };
}

/** Every number of a moment is of its step, loss and accuracy of whole sets included. */
function expectOneMoment(stage: Stage) {
  const { step, lastStep, arms, inspections } = stage.run.moments.now;
  // Before a run's first look there is nothing to be read.
  if (arms.every((arm) => Number.isNaN(arm.scalar('testLoss')))) {
    expect([step, ...arms.map((arm) => arm.fingerprint)]).toEqual([0, '', '']);
    return;
  }
  for (const arm of arms) expect([arm.step, arm.evaluatedStep]).toEqual([step, step]);
  if (lastStep === step) {
    for (const inspection of inspections) expect(inspection?.step ?? step).toBe(step);
  }
  const { kept, read, recorded } = readAndRecorded(stage);
  if (kept) expect(read).toEqual(recorded);
}

describe('the moment that is read', () => {
  it('is one recorded step in all its numbers, however a run is played and looked back at', () => {
    const act = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ kind: fc.constant('wait'), by: fc.integer({ min: 1, max: 700 }) }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('toggle'), by: fc.constant(0) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('look'), by: fc.nat(400) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('live'), by: fc.constant(0) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('change'), by: fc.nat(1) }) },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(1, 20, 150, 900),
        fc.array(act, { minLength: 4, maxLength: 16 }),
        (speed, acts) => {
          const stage = openRun(`${LINK}&speed=${speed}`, { panel: 'transform' });
          stage.run.setPlayback({ speed });
          stage.session.play();
          for (const { kind, by } of acts) {
            if (kind === 'wait') stage.playOn(by);
            else if (kind === 'toggle') stage.run.togglePlay();
            else if (kind === 'look') stage.session.look(by);
            else if (kind === 'live') stage.session.look(null);
            else stage.run.change([{ key: 'lr', value: by + 0.1 }]);
            expectOneMoment(stage);
            stage.playOn();
            expectOneMoment(stage);
          }
          expect(stage.run.moments.now.step).toBeLessThanOrEqual(stage.session.step);
          stage.run.dispose();
        },
      ),
      { numRuns: 30 },
    );
  });

  it('changes at most twice a second while the run goes on', () => {
    const stage = openRun(LINK);
    stage.session.play();
    stage.playOn();
    const times: number[] = [];
    stage.run.moments.subscribe(() => times.push(stage.session.time));
    for (let i = 0; i < 300; i++) stage.playOn(10);
    expect(times.length).toBeGreaterThan(3);
    const gaps = times.slice(2).map((time, i) => time - times[i + 1]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(READ_EVERY);
    expect(stage.run.moments.now.step).toBeGreaterThan(100);
  });

  it('does not wait where the run stands still, is looked back at or is changed', () => {
    const stage = openRun(LINK);
    const { run, session } = stage;
    session.play();
    for (let i = 0; i < 8; i++) stage.playOn(60);
    run.togglePlay();
    stage.settle();
    stage.draw();
    expect(run.moments.now.step).toBe(session.step);
    const earlier = session.history.steps[session.history.wholeRowAt(session.step / 2)]!;
    stage.look(earlier);
    expect(run.moments.now.step).toBe(earlier);
    stage.look(null);
    session.play();
    for (let i = 0; i < 30; i++) stage.playOn(50);
    const changedAt = session.step;
    run.change([{ key: 'a.norm', value: 'batch' }]);
    for (let i = 0; i < 6; i++) stage.playOn();
    expect(run.moments.now.step).toBeGreaterThanOrEqual(changedAt);
  });

  it('tells nothing of a former run', () => {
    const stage = openRun(LINK);
    stage.runTo(30);
    expect(stage.run.moments.now.step).toBe(30);
    stage.run.change([{ key: 'depth', value: 4 }]);
    expect(stage.run.moments.now).toMatchObject({ step: 0, lastStep: 0 });
    expect(stage.run.moments.now.arms[0]!.scalar('testLoss')).toBeNaN();
  });

  it('stays what it was while the history goes on', () => {
    const stage = openRun(`${LINK}&speed=900`);
    stage.run.setPlayback({ speed: 900 });
    stage.session.play();
    stage.playOn(100);
    const { now } = stage.run.moments;
    const before = now.arms.map((arm) => NUMBERS.map((name) => arm.scalar(name)));
    for (let i = 0; i < 40; i++) stage.playOn(100);
    expect(now.arms.map((arm) => NUMBERS.map((name) => arm.scalar(name)))).toEqual(before);
    expect(stage.run.moments.now.step).toBeGreaterThan(now.step);
  });
});
