import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { combineFingerprints } from '../../engine/fingerprint';
import { createReference } from '../../engine/kernels/reference';
import { unitPercentilesLength } from '../../engine/probes/unit-percentiles';
import { Trainer } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import { SILENCE } from '../threads/thread';
import { FakeClock } from '../fake-clock.fixture';
import { FakeWorkers } from '../fake-workers.fixture';
import { last, open as openSession, read, undisturbed } from '../session.fixture';
import { Threads } from '../threads/threads';
import { FigureRun } from './figure-run';
import { recordedStepAfter } from './recorded-steps';

const TINY = 'data=moons&noise=0.1&train=60&depth=2&width=4&batch=8';
/** Linear, with a rate and weights that are too large for A. */
const DIVERGING = `${TINY}&act=linear&a.lr=10&a.scale=10`;
const STEPS = 130;

function openRun(text = TINY, steps = STEPS) {
  const clock = new FakeClock();
  const workers = new FakeWorkers();
  const run = new FigureRun(new Threads(workers.create, 4), clock);
  const settle = (until?: () => boolean) => workers.settle(until);
  const state = () => run.state.getState();
  const rows = (arm: number) => {
    const { steps: at, accuracies, losses, units } = run.curve(arm);
    return { steps: [...at], accuracies: [...accuracies], losses: [...losses], units: [...units] };
  };
  run.prepare(read(text), steps, null);
  return { clock, workers, run, settle, state, rows };
}

type Stage = ReturnType<typeof openRun>;

/** Plays until A has more than so many moments. */
function playPast(stage: Stage, moments: number): void {
  stage.run.play();
  stage.settle(() => stage.run.curve(0).length > moments);
}

/** One arm, moment by moment, without workers. */
function plainly(arm: number, text = TINY, until = STEPS) {
  const specification = armSpecification(read(text), arm);
  const trainer = new Trainer(specification, createReference());
  const rows = { steps: [], accuracies: [], losses: [], units: [] } as Record<string, number[]>;
  for (let step = 0; ; step = recordedStepAfter(step, until)) {
    trainer.advance(step);
    const { accuracy, loss } = trainer.test();
    const units = new Float32Array(unitPercentilesLength(specification.hidden.at(-1) ?? 0));
    trainer.measureUnits(units);
    rows['steps']!.push(step);
    rows['accuracies']!.push(accuracy);
    rows['losses']!.push(loss);
    rows['units']!.push(...units);
    if (step === until) return { rows, fingerprint: trainer.fingerprint() };
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a long run', () => {
  it('waits to be started', () => {
    const { workers, run, settle, state } = openRun();
    settle();
    expect(state().phase).toBe('idle');
    expect(workers.all).toHaveLength(0);
    expect(run.curve(0).length).toBe(0);
  });

  it('records what a trainer shows at each moment', () => {
    const { run, rows, settle, state } = openRun();
    run.play();
    settle();
    expect(state()).toMatchObject({ phase: 'finished', revivals: 0, engine: 'reference' });
    const arms = [0, 1].map((arm) => plainly(arm));
    expect([0, 1].map(rows)).toEqual(arms.map((arm) => arm.rows));
  });

  it('ends with the fingerprint that the Lab shows at that step', () => {
    const { run, settle, state } = openRun();
    run.play();
    settle();
    const [a = '', b = ''] = undisturbed(STEPS, TINY).fingerprints;
    expect(state().fingerprint).toBe(combineFingerprints([a, b]));
  });

  it('follows the changes that its link holds', () => {
    const text = `${TINY}&ev=55:a.norm=batch,70:lr=0.1`;
    const { run, rows, settle } = openRun(text);
    run.play();
    settle();
    expect(rows(0)).toEqual(plainly(0, text).rows);
    expect(rows(0)).not.toEqual(plainly(0).rows);
  });

  it('trains on data that it is given', () => {
    const { run, settle } = openRun();
    const x = new Float32Array([1, 0, -1, 0, 0.9, 0.1, -0.9, 0.1]);
    const train = { count: 4, features: 2, x, scale: 1, y: new Uint8Array([0, 1, 0, 1]) };
    const test = { ...train, y: new Uint8Array([0, 1, 0, 0]) };
    run.prepare(read(TINY), 200, { classes: 2, image: null, train, test });
    run.play();
    settle();
    expect(run.curve(1).accuracies.at(-1)).toBe(0.75);
  });

  it('has no units where there is no hidden layer', () => {
    const { run, rows, settle, state } = openRun('data=moons&train=60&depth=0', 30);
    run.play();
    settle();
    expect(state().phase).toBe('finished');
    expect(rows(0)).toMatchObject({ steps: [0, 10, 20, 30], units: [] });
  });

  it('asks for a picture when something new is known', () => {
    const { clock, run, settle } = openRun();
    const listener = vi.fn<() => void>();
    const stop = run.subscribe(listener);
    run.play();
    settle();
    clock.advance(16);
    clock.advance(16);
    expect(listener).toHaveBeenCalledTimes(1);
    run.prepare(read(TINY), 10, null);
    clock.advance(100);
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
  });

  it('begins another run from nothing, and what older workers say is not heard', () => {
    const stage = openRun();
    const { workers, run, rows, settle, state } = stage;
    playPast(stage, 3);
    run.prepare(read(`${TINY}&seed=5`), 40, null);
    expect(state().phase).toBe('idle');
    expect(run.curve(0).length).toBe(0);
    expect(workers.living).toHaveLength(0);
    run.play();
    settle();
    expect(state().phase).toBe('finished');
    expect(rows(0)).toEqual(plainly(0, `${TINY}&seed=5`, 40).rows);
  });

  it.each(['play', 'pause', 'stop'] as const)('that is disposed of leaves nothing: %s', (act) => {
    const stage = openRun();
    const { clock, workers, run, settle, state } = stage;
    const listener = vi.fn<() => void>();
    run.subscribe(listener);
    playPast(stage, 3);
    run[act]();
    run.dispose();
    run.play();
    settle();
    clock.advance(200);
    expect(workers.living).toHaveLength(0);
    expect([vi.getTimerCount(), clock.waiting]).toEqual([0, 0]);
    expect(listener).not.toHaveBeenCalled();
    expect([run.curve(0).length, state().phase]).toEqual([0, 'idle']);
  });

  it('ends each worker when its network is done', () => {
    const { workers, run, settle } = openRun();
    run.play();
    settle();
    expect(workers.all).toHaveLength(2);
    expect(workers.living).toHaveLength(0);
  });
});

