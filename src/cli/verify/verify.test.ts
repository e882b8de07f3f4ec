import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { createSimd } from '../../engine/kernels/simd';
import { module } from '../../engine/kernels/simd-module.fixture';
import { KNOWN_FINGERPRINTS, KNOWN_STEPS } from '../../experiment/known-fingerprints.fixture';
import { type HandIn, writeHandIn } from '../../exports/hand-in/hand-in';
import { command } from '../command.fixture';
import { Computer, type Job } from './compute';
import { verify } from './verify';

const SMALL = 'v=1&depth=1&width=4&batch=8';

const computer = new Computer(
  (bytes) => createSimd(module, bytes),
  () => {
    throw new Error('there are no files');
  },
);

/** What a run's fingerprint is. */
function fingerprintOf(link: string, step: number, networks = 2): string {
  const reply = computer.compute({ link, networks, steps: [step], data: [] });
  if ('problem' in reply) throw new Error(reply.problem);
  return reply.fingerprints[0] ?? '';
}

const run = (link: string, step: number, networks = 2) => {
  return { place: 'lab', link, networks, step, fingerprint: fingerprintOf(link, step, networks) };
};

const text = (handIn: Partial<HandIn>) =>
  writeHandIn({ exercises: {}, answers: {}, predictions: {}, tasks: {}, runs: [], ...handIn });

const answers = (...given: readonly (readonly [string, boolean])[]) => {
  return { tries: given.length, given: given.map(([answer, right]) => ({ answer, right })) };
};

const HONEST = text({
  exercises: {
    'saturation/too-large': 'done',
    'shift/in-sigma': 'tried',
    'saturation/leave': 'done',
  },
  answers: {
    'saturation/too-large': answers(['steep', false], ['flat', true]),
    'shift/in-sigma': answers(['99', false]),
    'saturation/leave': answers(['scale=1', true]),
  },
  tasks: { 'saturation/half-gray': 'done' },
  predictions: {
    'shift/who-moves': { choice: 'all', curve: null, skipped: false, revealed: true },
  },
  runs: [run(SMALL, 30), run(`${SMALL}&ev=10:lr=0.1`, 25), run(SMALL, 12, 1)],
});

/** The command in this process, with the jobs that it gave. */
async function check(files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  return checkAs(files, ['folder', ...options]);
}

async function checkAs(files: Readonly<Record<string, string>>, words: readonly string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const jobs: Job[] = [];
  const status = await verify(
    words,
    (job) => {
      jobs.push(job);
      return Promise.resolve(computer.compute(job));
    },
    {
      out: (line) => out.push(line),
      error: (line) => errors.push(line),
      list: () => Object.keys(files),
      read: (path) => {
        const found = files[path.replace('folder/', '')];
        if (found === undefined) throw new Error(`ENOENT: ${path}`);
        return new TextEncoder().encode(found);
      },
    },
  );
  return { status, out, errors, jobs, rows: csvParse(out.join('\n')) };
}

