import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReference } from '../../engine/kernels/reference';
import { createSimd } from '../../engine/kernels/simd';
import { module } from '../../engine/kernels/simd-module.fixture';
import { Trainer } from '../../engine/trainer';
import { SILENCE } from '../threads/thread';
import { smallJobs, openSurvey } from './survey.fixture';

const JOBS = smallJobs();

/** What plain trainers say of these jobs, on kernels of their own. */
const EXPECTED = new Map(
  JOBS.map(({ id, steps, specifications }) => [
    id,
    specifications.map((specification) => {
      const trainer = new Trainer(specification, createReference());
      trainer.advance(steps);
      const { loss, accuracy } = trainer.test();
      const diverged = trainer.divergence?.step ?? null;
      return { loss, accuracy, diverged, fingerprint: trainer.fingerprint() };
    }),
  ]),
);

function finished(cores: number, createKernels = () => createReference(), pick?: () => number) {
  const stage = openSurvey(cores, createKernels);
  stage.survey.start(JOBS);
  stage.settle(undefined, pick);
  return stage;
}

const PRINT = finished(1).state().fingerprint;

// Only timeouts are replaced: the workers measure what their steps really cost.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('a survey', () => {
  it('says of every cell what a plain run of the same experiment says', () => {
    const { survey, state } = finished(2);
    expect(state()).toMatchObject({ phase: 'finished', plain: true, revivals: 0 });
    expect(survey.classes).toBe(2);
    expect(new Map([...survey.outcomes].map(([id, { arms }]) => [id, arms]))).toEqual(EXPECTED);
    const some = [...EXPECTED.values()].flat();
    expect(some.some(({ diverged }) => diverged !== null)).toBe(true);
    expect(some.some(({ diverged }) => diverged === null)).toBe(true);
  });

  it('has the same fingerprint with one worker and four, in any order of arrival', () => {
    expect(PRINT).toMatch(/^[0-9a-f]{16}$/);
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 4), fc.infiniteStream(fc.nat(100)), (cores, numbers) => {
        const next = () => numbers.next().value ?? 0;
        expect(finished(cores, undefined, next).state().fingerprint).toBe(PRINT);
      }),
      { numRuns: 6 },
    );
  });

  it('has the same fingerprint on both kernels', () => {
    const simd = openSurvey(2, (bytes) => createSimd(module, bytes));
    simd.survey.start(JOBS);
    simd.settle();
    expect(simd.state()).toMatchObject({ fingerprint: PRINT, plain: false });
  });

  it('has another fingerprint where one cell is another', () => {
    const stage = openSurvey();
    stage.survey.start(JOBS.map((job, i) => (i === 40 ? { ...job, steps: job.steps + 1 } : job)));
    stage.settle();
    expect(stage.state().fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(stage.state().fingerprint).not.toBe(PRINT);
  });

  it('takes all threads of the page, and ends them when there is nothing left to do', () => {
    const { workers } = finished(5);
    expect(workers.all).toHaveLength(5);
    expect(workers.living).toEqual([]);
  });

  it('makes do with the threads that are left, and waits where there are none', () => {
    const { clock, workers, threads, survey, settle, state } = openSurvey(3);
    const others = [1, 2].map(() => threads.lease({ onGranted: () => {}, onTaken: () => {} }));
    others[0]!.request(2);
    survey.start(JOBS);
    expect(workers.living).toHaveLength(1);
    survey.stop();
    others[1]!.request(1);
    survey.resume();
    expect(state()).toMatchObject({ phase: 'running', waiting: true });
    expect(workers.living).toHaveLength(0);
    others[0]!.release();
    expect(state().waiting).toBe(false);
    expect(workers.living).toHaveLength(2);
    settle();
    clock.advance(200);
    expect(state()).toMatchObject({ phase: 'finished', fingerprint: PRINT });
  });

  it('keeps its memory and its data from one arm to the next', () => {
    let made = 0;
    const stage = openSurvey(1, () => {
      made += 1;
      return createReference();
    });
    stage.survey.start(JOBS);
    stage.settle();
    expect(made).toBe(1);
    expect(stage.state().fingerprint).toBe(PRINT);
  });

  it('trains on data that are handed to it, once for each worker', () => {
    const stage = openSurvey(2);
    const x = Float32Array.of(1, 0, -1, 0, 0, 1, 0, -1);
    const examples = { count: 4, features: 2, x, scale: 1, y: Uint8Array.of(0, 1, 2, 0) };
    const data = { classes: 3, image: null, train: examples, test: examples };
    stage.survey.start(JOBS, data);
    stage.settle();
    expect(stage.survey.classes).toBe(3);
    for (const { requests } of stage.workers.all) {
      expect(requests.filter(({ kind }) => kind === 'data')).toEqual([{ kind: 'data', data }]);
    }
    expect(stage.state().fingerprint).not.toBe(PRINT);
  });

  it('tells of news once before each picture', () => {
    const stage = openSurvey();
    let told = 0;
    stage.survey.subscribe(() => (told += 1));
    stage.survey.start(JOBS);
    stage.settle();
    expect(told).toBe(0);
    stage.clock.advance(16);
    expect(told).toBe(1);
    stage.clock.advance(16);
    expect(told).toBe(1);
  });
});

