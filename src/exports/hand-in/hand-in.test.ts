import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, MOST_ANSWERS, MOST_RUNS, withAnswer } from './done';
import { HAND_IN_VERSION, readHandIn, writeHandIn } from './hand-in';
import { joinRuns, withRun } from './with-run';

const run = (link: string, step: number, place = 'lab', networks = 2) => {
  return { place, link, networks, step, fingerprint: step.toString(16).padStart(16, '0') };
};

const DONE = {
  exercises: { 'saturation/too-large': 'done', 'shift/in-sigma': 'tried' } as const,
  answers: {
    'saturation/too-large': {
      tries: 2,
      given: [
        { answer: 'steep', right: false },
        { answer: 'flat', right: true },
      ],
    },
    'shift/in-sigma': { tries: 1, given: [{ answer: '−3,5 σ', right: false }] },
  },
  predictions: {
    'saturation/loss-curve': {
      choice: null,
      curve: [0.5, null, 0.25],
      skipped: false,
      revealed: true,
    },
  },
  tasks: { 'saturation/half-gray': 'done' } as const,
  runs: [
    run('v=1&lr=5&ev=500:a.norm=batch', 2000),
    run('v=1&depth=5', 400, 'saturation/plateau-play', 1),
  ],
};

/** Why such a text is none. */
function damageOf(text: string) {
  const read = readHandIn(text);
  return 'damage' in read ? read.damage : null;
}

describe('a hand-in', () => {
  it('is read as it was written, also with a mark before it', () => {
    const text = writeHandIn(DONE);
    const handIn = { shiftscopeHandIn: HAND_IN_VERSION, ...DONE };
    expect(readHandIn(text)).toEqual({ handIn });
    expect(readHandIn(`\uFEFF${text}`)).toEqual({ handIn });
  });

  it('can be read by people: a line for each thing, in the order of interest', () => {
    const lines = writeHandIn(DONE).split('\n');
    expect(lines[1]).toBe('  "shiftscopeHandIn": 1,');
    expect(lines).toContain('    "saturation/too-large": "done",');
    expect(lines).toContain('      "link": "v=1&lr=5&ev=500:a.norm=batch",');
  });

  it('is damaged where it is cut off anywhere', () => {
    const text = writeHandIn(DONE).trimEnd();
    for (let length = 0; length < text.length; length += 7) {
      expect(damageOf(text.slice(0, length)), String(length)).toEqual({
        reason: 'json',
        where: '',
      });
    }
  });

  it.each<readonly [string, string, unknown]>([
    ['a step of no number', 'runs/1/step', '400'],
    ['a step below 1', 'runs/0/step', 0],
    ['half a fingerprint', 'runs/0/fingerprint', 'abc'],
    ['no place', 'runs/0/place', undefined],
    ['another state', 'exercises/shift.why', 'perfect'],
    ['no tries', 'answers/shift.in-sigma/tries', 0],
    ['no exercises', 'exercises', undefined],
    ['no tasks', 'tasks', null],
  ])('is damaged, and where is told, by %s', (_, where, value) => {
    const handIn: unknown = JSON.parse(writeHandIn(DONE));
    const names = where.split('/').map((name) => name.replace('.', '/'));
    const last = names.pop() ?? '';
    let holder = handIn as Record<string, unknown>;
    for (const name of names) holder = holder[name] as Record<string, unknown>;
    holder[last] = value;
    expect(damageOf(JSON.stringify(handIn))).toEqual({
      reason: 'part',
      where: [...names, last].join('.'),
    });
  });

  it('is of a later version, or something else', () => {
    const text = writeHandIn(DONE);
    expect(damageOf(text.replace('In": 1', 'In": 2'))?.reason).toBe('newer');
    for (const other of ['null', '[]', '7', '{}', '{"shiftscopeHandIn":"1"}', '{"step":3}']) {
      expect(damageOf(other)?.reason, other).toBe('other');
    }
  });

  it('never throws, whatever it is given', () => {
    const named = fc.record({
      shiftscopeHandIn: fc.constant(1),
      runs: fc.jsonValue(),
      answers: fc.jsonValue(),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          named.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          expect(damageOf(text)).not.toBeNull();
        },
      ),
    );
  });
});

it('keeps the last answers and counts them all', () => {
  let answers: Answers | undefined;
  for (let i = 1; i <= 25; i++) answers = withAnswer(answers, `${i}`.padEnd(400, '.'), i === 25);
  expect(answers?.tries).toBe(25);
  expect(answers?.given).toHaveLength(MOST_ANSWERS);
  expect(answers?.given.at(-1)).toEqual({ answer: '25'.padEnd(300, '.'), right: true });
  const read = readHandIn(writeHandIn({ ...DONE, answers: { 'shift/why': answers! } }));
  expect(read).toHaveProperty('handIn');
});

describe('the runs that are kept', () => {
  const after = (...runs: ReturnType<typeof run>[]) =>
    runs.reduce<readonly ReturnType<typeof run>[]>((kept, one) => withRun(kept, one), []);

  it('are each kept at the furthest step', () => {
    expect(after(run('v=1&lr=1', 10), run('v=1&lr=1', 50), run('v=1&lr=1', 20))).toEqual([
      run('v=1&lr=1', 50),
    ]);
    expect(after(run('v=1&lr=1', 10), run('v=1&lr=2', 5))).toHaveLength(2);
    expect(after(run('v=1&lr=1', 10), run('v=1&lr=1', 10, 'shift/one-step'))).toHaveLength(2);
    expect(after(run('v=1', 10, 'lab', 1), run('v=1', 20))).toHaveLength(2);
  });

  it('are one run where it was changed on its way, and two where it was begun again', () => {
    const changed = run('v=1&ev=100:lr=1', 150);
    expect(after(run('', 100), changed)).toEqual([changed]);
    expect(after(run('', 80), changed)).toEqual([changed]);
    // A slider that is moved at rest: the last value counts.
    expect(after(run('v=1&ev=100:lr=1', 100), run('v=1&ev=100:lr=2', 100))).toHaveLength(1);
    expect(after(run('', 200), changed)).toHaveLength(2);
    expect(after(run('v=1&ev=50:lr=2', 100), changed)).toHaveLength(2);
  });

  it('are so many at most, and the oldest are let go', () => {
    const runs = Array.from({ length: MOST_RUNS + 5 }, (_, seed) =>
      run(`v=1&seed=${seed + 2}`, 10),
    );
    expect(after(...runs)).toEqual(runs.slice(5));
    expect(joinRuns(runs.slice(0, 40), runs.slice(20))).toEqual(runs.slice(5));
    expect(joinRuns(runs.slice(0, 9), runs.slice(0, 9))).toEqual(runs.slice(0, 9));
  });
});