describe('a folder of hand-ins', () => {
  it('is checked: every answer, and every run by its fingerprint', async () => {
    const { status, rows, errors } = await check({ 'ada/work.json': HONEST, 'notes.pdf': '' });
    expect(status).toBe(0);
    expect(errors).toEqual(['verify: 1 hand-ins, 0 damaged, 0 forged']);
    const brief = rows.map(({ file, kind, item, answer, tries, right, step, problem }) =>
      [file, kind, item, answer, tries, right, step, problem].join('|'),
    );
    expect(brief).toEqual([
      'ada/work.json|file||2 of 3||yes||',
      'ada/work.json|exercise|saturation/too-large|flat|2|yes||',
      'ada/work.json|exercise|shift/in-sigma|99|1|no||',
      'ada/work.json|exercise|saturation/leave|scale=1|1|told||',
      'ada/work.json|task|saturation/half-gray|||||',
      'ada/work.json|prediction|shift/who-moves|all||||',
      'ada/work.json|run|lab|||yes|30|',
      'ada/work.json|run|lab|||yes|25|',
      'ada/work.json|run|lab|||yes|12|',
    ]);
    for (const row of rows.slice(-3))
      expect(row['fingerprint_found']).toBe(row['fingerprint_told']);
    expect(rows.at(-2)?.['link']).toBe(`${SMALL}&ev=10:lr=0.1`);
  });

  it('finds the fingerprints that are known of the page', async () => {
    const runs = KNOWN_FINGERPRINTS.slice(0, 4).map(([link, fingerprint]) => {
      return { place: 'lab', link, networks: 2, step: KNOWN_STEPS, fingerprint };
    });
    expect((await check({ 'a.json': text({ runs }) })).status).toBe(0);
  });

  it('names what is forged: a fingerprint, an answer, what is said of it', async () => {
    const real = run(SMALL, 30);
    const forgeries: Readonly<Record<string, Partial<HandIn>>> = {
      'other step': { runs: [{ ...real, step: 31 }] },
      'other seed': { runs: [{ ...real, link: `${SMALL}&seed=2` }] },
      'other count': { runs: [{ ...real, networks: 1 }] },
      'wrong answer': {
        exercises: { 'saturation/too-large': 'done' },
        answers: { 'saturation/too-large': answers(['steep', true]) },
      },
      'both at once': {
        exercises: { 'saturation/too-large': 'done' },
        answers: { 'saturation/too-large': answers(['steep', false]) },
      },
      'a play, too': {
        exercises: { 'saturation/leave': 'done' },
        answers: { 'saturation/leave': answers(['scale=1', false]) },
      },
    };
    for (const [name, handIn] of Object.entries(forgeries)) {
      const { status, rows, errors } = await check({
        'bad.json': text(handIn),
        'good.json': HONEST,
      });
      expect(status, name).toBe(1);
      expect(errors[0], name).toMatch(/^verify: bad\.json: forged: (lab|saturation\/)/);
      expect(errors.at(-1)).toBe('verify: 2 hand-ins, 0 damaged, 1 forged');
      const whole = rows.filter(({ kind }) => kind === 'file');
      expect(whole.map(({ right }) => right)).toEqual(['no', 'yes']);
    }
  });

  it('names what is damaged, and checks the others', async () => {
    const { status, rows, errors } = await check({
      'a.json': HONEST.slice(0, 400),
      'b.txt': HONEST.replace('"step": 30', '"step": "30"'),
      'c.json': '{"cells":64}',
      'd.json': HONEST.replace('In": 1', 'In": 9'),
      'e.json': 'x'.repeat(1_000_001),
      'f.json': HONEST,
    });
    expect(status).toBe(1);
    expect(errors).toEqual([
      'verify: a.json: damaged: it is no whole JSON text',
      'verify: b.txt: damaged: not valid: runs.0.step',
      'verify: c.json: damaged: it is no hand-in',
      'verify: d.json: damaged: a newer version of the page wrote it',
      'verify: e.json: damaged: it is larger than 1000000 bytes',
      'verify: 6 hand-ins, 5 damaged, 0 forged',
    ]);
    expect(rows).toHaveLength(5 + 9);
  });

  it('says what cannot be checked, which is no forgery', async () => {
    const own = `v=1&data=own&files=t.csv:9:${'0'.repeat(64)}`;
    const runs = [
      { ...run(SMALL, 30), step: 100_001 },
      { ...run(SMALL, 30), link: 'v=1&lr=much' },
      { ...run(SMALL, 30), link: own },
      { ...run(SMALL, 30), networks: 3 },
    ];
    const exercises = { 'next/year': 'done', 'shift/why': 'done' } as const;
    const given = { 'next/year': answers(['42', true]) };
    const { status, rows } = await check({ 'a.json': text({ runs, exercises, answers: given }) });
    expect(status).toBe(0);
    expect(rows.map(({ problem }) => problem)).toEqual([
      'unchecked: next/year, shift/why, lab, lab, lab, lab',
      'unchecked: no such exercise',
      'unchecked: no answer is in it',
      'unchecked: more than 100000 steps (--most-steps)',
      'unchecked: the link cannot be used: invalid: lr=much',
      expect.stringContaining('unchecked: give t.csv with --data'),
      'unchecked: the link has no 3 networks',
    ]);
    const few = await check({ 'a.json': HONEST }, '--most-steps', '26');
    expect(few.rows.filter(({ problem }) => problem?.includes('than 26'))).toHaveLength(1);
  });

  it('computes a run that several share once, and finds each at its own step', async () => {
    const [early, late] = [run(SMALL, 10), run(SMALL, 40)];
    const written = { ...late, link: 'v=1&batch=8&width=4&depth=1&lr=0.5' };
    const { jobs, status, rows } = await check({
      'a.json': text({ runs: [late, early] }),
      'b.json': text({ runs: [early] }),
      'c.json': text({ runs: [written] }),
      'd.json': text({ runs: [{ ...late, step: 39 }] }),
      'e.json': text({ runs: [{ ...late, link: encodeURIComponent(late.link) }] }),
    });
    expect(jobs).toHaveLength(1);
    expect(jobs[0]?.steps).toEqual([10, 39, 40]);
    expect(status).toBe(1);
    const found = rows.filter(({ kind }) => kind === 'run');
    expect(found.map(({ right }) => right)).toEqual(['yes', 'yes', 'yes', 'yes', 'no', 'yes']);
    expect(found[4]?.['fingerprint_found']).toBe(fingerprintOf(SMALL, 39));
  });

  it('is in shards what it is as a whole, one after the other', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 7 }, (_, i) => [
        `${i}.json`,
        text({ runs: [run(`${SMALL}&seed=${i}`, 5)] }),
      ]),
    );
    for (const format of [[], ['--json']]) {
      const whole = await check(files, ...format);
      for (const of of [1, 2, 3, 7, 9]) {
        const parts = [];
        for (let k = 1; k <= of; k++) {
          parts.push(await check(files, ...format, '--shard', `${k}/${of}`));
        }
        expect(parts.flatMap(({ out }) => out)).toEqual(whole.out);
      }
    }
  });

  it('is written as JSON, a line for each, with every column', async () => {
    const { out } = await check({ 'a.json': HONEST }, '--json');
    const rows = out.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows).toHaveLength(9);
    expect(rows[1]).toEqual({
      file: 'a.json',
      kind: 'exercise',
      item: 'saturation/too-large',
      answer: 'flat',
      tries: 2,
      right: 'yes',
      link: null,
      step: null,
      fingerprint_told: null,
      fingerprint_found: null,
      problem: null,
    });
  });

  it('makes no spreadsheet compute what is in a hand-in', async () => {
    const given = (answer: string) =>
      text({
        exercises: { 'shift/in-sigma': 'tried' },
        answers: { 'shift/in-sigma': answers([answer, false]) },
      });
    const { rows } = await check({
      '=1+1.json': given('=HYPERLINK("https://example.org")'),
      'b.json': given('-250'),
      'c.json': given('-v^2'),
    });
    expect(rows[0]?.['file']).toBe("'=1+1.json");
    const said = rows.filter(({ kind }) => kind === 'exercise').map(({ answer }) => answer);
    expect(said).toEqual(['\'=HYPERLINK("https://example.org")', '-250', "'-v^2"]);
  });
});