describe('a survey that is stopped', () => {
  it('ends its workers at once, keeps what is known, and goes on with the rest', () => {
    const stage = openSurvey(2);
    stage.survey.start(JOBS);
    stage.settle(() => stage.survey.outcomes.size >= 20);
    stage.survey.stop();
    expect(stage.workers.living).toEqual([]);
    expect(stage.state()).toMatchObject({ phase: 'stopped', fingerprint: '' });
    const known = stage.survey.outcomes.size;
    stage.settle();
    expect(stage.survey.outcomes.size).toBe(known);
    const before = stage.workers.all.length;
    stage.survey.resume();
    stage.settle();
    expect(stage.state()).toMatchObject({ phase: 'finished', fingerprint: PRINT });
    const asked = stage.workers.all.slice(before).flatMap(({ requests }) => requests);
    const jobs = asked.flatMap((request) => (request.kind === 'train' ? request.jobs : []));
    expect(jobs).toHaveLength(JOBS.length - known);
  });

  it('forgets the former jobs when others are started', () => {
    const stage = openSurvey(2);
    stage.survey.start(smallJobs('v=1&depth=1&width=2&train=20', 5));
    stage.settle(() => stage.survey.outcomes.size >= 5);
    stage.survey.start(JOBS);
    stage.settle();
    expect(stage.state().fingerprint).toBe(PRINT);
  });
});

describe('a survey that is disposed of', () => {
  it.each([0, 3, Infinity])('leaves nothing behind, so many messages after its start: %d', (n) => {
    const stage = openSurvey(2);
    const { clock, workers, survey, state } = stage;
    const listener = vi.fn<() => void>();
    survey.subscribe(listener);
    survey.start(JOBS);
    let left = n;
    stage.settle(() => left-- <= 0);
    survey.dispose();
    survey.resume();
    stage.settle();
    clock.advance(200);
    expect(workers.living).toHaveLength(0);
    expect([vi.getTimerCount(), clock.waiting]).toEqual([0, 0]);
    expect(listener).not.toHaveBeenCalled();
    expect([survey.outcomes.size, state().phase]).toEqual([0, 'idle']);
  });
});

