import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Course, duration } from './course';
import { type CourseApi, findApi } from './find-api';
import { packWork, ROOM, unpackWork, type Work } from './suspend-data';

const NOTHING: Work = {
  exercises: {},
  tasks: {},
  answers: {},
  predictions: {},
  runs: [],
  link: '',
};

/** A course in memory, which may be out of reach. */
class Memory implements CourseApi {
  readonly values = new Map<string, string>();
  readonly calls: string[] = [];
  reached: 'yes' | 'no' | 'gone' = 'yes';
  #answer(call: string): string {
    this.calls.push(call);
    if (this.reached === 'gone') throw new Error('gone');
    return this.reached === 'yes' ? 'true' : 'false';
  }
  LMSInitialize = () => this.#answer('begin');
  LMSCommit = () => this.#answer('commit');
  LMSFinish = () => this.#answer('finish');
  LMSGetValue = (name: string) => this.values.get(name) ?? '';
  LMSSetValue = (name: string, value: string) => {
    // What not every course has.
    if (/score\.(min|max)/.test(name)) return 'false';
    if (this.reached === 'yes') this.values.set(name, value);
    return this.#answer(name);
  };
}

describe('a course', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const open = (api: Memory) => {
    const began: string[] = [];
    const held: boolean[] = [];
    const course = new Course(api, {
      onBegin: (suspended) => began.push(suspended),
      onConnection: (now) => held.push(now),
    });
    course.go();
    return { course, began, held };
  };
  const standing = (done: number) => ({ suspended: `s${done}`, done, of: 4 });

  it('keeps score, status and what is suspended', () => {
    const api = new Memory();
    api.values.set('cmi.suspend_data', 'before');
    const { course, began, held } = open(api);
    expect(began).toEqual(['before']);
    course.prepare(standing(1));
    course.go();
    expect(Object.fromEntries(api.values)).toEqual({
      'cmi.core.score.raw': '25',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.suspend_data': 's1',
    });
    expect(api.calls.at(-1)).toBe('commit');
    course.prepare(standing(4));
    course.go();
    expect(api.values.get('cmi.core.lesson_status')).toBe('completed');
    expect(held).toEqual([true, true, true]);
  });

  it('takes nothing back that was completed, and sends nothing twice', () => {
    const api = new Memory();
    api.values.set('cmi.core.lesson_status', 'passed');
    const { course } = open(api);
    course.prepare(standing(0));
    course.go();
    expect(api.values.get('cmi.core.lesson_status')).toBe('completed');
    const { length } = api.calls;
    course.go();
    expect(api.calls).toHaveLength(length);
  });

  it.each(['no', 'gone'] as const)('that is lost (%s) is tried again, ever later', (lost) => {
    const api = new Memory();
    const { course, held } = open(api);
    api.reached = lost;
    course.prepare(standing(2));
    course.go();
    expect(held.at(-1)).toBe(false);
    const tried = () => held.length;
    const before = tried();
    vi.advanceTimersByTime(5000);
    expect(tried()).toBe(before + 1);
    vi.advanceTimersByTime(9999);
    expect(tried()).toBe(before + 1);
    vi.advanceTimersByTime(1);
    expect(tried()).toBe(before + 2);
    vi.advanceTimersByTime(10 * 60_000);
    expect(tried()).toBeLessThan(before + 16);
    api.reached = 'yes';
    vi.advanceTimersByTime(60_000);
    expect(held.at(-1)).toBe(true);
    expect(api.values.get('cmi.suspend_data')).toBe('s2');
    const after = tried();
    vi.advanceTimersByTime(10 * 60_000);
    expect(tried()).toBe(after);
  });

  it('may begin later', () => {
    const api = new Memory();
    api.reached = 'no';
    const { began, held } = open(api);
    expect([began, held]).toEqual([[], [false]]);
    api.reached = 'yes';
    vi.advanceTimersByTime(5000);
    expect([began, held]).toEqual([[''], [false, true]]);
  });

  it('is left with the time that was spent, once', () => {
    const api = new Memory();
    const { course } = open(api);
    course.prepare(standing(3));
    vi.advanceTimersByTime(3_725_000);
    course.end();
    expect(api.values.get('cmi.core.session_time')).toBe('0001:02:05');
    expect(api.values.get('cmi.core.exit')).toBe('suspend');
    expect(api.values.get('cmi.suspend_data')).toBe('s3');
    expect(api.calls.at(-1)).toBe('finish');
    const { length } = api.calls;
    course.end();
    course.go();
    expect(api.calls).toHaveLength(length);
  });

  it('has spans of time as SCORM writes them', () => {
    expect([0, 59_999, 360_000_000, 1e15].map(duration)).toEqual([
      '0000:00:00',
      '0000:00:59',
      '0100:00:00',
      expect.stringMatching(/^9999:/),
    ]);
  });
});