it.each([
  ['no folder', [], 'no folder is given; usage: npm run'],
  ['two folders', ['a', 'b'], 'more than one folder'],
  ['a shard that is none', ['folder', '--shard', '3/2'], '--shard needs K/N'],
  ['no number of steps', ['folder', '--most-steps', '0'], '--most-steps needs a whole number'],
  ['an unknown option', ['folder', '--csv'], 'unknown option --csv'],
  ['data that is not there', ['folder', '--data', 'x.csv'], 'ENOENT: x.csv'],
])('tells %s in one line and returns 2', async (_, words, part) => {
  const { status, out, errors } = await checkAs({ 'a.json': HONEST }, words);
  expect(status).toBe(2);
  expect(out).toEqual([]);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(part);
});

it('tells of a folder without hand-ins', async () => {
  const { status, errors } = await check({ 'essay.pdf': '' });
  expect(status).toBe(2);
  expect(errors).toEqual(['verify: folder holds no hand-in (.json or .txt)']);
});

it('works as a command, on all cores', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hand-ins-'));
  writeFileSync(join(folder, 'ada.json'), HONEST);
  writeFileSync(join(folder, 'ben.json'), HONEST.replace('"step": 30', '"step": 29'));
  writeFileSync(join(folder, 'cem.json'), HONEST.slice(0, 99));
  const { status, out, errors } = await command('verify', folder);
  expect(errors.trimEnd().split('\n')).toEqual([
    'verify: ben.json: forged: lab',
    'verify: cem.json: damaged: it is no whole JSON text',
    'verify: 3 hand-ins, 1 damaged, 1 forged',
  ]);
  expect(status).toBe(1);
  expect(csvParse(out).filter(({ kind, right }) => kind === 'run' && right === 'yes')).toHaveLength(
    5,
  );
});