describe('the time left', () => {
  it('is what the rest takes at the pace since the first answer', () => {
    const stage = openSurvey(1);
    stage.survey.start(JOBS);
    stage.clock.advance(900);
    expect(stage.survey.timeLeft).toBeNaN();
    stage.settle(() => stage.survey.outcomes.size > 0);
    const first = stage.survey.outcomes.size;
    stage.settle(() => stage.survey.outcomes.size > first);
    const done = stage.survey.outcomes.size;
    expect(stage.survey.timeLeft).toBeNaN();
    stage.clock.advance(4000);
    expect(stage.survey.timeLeft).toBeCloseTo((4000 * (64 - done)) / (done - first));
  });

  it('is measured anew when it goes on after a stop', () => {
    const stage = openSurvey(1);
    stage.survey.start(JOBS);
    stage.settle(() => stage.survey.outcomes.size >= 5);
    stage.survey.stop();
    const before = stage.survey.outcomes.size;
    stage.clock.advance(1e6);
    stage.survey.resume();
    stage.clock.advance(5000);
    expect(stage.survey.timeLeft).toBeNaN();
    stage.settle(() => stage.survey.outcomes.size > before);
    const first = stage.survey.outcomes.size;
    stage.settle(() => stage.survey.outcomes.size > first);
    const done = stage.survey.outcomes.size;
    stage.clock.advance(2000);
    expect(stage.survey.timeLeft).toBeCloseTo((2000 * (64 - done)) / (done - first));
  });

  it('counts what is done of a cell that takes long', () => {
    const stage = openSurvey(1);
    stage.survey.start(JOBS);
    const sign = (share: number) =>
      stage.workers.all[0]!.emit('message', { data: { kind: 'alive', batch: 0, share } });
    sign(0.125);
    expect(stage.survey.timeLeft).toBeNaN();
    stage.clock.advance(30_000);
    sign(0.375);
    expect(stage.survey.outcomes.size).toBe(0);
    expect(stage.survey.timeLeft).toBeCloseTo((30_000 * 63.625) / 0.25);
  });
});

describe('a worker of a survey that dies', () => {
  const kill: Record<string, (stage: ReturnType<typeof openSurvey>, index: number) => void> = {
    'by an error': ({ workers }, index) => {
      workers.all[index]!.emit('error', { message: 'boom' });
    },
    'by an unreadable message': ({ workers }, index) => {
      workers.all[index]!.emit('messageerror', {});
    },
    'by a fault that it tells': ({ workers }, index) => {
      workers.all[index]!.emit('message', { data: { kind: 'failed', batch: 0, message: 'boom' } });
    },
    silently: ({ workers, settle }, index) => {
      workers.all[index]!.silent = true;
      settle();
      vi.advanceTimersByTime(SILENCE);
    },
  };

  for (const [how, die] of Object.entries(kill)) {
    it(`${how} is started again, and every cell is known in the end`, () => {
      const stage = openSurvey(2);
      stage.survey.start(JOBS);
      stage.settle(() => stage.survey.outcomes.size >= 10);
      die(stage, 1);
      stage.settle();
      expect(stage.state()).toMatchObject({
        phase: 'finished',
        fingerprint: PRINT,
        revivals: 1,
        failure: null,
      });
    });
  }

  it('a second time is a failure; to go on mends it', () => {
    const stage = openSurvey(1);
    stage.survey.start(JOBS);
    stage.settle(() => stage.survey.outcomes.size >= 10);
    stage.workers.all[0]!.emit('error', { message: 'boom' });
    stage.workers.all[1]!.emit('error', { message: 'bang' });
    expect(stage.state()).toMatchObject({ phase: 'failed', failure: 'bang', revivals: 1 });
    expect(stage.workers.living).toEqual([]);
    expect(stage.survey.outcomes.size).toBeGreaterThanOrEqual(10);
    stage.survey.resume();
    stage.settle();
    expect(stage.state()).toMatchObject({ phase: 'finished', fingerprint: PRINT, failure: null });
  });

  it('that cannot even be made is a failure, told after the start', () => {
    const stage = openSurvey(1);
    const { survey, state } = stage;
    stage.workers.create();
    vi.spyOn(stage.workers.all, 'push').mockImplementation(() => {
      throw new Error('no threads');
    });
    survey.start(JOBS);
    expect(state().phase).toBe('running');
    vi.runAllTimers();
    expect(state()).toMatchObject({ phase: 'failed', failure: 'refused' });
  });

  it('says nothing more: its late answers are dropped', () => {
    const stage = openSurvey(1);
    stage.survey.start(JOBS);
    const dead = stage.workers.all[0]!;
    dead.work();
    dead.work();
    dead.emit('error', { message: 'boom' });
    expect(dead.deliver()).toBe(true);
    expect(stage.survey.outcomes.size).toBe(0);
    stage.settle();
    expect(stage.state().fingerprint).toBe(PRINT);
  });
});
