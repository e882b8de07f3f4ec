import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countsOf } from './arm-history.fixture';
import type { LiveChange } from '../experiment/experiment';
import { withEvent } from '../experiment/events';
import { FakeClock } from './fake-clock.fixture';
import { Session } from './session';
import { advances, last, open, read, SMALL, type Stage, undisturbed } from './session.fixture';
import { QUIET, SILENCE } from './threads/thread';
import { Threads } from './threads/threads';

/** Neither arm stays finite for long: nothing bends the numbers, and the rate is the highest. */
const WILD = `${SMALL}&act=linear&init=fixed&scale=10&lr=10&b.norm=none`;

// Only timeouts are replaced: the workers measure what their steps really cost.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('a worker that dies', () => {
  const kill: Record<string, (stage: Stage, index: number) => void> = {
    'by an error': ({ workers }, index) => {
      workers.all[index]?.emit('error', { message: 'boom' });
    },
    'by an unreadable message': ({ workers }, index) => {
      workers.all[index]?.emit('messageerror', {});
    },
    silently: ({ workers, settle, session }, index) => {
      workers.all[index]!.silent = true;
      session.stepOnce();
      settle();
      // Meanwhile the other is asked, and answers.
      vi.advanceTimersByTime(QUIET);
      settle();
      vi.advanceTimersByTime(SILENCE - QUIET);
    },
  };

  for (const [how, die] of Object.entries(kill)) {
    for (const index of [0, 1]) {
      it(`${how} in arm ${index + 1} is revived once and catches up by itself`, () => {
        const stage = open();
        stage.runTo(50);
        die(stage, index);
        stage.settle();
        expect(stage.session.state.getState()).toMatchObject({ revivals: 1, failure: null });
        expect(stage.workers.all.map(({ terminated }) => terminated)).toEqual(
          [0, 1, 2].map((worker) => worker === index),
        );
        const { step } = stage.session;
        expect(last(stage)).toEqual(undisturbed(step));
        stage.runTo(80);
        expect(last(stage)).toEqual(undisturbed(80));
      });
    }
  }

  it('with the other, which had answered, silently: both are noticed at once', () => {
    const stage = open();
    stage.runTo(50);
    const [a, b] = stage.workers.all;
    stage.session.runTo(60);
    while (!a!.deliver()) a!.work();
    for (const thread of [a!, b!]) thread.silent = true;
    vi.advanceTimersByTime(SILENCE);
    expect(stage.session.state.getState()).toMatchObject({ revivals: 2, failure: null });
    expect([a!.terminated, b!.terminated]).toEqual([true, true]);
    stage.settle();
    expect(last(stage)).toEqual(undisturbed(60));
  });

  it('silently ends only itself where the other, which waits for it, lives', () => {
    const stage = open();
    stage.runTo(50);
    const [a, b] = stage.workers.all;
    stage.session.runTo(60);
    while (!a!.deliver()) a!.work();
    b!.silent = true;
    vi.advanceTimersByTime(QUIET);
    stage.settle();
    vi.advanceTimersByTime(SILENCE - QUIET);
    stage.settle();
    expect(stage.session.state.getState()).toMatchObject({ revivals: 1, failure: null });
    expect([a!.terminated, b!.terminated]).toEqual([false, true]);
    expect(last(stage)).toEqual(undisturbed(60));
  });

  it('is led to where the other arm is in small pieces, so that Pause acts', () => {
    const stage = open();
    stage.runTo(100);
    let time = performance.now();
    const slow = vi.spyOn(performance, 'now').mockImplementation(() => (time += 10));
    const asked = advances(stage, 0).length;
    stage.workers.all[1]?.emit('error', { message: 'boom' });
    stage.settle();
    slow.mockRestore();
    const pieces = advances(stage, 2).filter(({ look }) => look === null);
    expect(pieces.at(-1)?.to).toBe(100);
    expect(pieces.length).toBeGreaterThan(4);
    // The arm that lives waits, and shows itself when the other has come.
    expect(advances(stage, 0)).toHaveLength(asked + 1);
    expect(last(stage)).toEqual(undisturbed(100));
  });

  it('while playing leaves no hole in the history', () => {
    const stage = open();
    stage.session.play();
    stage.playTo(30);
    stage.clock.advance(50);
    stage.workers.all[1]?.emit('error', { message: 'boom' });
    stage.settle();
    expect(stage.playTo(60)).toBe(true);
    expect(stage.session.state.getState().playing).toBe(true);
    const { history } = stage.session;
    for (let row = 0; row < history.length; row++) {
      const [a, b] = history.arms.map((arm) => arm.fingerprints[row]);
      expect([a === '', b === '']).toEqual([false, false]);
    }
    stage.session.pause();
    stage.settle();
    expect(last(stage)).toEqual(undisturbed(stage.session.step));
  });

  it('before the first look is revived as well', () => {
    const stage = open();
    stage.workers.all[0]?.emit('error', { message: 'boom' });
    stage.settle();
    expect(last(stage)).toEqual(undisturbed(0));
  });

  it('says nothing more: its late answers are dropped', () => {
    const stage = open();
    stage.settle();
    stage.session.stepOnce();
    const dead = stage.workers.all[0]!;
    dead.work();
    dead.emit('error', { message: 'boom' });
    stage.settle();
    expect(last(stage)).toEqual(undisturbed(1));
  });

  it('a second time is a failure, which retry mends at the step reached', () => {
    const stage = open();
    stage.runTo(50);
    stage.session.play();
    for (const index of [0, 2]) {
      stage.workers.all[index]?.emit('error', { message: 'out of memory' });
      stage.settle();
    }
    expect(stage.session.state.getState()).toMatchObject({
      failure: 'out of memory',
      playing: false,
      target: null,
    });
    const { step } = stage.session;
    stage.session.play();
    stage.clock.advance(1000);
    stage.settle();
    expect([stage.session.step, stage.session.state.getState().playing]).toEqual([step, false]);
    stage.session.retry();
    stage.settle();
    expect(stage.session.state.getState().failure).toBeNull();
    expect(last(stage)).toEqual(undisturbed(step));
    expect(stage.workers.living).toHaveLength(2);
  });

  it('whenever it is made is a failure after two attempts', () => {
    const create = vi.fn<() => never>(() => {
      throw new Error('no threads');
    });
    const clock = new FakeClock();
    const session = new Session(read(SMALL), new Threads(create, 4), clock);
    session.wake();
    vi.advanceTimersByTime(10 * SILENCE);
    clock.advance(1000);
    expect(session.state.getState().failure).toBe('refused');
    expect(create.mock.calls.length).toBeLessThanOrEqual(4);
  });
});