describe('a pause', () => {
  it('leaves one request of each worker to be done, and changes nothing', () => {
    const stage = openRun();
    const { workers, run, rows, settle, state } = stage;
    playPast(stage, 3);
    run.pause();
    const sent = workers.all.map(({ requests }) => requests.length);
    settle();
    expect(state().phase).toBe('paused');
    expect(workers.all.map(({ requests }) => requests.length)).toEqual(sent);
    const { length } = run.curve(0);
    expect(length).toBeLessThanOrEqual(5);
    run.play();
    settle();
    expect(state().phase).toBe('finished');
    expect([0, 1].map(rows)).toEqual([0, 1].map((arm) => plainly(arm).rows));
  });

  it('comes soon on a slow machine: no request holds more than a tenth of a second', () => {
    // Every look at the clock costs 9 ms: a step takes that long at least.
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (time += 9));
    const stage = openRun(TINY, 400);
    stage.run.play();
    stage.settle();
    const farthest = stage.workers.all.map(({ requests }) => {
      let [from, most] = [0, 0];
      for (const request of requests) {
        if (request.kind !== 'advance' && request.kind !== 'sample') continue;
        most = Math.max(most, request.to - from);
        from = request.to;
      }
      return most;
    });
    for (const steps of farthest) expect(steps).toBeLessThanOrEqual(11);
    expect(stage.rows(1)).toEqual(plainly(1, TINY, 400).rows);
  });

  it('ends as a finished run where only the last moments were owed', () => {
    const stage = openRun(TINY, 10);
    playPast(stage, 1);
    stage.settle(() => stage.run.curve(1).length > 1);
    stage.run.pause();
    stage.settle();
    expect(stage.state().phase).toBe('finished');
  });
});

