import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { advances, last, open, read, SMALL, undisturbed } from './session.fixture';

// Only timeouts are replaced: the workers measure what their steps really cost.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('a run', () => {
  it('begins paused, with step 0 measured in full', () => {
    const stage = open();
    expect(stage.session.row).toBe(-1);
    stage.settle();
    expect(stage.session.history.length).toBe(1);
    const { step, fingerprints, evaluatedAt } = last(stage);
    expect([step, evaluatedAt]).toEqual([0, [0, 0]]);
    for (const fingerprint of fingerprints) expect(fingerprint).not.toBe('');
    stage.clock.advance(1000);
    stage.settle();
    expect(stage.session.step).toBe(0);
    expect(stage.session.state.getState().playing).toBe(false);
  });

  it('asks each arm for one thing at a time, and both for the same', () => {
    const stage = open();
    const owed = new Map<unknown, number>();
    const { session, workers, clock } = stage;
    session.setSpeed(null);
    session.play();
    for (let i = 0; i < 120; i++) {
      clock.advance(5);
      if (i === 60) session.reset();
      // One arm is always slower than the other.
      for (const [index, worker] of workers.all.entries()) {
        if (index === 1 && i % 3 !== 0) continue;
        worker.work();
        if (worker.deliver()) owed.set(worker, (owed.get(worker) ?? 0) + 1);
      }
      for (const [index, worker] of workers.all.entries()) {
        const asked = advances(stage, index).length;
        expect(asked - (owed.get(worker) ?? 0)).toBeLessThanOrEqual(1);
      }
    }
    stage.session.pause();
    stage.settle();
    expect(advances(stage, 0).map(({ to, look }) => [to, look])).toEqual(
      advances(stage, 1).map(({ to, look }) => [to, look]),
    );
    expect(session.step).toBeGreaterThan(10);
  });

  it('goes on at the chosen speed', () => {
    const stage = open();
    stage.settle();
    stage.session.setSpeed(100);
    stage.session.play();
    for (let i = 0; i < 100; i++) {
      stage.clock.advance(20);
      stage.settle();
    }
    expect(stage.session.step).toBeGreaterThanOrEqual(198);
    expect(stage.session.step).toBeLessThanOrEqual(200);
    expect(stage.session.stepsPerSecond).toBeCloseTo(100, 0);
    stage.session.pause();
    expect(stage.session.stepsPerSecond).toBe(0);
  });

  it('pauses at once, and what is shown then is measured in full', () => {
    const stage = open();
    stage.session.play();
    expect(stage.playTo(20)).toBe(true);
    const { step } = stage.session;
    stage.session.pause();
    stage.settle();
    stage.clock.advance(1000);
    stage.settle();
    expect(last(stage)).toEqual(undisturbed(step));
    expect(last(stage).evaluatedAt).toEqual([step, step]);
  });

  it('steps once and stops, also out of play', () => {
    const stage = open();
    stage.settle();
    stage.session.stepOnce();
    stage.settle();
    expect(last(stage)).toEqual(undisturbed(1));
    stage.session.play();
    stage.playTo(5);
    const before = stage.session.step;
    stage.session.stepOnce();
    stage.settle();
    expect(last(stage).step).toBe(before + 1);
    expect(stage.session.state.getState()).toMatchObject({ playing: false, target: null });
  });

  it('runs exactly to a step and stops, and stays where the step is past', () => {
    const stage = open();
    stage.runTo(37);
    expect(last(stage)).toMatchObject({ step: 37, evaluatedAt: [37, 37] });
    stage.runTo(12);
    expect(last(stage).step).toBe(37);
    expect(stage.session.state.getState()).toMatchObject({ playing: false, target: null });
  });

  it('gives the same numbers whatever was looked at on the way', () => {
    const stage = open();
    stage.session.setSpeed(1000);
    stage.session.setInspected({ layer: 1, unit: 2 });
    stage.session.play();
    stage.playTo(40);
    stage.runTo(100);
    expect(last(stage)).toEqual(undisturbed(100));
  });
});

describe('reset', () => {
  it('runs the same steps again', () => {
    const stage = open();
    stage.runTo(30);
    const before = last(stage);
    stage.session.reset();
    stage.settle();
    expect(last(stage)).toEqual(undisturbed(0));
    expect(stage.session.history.length).toBe(1);
    stage.runTo(30);
    expect(last(stage)).toEqual(before);
  });

  it('goes on playing a run that was played, and no run that was led to a step', () => {
    const stage = open();
    stage.session.play();
    stage.session.reset();
    expect(stage.session.state.getState().playing).toBe(true);
    stage.session.runTo(1000);
    stage.session.reset();
    expect(stage.session.state.getState()).toMatchObject({ playing: false, target: null });
  });

  it('a hundred times leaves two workers, and asks them for no more than it must', () => {
    const stage = open();
    stage.session.play();
    stage.playTo(5);
    for (let i = 0; i < 100; i++) stage.session.reset();
    stage.session.pause();
    stage.settle();
    expect(stage.workers.all).toHaveLength(2);
    expect(last(stage)).toEqual(undisturbed(0));
    for (const worker of stage.workers.all) {
      const starts = worker.requests.filter(({ kind }) => kind === 'start');
      expect(starts.length).toBeLessThanOrEqual(3);
    }
    for (let i = 0; i < 10; i++) {
      stage.session.reset();
      stage.settle();
    }
    expect(stage.workers.all).toHaveLength(2);
  });

  it('drops the answers of the run before', () => {
    const stage = open();
    stage.settle();
    stage.session.runTo(40);
    // The answers lie ready when the run ends.
    for (const worker of stage.workers.all) worker.work();
    stage.session.start(read(`${SMALL}&seed=2&width=5`));
    stage.settle();
    expect(last(stage)).toEqual(undisturbed(0, `${SMALL}&seed=2&width=5`));
    expect(stage.session.history.length).toBe(1);
    stage.runTo(10);
    expect(last(stage)).toEqual(undisturbed(10, `${SMALL}&seed=2&width=5`));
  });
});