describe('divergence', () => {
  const ONE = `${WILD}&b.lr=0.0001&b.scale=0.01`;

  it('of one arm is named, and the other goes on', () => {
    const stage = open(ONE);
    stage.session.setSpeed(1000);
    stage.session.play();
    expect(stage.playTo(500)).toBe(true);
    stage.session.pause();
    stage.settle();
    const { divergence } = stage.session.state.getState();
    expect(divergence[1]).toBeNull();
    expect(divergence[0]?.step).toBeGreaterThan(1);
    expect(divergence[0]?.layer).toBeGreaterThan(0);
    const { history, step } = stage.session;
    expect(history.lastStep).toBe(step);
    const { values, fingerprints } = history.arms[0]!;
    expect(fingerprints[history.length - 1]).toBe('');
    expect(history.arms[1]!.fingerprints[history.length - 1]).not.toBe('');
    const from = (history.length - 1) * history.layout.seriesLength;
    expect(values.subarray(from, from + history.layout.seriesLength).every(Number.isNaN)).toBe(
      true,
    );
    expect(countsOf(history.arms[0]!, history.length - 1).every((count) => count === 0)).toBe(true);
    const asked = advances(stage, 0).length;
    stage.runTo(step + 50);
    expect(advances(stage, 0)).toHaveLength(asked);
    expect(last(stage)).toEqual(undisturbed(step + 50, ONE));
  });

  it('of one arm is found again by the worker that takes its place', () => {
    const stage = open(ONE);
    stage.runTo(300);
    const { divergence } = stage.session.state.getState();
    stage.workers.all[0]?.emit('error', { message: 'boom' });
    stage.settle();
    expect(stage.session.state.getState()).toMatchObject({ revivals: 1, divergence });
    stage.runTo(320);
    expect(last(stage)).toEqual(undisturbed(320, ONE));
  });

  it('of both stops the run at the last step that was done', () => {
    const stage = open(WILD);
    stage.session.setSpeed(null);
    stage.session.play();
    stage.settle();
    const { divergence, playing } = stage.session.state.getState();
    expect(playing).toBe(false);
    const done = divergence.map((each) => each!.step - 1);
    expect(stage.session.step).toBe(Math.max(...done));
    expect(last(stage).step).toBe(stage.session.step);
    for (const go of ['play', 'stepOnce'] as const) {
      stage.session[go]();
      stage.clock.advance(1000);
      stage.settle();
      expect(stage.session.state.getState()).toMatchObject({ playing: false, target: null });
      expect(stage.session.step).toBe(Math.max(...done));
    }
    stage.session.reset();
    stage.settle();
    expect(stage.session.state.getState().divergence).toEqual([null, null]);
  });

  it('can be mended by a change at that step, as its link replays', () => {
    const text = `depth=8&width=4&batch=8&act=linear&init=fixed&lr=10&b.norm=none`;
    const stage = open(text);
    stage.runTo(1000);
    const { step } = stage.session;
    expect(stage.session.state.getState()).toMatchObject({ playing: false, target: null });
    const remedy: readonly LiveChange[] = [
      { key: 'lr', value: 0.0001 },
      { key: 'a.norm', value: 'batch' },
      { key: 'b.norm', value: 'batch' },
    ];
    const mended = remedy.reduce(
      (experiment, setting) => withEvent(experiment, { step, ...setting })!,
      read(text),
    );
    stage.session.change(mended);
    // At once: the worker has not answered yet.
    stage.runTo(step + 50);
    expect(stage.session.state.getState().divergence).toEqual([null, null]);
    expect(last(stage)).toEqual(undisturbed(step + 50, mended));
  });

  it('of a run that is over is not said of the next', () => {
    const before = open(WILD);
    before.runTo(1000);
    const stage = open(WILD);
    stage.runTo(before.session.step);
    // The answers that would tell of it lie ready when the run ends.
    stage.session.stepOnce();
    for (const worker of stage.workers.all) worker.work();
    stage.session.start(read(SMALL));
    const told = vi.fn<(divergence: unknown) => void>();
    stage.session.state.subscribe(({ divergence }) => told(divergence[0]! ?? divergence[1]!));
    stage.settle();
    stage.runTo(5);
    expect(new Set(told.mock.calls.flat())).toEqual(new Set([null]));
    expect(last(stage)).toEqual(undisturbed(5));
  });
});