describe('the course that a page stands in', () => {
  const api = new Memory();
  const window = (facts: object): Window => {
    const made: Record<string, unknown> = { opener: null, ...facts };
    made['parent'] ??= made;
    made['top'] ??= (made['parent'] as { top?: unknown }).top ?? made;
    return made as unknown as Window;
  };
  /** One that a browser does not let look into. */
  const foreign = (facts: object) => {
    const made = window(facts);
    Object.defineProperty(made, 'API', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
    return made;
  };

  it('is found in a frame around, however far, and past other hosts', () => {
    const course = window({ API: api });
    expect(findApi(window({ parent: course }))).toBe(api);
    expect(findApi(window({ parent: window({ parent: course }) }))).toBe(api);
    expect(findApi(window({ parent: foreign({ parent: course }) }))).toBe(api);
  });

  it('is found where the page was opened from', () => {
    const course = window({ API: api });
    expect(findApi(window({ opener: course }))).toBe(api);
    expect(findApi(window({ opener: window({ parent: course }) }))).toBe(api);
    expect(findApi(window({ parent: window({ opener: course }) }))).toBe(api);
  });

  it('is not there otherwise', () => {
    expect(findApi(window({}))).toBeNull();
    expect(findApi(window({ API: api }))).toBeNull();
    expect(findApi(window({ parent: foreign({}) }))).toBeNull();
    expect(
      findApi(window({ parent: window({ API: { LMSInitialize: () => 'true' } }) })),
    ).toBeNull();
    expect(findApi(window({ parent: window({ API: 'v1' }) }))).toBeNull();
  });
});

describe('what a course keeps', () => {
  const run = (seed: number) => ({
    place: 'lab',
    link: `v=1&lr=0.3&seed=${seed}&ev=${seed}:a.norm=batch`,
    networks: 2,
    step: seed,
    fingerprint: ((BigInt(seed) * 0x9e3779b97f4a7c15n) % (1n << 64n))
      .toString(16)
      .padStart(16, '0'),
  });
  const names = Array.from({ length: 40 }, (_, i) => `chapter-${i % 12}/exercise-${i}`);
  const much: Work = {
    exercises: Object.fromEntries(names.map((name) => [name, 'done' as const])),
    tasks: Object.fromEntries(names.map((name) => [`${name}-task`, 'done' as const])),
    answers: Object.fromEntries(
      names.map((name, i) => [
        name,
        {
          tries: 20,
          given: Array.from({ length: 20 }, (_, k) => ({
            answer: `${Math.sin(i + k)}`,
            right: k === 19,
          })),
        },
      ]),
    ),
    predictions: Object.fromEntries(
      names.map((name, i) => [
        `${name}-p`,
        { choice: null, curve: [Math.sin(i), Math.cos(i)], skipped: false, revealed: true },
      ]),
    ),
    runs: Array.from({ length: 60 }, (_, i) => run(i + 1)),
    link: 'v=1&chapter=shift',
  };

  it('is read as it was packed', async () => {
    const work = { ...much, answers: {}, predictions: {}, runs: much.runs.slice(0, 5) };
    expect(await unpackWork(await packWork(work))).toEqual(work);
    expect(await unpackWork(await packWork(NOTHING))).toEqual(NOTHING);
  });

  it('fits, and of much work the exercises, the tasks and the place stay', async () => {
    const packed = await packWork(much);
    expect(packed.length).toBeLessThanOrEqual(ROOM);
    expect(packed).toMatch(/^[\w.+/=]+$/);
    const { exercises, tasks, link } = (await unpackWork(packed)) ?? NOTHING;
    expect({ exercises, tasks, link }).toEqual({
      exercises: much.exercises,
      tasks: much.tasks,
      link: much.link,
    });
    const runs = await packWork({ ...NOTHING, runs: much.runs });
    expect(runs.length).toBeLessThanOrEqual(ROOM);
    expect((await unpackWork(runs))?.runs.at(-1)).toEqual(much.runs.at(-1));
  });

  it('is nothing where it is something else', async () => {
    const packed = await packWork(much);
    for (const text of [
      '',
      '1.',
      '1.AAAA',
      packed.slice(0, -20),
      `2.${packed.slice(2)}`,
      'other',
    ]) {
      expect(await unpackWork(text)).toBeNull();
    }
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await unpackWork(`1.${text}`)).toBeNull();
      }),
    );
  });
});
