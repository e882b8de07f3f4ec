import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveChange } from '../experiment/experiment';
import { withEvent } from '../experiment/events';
import { FakeClock } from './fake-clock.fixture';
import { FakeWorkers } from './fake-workers.fixture';
import { Session } from './session';
import { last, open, read, SMALL, type Stage, undisturbed } from './session.fixture';
import { REST } from './threads/lease';
import { Threads } from './threads/threads';

// Only timeouts are replaced: the workers measure what their steps really cost.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** What of a session is alive outside of it. */
const alive = ({ clock, workers }: Pick<Stage, 'clock' | 'workers'>) => ({
  workers: workers.living.length,
  timers: vi.getTimerCount(),
  called: clock.waiting,
});
const NOTHING = { workers: 0, timers: 0, called: 0 };

const rows = ({ session: { history } }: Stage) =>
  Array.from({ length: history.length }, (_, row) => [
    history.steps[row],
    ...history.arms.map((arm) => arm.fingerprints[row]),
  ]);

describe('a session', () => {
  it('is made asleep: it has no worker, no timer, and nobody calls it', () => {
    const [clock, workers] = [new FakeClock(), new FakeWorkers()];
    const session = new Session(read(SMALL), new Threads(workers.create, 4), clock);
    session.runTo(20);
    clock.advance(16);
    expect(alive({ clock, workers })).toEqual(NOTHING);
    expect(workers.all).toHaveLength(0);
    session.wake();
    workers.settle();
    expect(session.history.lastStep).toBe(20);
  });

  it('that sleeps has no worker, and keeps what was seen and where it was looked at', () => {
    const stage = open();
    stage.runTo(20);
    stage.runTo(40);
    stage.session.look(20);
    stage.clock.advance(16);
    const before = rows(stage);
    stage.session.stepOnce();
    stage.workers.all[0]!.work();
    stage.session.sleep();
    stage.session.look(20);
    stage.clock.advance(16);
    expect(alive(stage)).toEqual(NOTHING);
    stage.settle();
    expect(rows(stage)).toEqual(before);
    expect([stage.session.cursor, stage.session.step]).toEqual([20, 41]);
  });

  it('that is woken is led back to its step, and shows it where it was not seen yet', () => {
    const stage = open();
    stage.runTo(40);
    stage.session.stepOnce();
    stage.session.sleep();
    stage.session.wake();
    stage.session.wake();
    stage.settle();
    expect(stage.workers.living).toHaveLength(2);
    expect(last(stage)).toEqual(undisturbed(41));
    stage.runTo(60);
    expect(last(stage)).toEqual(undisturbed(60));
    expect(stage.session.state.getState().revivals).toBe(0);
  });

  it('that was playing plays on when it is woken, without a burst', () => {
    const stage = open();
    stage.session.play();
    stage.playTo(30);
    const { step } = stage.session;
    stage.session.sleep();
    for (let i = 0; i < 100; i++) stage.clock.advance(1000);
    expect(stage.session.step).toBe(step);
    expect(stage.session.state.getState().playing).toBe(true);
    stage.session.wake();
    stage.settle();
    stage.clock.advance(16);
    stage.settle();
    expect(stage.session.step - step).toBeLessThan(10);
    expect(stage.playTo(step + 30)).toBe(true);
  });

  it('takes what is changed while it sleeps', () => {
    const stage = open();
    stage.runTo(20);
    stage.session.sleep();
    const experiment = withEvent(read(SMALL), { step: 20, key: 'a.norm', value: 'batch' })!;
    stage.session.change(experiment);
    stage.session.runTo(50);
    stage.session.wake();
    stage.settle();
    expect(last(stage)).toEqual(undisturbed(50, experiment));
  });

  it('that has diverged says so when it is woken, and can be mended', () => {
    const text = 'depth=8&width=4&batch=8&act=linear&init=fixed&lr=10&b.norm=none';
    const stage = open(text);
    stage.runTo(1000);
    const { step } = stage.session;
    const { divergence } = stage.session.state.getState();
    expect(divergence[0]).not.toBeNull();
    const told = vi.fn<(divergence: unknown) => void>();
    stage.session.state.subscribe((state) => told(state.divergence));
    stage.session.sleep();
    stage.session.wake();
    stage.settle();
    stage.session.play();
    expect(stage.session.state.getState()).toMatchObject({ playing: false, divergence });
    for (const [said] of told.mock.calls) expect(said).toBe(divergence);
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
    stage.runTo(step + 50);
    expect(stage.session.state.getState().divergence).toEqual([null, null]);
    expect(last(stage)).toEqual(undisturbed(step + 50, mended));
  });

  it('that nobody sees stands still, and has no worker after ten seconds', () => {
    const stage = open();
    stage.session.play();
    stage.playTo(30);
    stage.session.setVisible(false);
    stage.settle();
    const { step } = stage.session;
    for (let i = 0; i < 20; i++) {
      stage.clock.advance(16);
      stage.settle();
    }
    expect([stage.session.step, stage.workers.living.length]).toEqual([step, 2]);
    vi.advanceTimersByTime(REST);
    expect(alive(stage)).toMatchObject({ workers: 0, timers: 0 });
    expect(stage.session.state.getState()).toMatchObject({ threads: 'none', playing: true });
    stage.session.setVisible(true);
    expect(stage.session.state.getState().threads).toBe('held');
    stage.settle();
    expect(stage.playTo(step + 20)).toBe(true);
    stage.session.pause();
    stage.settle();
    expect(last(stage)).toEqual(undisturbed(stage.session.step));
  });

  it('that is not seen when it is woken takes no thread', () => {
    const clock = new FakeClock();
    const workers = new FakeWorkers();
    const session = new Session(read(SMALL), new Threads(workers.create, 4), clock);
    session.setVisible(false);
    session.wake();
    session.play();
    expect(alive({ clock, workers })).toMatchObject({ workers: 0, timers: 0 });
    session.setVisible(true);
    workers.settle();
    expect(session.history.length).toBe(1);
  });

  it('waits where others have the threads, and says so, and goes on when it gets them', () => {
    const stage = open(SMALL, 2);
    stage.runTo(20);
    const other = new Session(read(`${SMALL}&seed=3`), stage.threads, stage.clock);
    stage.session.play();
    other.wake();
    other.runTo(10);
    stage.settle();
    const threads = () => [stage.session, other].map(({ state }) => state.getState().threads);
    expect(threads()).toEqual(['held', 'waiting']);
    expect(other.state.getState()).toMatchObject({ failure: null, playing: true });
    stage.session.pause();
    stage.settle();
    vi.advanceTimersByTime(REST);
    expect(threads()).toEqual(['none', 'held']);
    stage.settle();
    expect(other.history.lastStep).toBe(10);
    expect(last(stage)).toEqual(undisturbed(stage.session.step));
    // What is idle gets its threads back when it has something to do, and the other has not.
    stage.session.stepOnce();
    expect(threads()).toEqual(['waiting', 'held']);
    vi.advanceTimersByTime(REST);
    stage.settle();
    expect(threads()).toEqual(['held', 'none']);
    expect(last(stage)).toEqual(undisturbed(stage.session.step));
  });

  it('takes as many threads as its run has arms, also when another begins', () => {
    const stage = open(SMALL, 4);
    stage.runTo(20);
    const other = stage.threads.lease({ onGranted: () => {}, onTaken: () => {} });
    other.request(2);
    const [arm] = read(SMALL).arms;
    for (const arms of [3, 1, 4, 2]) {
      const experiment = { ...read(SMALL), arms: Array.from({ length: arms }, () => arm!) };
      stage.session.start(experiment);
      stage.settle();
      const fits = arms + other.held <= 4;
      expect(stage.session.state.getState().threads).toBe(fits ? 'held' : 'waiting');
      expect(stage.workers.living).toHaveLength(fits ? arms : 0);
      if (fits) {
        stage.runTo(10);
        expect(last(stage)).toEqual(undisturbed(10, experiment));
      }
    }
  });

  it('shows its beginning at once among others that stand still at theirs', () => {
    const first = open(SMALL, 2);
    const { threads, clock, workers } = first;
    const arms = (count: number) => {
      const { arms: two, ...rest } = read(SMALL);
      return { ...rest, arms: [...two, ...two].slice(0, count) };
    };
    const others = [1, 3, 4].map((count) => new Session(arms(count), threads, clock));
    for (const session of others) session.wake();
    expect(others.map(({ history }) => history.length)).toEqual([0, 0, 0]);
    first.settle();
    expect(others.map(({ history }) => history.length)).toEqual([1, 1, 1]);
    expect(workers.living).toHaveLength(4);
    for (const session of [first.session, ...others]) session.dispose();
    expect(alive({ clock, workers })).toEqual(NOTHING);
  });

  it('that is disposed of leaves nothing behind, whatever it was doing', () => {
    const doing: ((stage: Stage) => void)[] = [
      () => {},
      (stage) => stage.session.play(),
      (stage) => stage.session.runTo(500),
      (stage) => stage.session.sleep(),
      ({ workers }) => workers.all[0]!.emit('error', { message: 'boom' }),
      ({ session }) => session.setInspected({ layer: 0, unit: 1 }),
    ];
    for (const act of doing) {
      const stage = open();
      stage.runTo(20);
      const listener = vi.fn<() => void>();
      stage.session.subscribe(listener);
      act(stage);
      stage.clock.advance(16);
      listener.mockClear();
      stage.session.dispose();
      expect(alive(stage)).toEqual(NOTHING);
      expect(stage.session.history.length).toBe(0);
      stage.session.wake();
      stage.session.play();
      stage.settle();
      stage.clock.advance(16);
      stage.session.dispose();
      expect(alive(stage)).toEqual(NOTHING);
      expect(listener).not.toHaveBeenCalled();
    }
  });

  it('that sleeps and wakes at any moment computes what one does that is left alone', () => {
    const text = `${SMALL}&ev=12:lr=2,30:a.norm=batch`;
    const doing = fc.constantFrom(
      'sleep',
      'wake',
      'hide',
      'show',
      'play',
      'pause',
      'step',
      'messages',
      'pictures',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(doing, fc.nat(12)), { maxLength: 40 }), (acts) => {
        const stage = open(text);
        const { session, workers, clock } = stage;
        for (const [act, count] of acts) {
          let left = count;
          if (act === 'messages') workers.settle(() => left-- <= 0);
          else if (act === 'pictures')
            while (left-- > 0) {
              clock.advance(16);
              workers.settle(() => workers.all.length % 2 === 0 && left % 3 === 0);
            }
          else if (act === 'step') session.stepOnce();
          else if (act === 'hide' || act === 'show') {
            session.setVisible(act === 'show');
            vi.advanceTimersByTime(count * 1000);
          } else session[act]();
          if (act === 'sleep') expect(workers.living).toHaveLength(0);
        }
        session.setVisible(true);
        session.wake();
        // Threads that were kept from answering for twice too long are mended only when asked.
        if (session.state.getState().failure !== null) session.retry();
        session.runTo(session.step + 5);
        stage.settle();
        const again = open(text);
        again.settle();
        for (const [step, ...fingerprints] of rows(stage)) {
          again.runTo(step as number);
          expect([step, ...last(again).fingerprints]).toEqual([step, ...fingerprints]);
        }
        expect(stage.session.history.lastStep).toBe(stage.session.step);
      }),
      { numRuns: 25 },
    );
  });
});