describe('a worker that dies', () => {
  const faults: [string, (stage: Stage) => void][] = [
    ['throws', ({ workers }) => workers.living[0]!.emit('error', { message: 'no memory' })],
    ['sends what cannot be read', ({ workers }) => workers.living[0]!.emit('messageerror', {})],
    [
      'falls silent',
      ({ workers, settle }) => {
        workers.living[0]!.silent = true;
        settle();
        vi.advanceTimersByTime(SILENCE);
      },
    ],
  ];
  it.each(faults)('is replaced by one that records the same: it %s', (_, fail) => {
    const stage = openRun();
    playPast(stage, 5);
    const known = stage.rows(0).accuracies;
    fail(stage);
    expect(stage.rows(0).accuracies.slice(0, known.length)).toEqual(known);
    stage.settle();
    expect(stage.state()).toMatchObject({ phase: 'finished', revivals: 1, failure: null });
    expect(stage.workers.all).toHaveLength(3);
    expect([0, 1].map(stage.rows)).toEqual([0, 1].map((arm) => plainly(arm).rows));
    const [a, b] = [0, 1].map((arm) => plainly(arm).fingerprint);
    expect(stage.state().fingerprint).toBe(combineFingerprints([a!, b!]));
  });

  it('is not replaced twice by itself; going on begins with what is known', () => {
    const stage = openRun();
    const { workers, run, rows, settle, state } = stage;
    playPast(stage, 5);
    workers.living[0]!.emit('error', { message: 'one' });
    settle(() => run.curve(0).length > 7);
    workers.all[2]!.emit('error', { message: 'two' });
    expect(state()).toMatchObject({ phase: 'failed', failure: 'two' });
    expect(workers.living).toHaveLength(0);
    settle();
    expect(run.curve(0).length).toBe(8);
    run.play();
    settle();
    expect(state()).toMatchObject({ phase: 'finished', failure: null });
    expect(rows(0)).toEqual(plainly(0).rows);
  });

  it('waits for the end of a pause', () => {
    const stage = openRun();
    const { workers, run, settle, state } = stage;
    playPast(stage, 3);
    run.pause();
    workers.living[0]!.emit('error', { message: 'one' });
    settle();
    expect(workers.all).toHaveLength(2);
    run.play();
    settle();
    expect(state().phase).toBe('finished');
  });
});

describe('a network that diverges', () => {
  it.each([1, 9])('ends there, and the other goes on, where a step takes %i ms', (ms) => {
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (time += ms));
    const { run, settle, state } = openRun(DIVERGING);
    run.play();
    settle();
    const lab = openSession(DIVERGING);
    lab.settle();
    lab.runTo(STEPS);
    const { divergence } = lab.session.state.getState();
    expect(divergence[0]!).not.toBeNull();
    expect(state()).toMatchObject({ phase: 'finished', divergence });
    expect(run.curve(0).lastStep).toBe(divergence[0]!.step - 1);
    expect(run.curve(1).lastStep).toBe(STEPS);
    const [a = '', b = ''] = last(lab).fingerprints;
    expect(state().fingerprint).toBe(combineFingerprints([a, b]));
    expect(run.timeLeft).toBe(0);
  });
});

describe('a network that diverges between two moments', () => {
  it('is recorded where it stands, though the next moment is several requests away', () => {
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (time += 40));
    const text = `${TINY}&act=linear&ev=245:a.lr=10`;
    const { run, settle, state } = openRun(text, 400);
    run.play();
    settle();
    const failed = state().divergence[0]?.step ?? NaN;
    expect(failed).toBeGreaterThan(245);
    expect(run.curve(0).lastStep).toBe(failed - 1);
    expect(run.curve(1).lastStep).toBe(400);
    expect(state().phase).toBe('finished');
  });
});

describe('the time left', () => {
  it('is that of the steps and looks to come: it holds from the first moments on', () => {
    let time = 0;
    // A step and a look take as long each time.
    vi.spyOn(performance, 'now').mockImplementation(() => (time += 1));
    const stage = openRun(TINY, 2000);
    const { run, settle } = stage;
    expect(run.timeLeft).toBeNaN();
    playPast(stage, 0);
    expect(Number.isFinite(run.timeLeft)).toBe(false);
    settle(() => run.curve(1).length > 5);
    const early = run.timeLeft;
    const began = time;
    settle();
    // Both workers share this thread.
    const taken = (time - began) / 2;
    expect(early).toBeGreaterThan(0.7 * taken);
    expect(early).toBeLessThan(1.5 * taken);
    expect(run.timeLeft).toBe(0);
    expect(run.lookShare).toBeGreaterThan(0);
    expect(run.lookShare).toBeLessThan(1);
  });
});
