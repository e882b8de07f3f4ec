import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { flowers } from '../../engine/data/own/idx.fixture';
import { createReference } from '../../engine/kernels/reference';
import { createSimd } from '../../engine/kernels/simd';
import { module } from '../../engine/kernels/simd-module.fixture';
import { readLink } from '../../experiment/link';
import { ownDataSet } from '../../experiment/own-data-set';
import { writeFiles } from '../../experiment/own-files';
import { readContent } from '../../engine/data/own/content';
import { isProblem } from '../../engine/data/own/problem';
import { KNOWN_MAP } from '../../session/survey/known-map.fixture';
import { mapJobs } from '../../session/survey/map-jobs';
import { openSurvey } from '../../session/survey/survey.fixture';
import type { CellLine } from './cell-line';
import { survey } from './survey';

const SMALL = `${KNOWN_MAP.link}&map.side=${KNOWN_MAP.side}&map.steps=${KNOWN_MAP.steps}`;
/** In some of its cells a network leaves the numbers behind. */
const TINY =
  'v=1&data=moons&noise=0.1&train=40&depth=3&width=4&act=linear&init=fixed&batch=8&map.side=8&map.steps=20';
const TABLE = new TextEncoder().encode(flowers(60));

function run(words: readonly string[], files: Readonly<Record<string, string>> = {}, fast = true) {
  const out: string[] = [];
  const errors: string[] = [];
  const create = (bytes: number) => (fast ? createSimd(module, bytes) : createReference());
  const status = survey(words, create, {
    out: (line) => out.push(line),
    error: (line) => errors.push(line),
    read: (name) => {
      if (name === 'flowers.csv') return TABLE;
      const text = files[name];
      if (text === undefined) throw new Error(`ENOENT: no such file '${name}'`);
      return new TextEncoder().encode(text);
    },
    write: () => {},
  });
  return { status, out, errors };
}

const textOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const shard = (k: number, n: number, link = TINY) =>
  textOf(run([link, '--json', '--shard', `${k}/${n}`]).out);

describe('a survey in Node', () => {
  it('has the fingerprint that is known of the page', () => {
    const { status, out, errors } = run([SMALL, '--expect', KNOWN_MAP.fingerprint]);
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    expect(out).toEqual([`${SMALL}: 64 cells, fingerprint ${KNOWN_MAP.fingerprint}`]);
  });

  it('says of every cell what the page’s survey says, in exact numbers', () => {
    const { survey: page, settle, state } = openSurvey(2);
    page.start(mapJobs(readLink(TINY).experiment, 8, 20));
    settle();
    const { status, out } = run([TINY, '--json'], {}, false);
    expect(status).toBe(0);
    const whole = JSON.parse(out.at(-1)!);
    expect(whole).toEqual({ map: TINY, cells: 64, fingerprint: state().fingerprint });
    const cells = out.slice(0, -1).map((line) => JSON.parse(line) as CellLine);
    expect(cells.map(({ cell }) => cell)).toEqual(Array.from({ length: 64 }, (_, id) => id));
    for (const { cell, arms } of cells) {
      const numbers = Object.values(arms).map((arm) => {
        return { ...arm, loss: Number(arm.loss), accuracy: Number(arm.accuracy) };
      });
      expect(numbers).toEqual(page.outcomes.get(cell)?.arms);
    }
    expect(cells.some(({ arms }) => arms['a']?.diverged !== null)).toBe(true);
    const [, second] = cells;
    expect([second?.scale, second?.rate]).toEqual([0.0268, 0.0001]);
    expect([cells[8]?.scale, cells[8]?.rate]).toEqual([0.01, 0.000518]);
  });

  it('is the same for whatever the axes set, and however the link is looked at', () => {
    const words = [`https://example.org/#${TINY}&lr=3&a.scale=2&screen=map&map.cell=5`, '--json'];
    expect(run(words).out).toEqual(run([TINY, '--json']).out);
    const former = TINY.replace('map.side', 'map').replace('map.steps', 'mapsteps');
    expect(run([former, '--json']).out).toEqual(run([TINY, '--json']).out);
  });

  it('trains on files', () => {
    const sha256 = createHash('sha256').update(TABLE).digest('hex');
    const file = { name: 'flowers.csv', size: TABLE.length, sha256 };
    const link = `v=1&data=own&files=${writeFiles([file])}&depth=1&width=3&batch=8`;
    const content = readContent('flowers.csv', TABLE);
    if (isProblem(content)) expect.fail(content.reason);
    const { experiment } = readLink(link);
    const data = ownDataSet(experiment, [content]);
    if (isProblem(data)) expect.fail(data.reason);
    const { survey: page, settle, state } = openSurvey(2);
    page.start(mapJobs(experiment, 8, 5), data);
    settle();
    const words = [`${link}&map.side=8&map.steps=5`, '--data=flowers.csv'];
    expect(run([...words, '--expect', state().fingerprint])).toMatchObject({
      status: 0,
      errors: [],
    });
  });

  it('tells another fingerprint than expected: status 1, and both of them', () => {
    const { status, errors } = run([
      SMALL.replace('steps=30', 'steps=31'),
      '--expect',
      '0'.repeat(16),
    ]);
    expect(status).toBe(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^survey: the fingerprint is [0-9a-f]{16}, not 0{16}$/);
    expect(errors[0]).not.toContain(KNOWN_MAP.fingerprint);
  });
});

describe('shards', () => {
  const WHOLE = run([TINY, '--json']).out;

  it.each([1, 2, 3, 64])('of %i, one after the other, are the cells of the whole map', (of) => {
    const parts = Array.from({ length: of }, (_, k) => shard(k + 1, of));
    expect(parts.join('')).toBe(textOf(WHOLE.slice(0, -1)));
    expect(run(['--merge', 'all', '--json'], { all: parts.join('') }).out).toEqual(WHOLE);
  });

  it('are put together in any order, from several files, also where some overlap', () => {
    const files = { x: shard(3, 3), y: shard(1, 3), z: shard(2, 3), whole: textOf(WHOLE) };
    expect(run(['--merge', 'x', 'y', 'z', '--json'], files).out).toEqual(WHOLE);
    expect(run(['x', '--merge', 'whole', '--json'], files).out).toEqual(WHOLE);
    const { fingerprint } = JSON.parse(WHOLE.at(-1)!) as { fingerprint: string };
    const { status, out } = run(['--merge', 'z', 'y', 'x', '--expect', fingerprint], files);
    expect(status).toBe(0);
    expect(out).toEqual([`${TINY}: 64 cells, fingerprint ${fingerprint}`]);
    expect(run(['--merge', 'whole', '--expect', '0'.repeat(16)], files).status).toBe(1);
  });

  it('give another fingerprint where one cell is another', () => {
    const changed = WHOLE.map((line, i) =>
      i === 40 ? line.replace(/"fingerprint":"./, '"fingerprint":"g') : line,
    );
    const { out } = run(['--merge', 'f', '--json'], { f: textOf(changed) });
    expect(out.at(-1)).toMatch(/"cells":64/);
    expect(out.at(-1)).not.toBe(WHOLE.at(-1));
  });

  const lines = (...kept: string[]) => ({ f: textOf(kept) });
  const first = WHOLE[0]!;

  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['a missing file', {}, 'f cannot be read: ENOENT'],
    ['nothing', lines(''), 'there is no cell of a map in the files'],
    ['missing cells', lines(...WHOLE.slice(2)), '2 of 64 cells are missing, the first is 0'],
    [
      'another map',
      lines(first, first.replace('steps=20', 'steps=21')),
      'f, line 2 is of another map',
    ],
    [
      'a cell that is two things',
      lines(first, first.replace(/"loss":[^,]+/, '"loss":7')),
      'f, line 2: cell 0 is there already, and another',
    ],
    ['half a line', lines(...WHOLE, first.slice(0, 99)), 'f, line 66 is no line of JSON'],
    ['something else', lines('{"step":3}'), 'f, line 1 is no cell of a map'],
    [
      'too many cells',
      lines(...WHOLE, first.replace('"cell":0', '"cell":64')),
      'there are 65 cells',
    ],
  ])('are refused in one line where there is %s', (_, files, part) => {
    const { status, out, errors } = run(['--merge', 'f', '--json'], files);
    expect(status).toBe(2);
    expect(out).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^survey: [^\n]*$/);
    expect(errors[0]).toContain(part);
  });
});

it.each([
  ['no link', [], 'no link is given'],
  ['two links', ['v=1', 'v=1'], 'more than one link'],
  ['a wrong link', ['map.side=9'], 'invalid: map.side=9'],
  ['an unknown key', ['map.sid=9&lr=9&speeed=1'], 'unknown: speeed=1'],
  ['a shard that is none', ['v=1', '--json', '--shard', '3/2'], '--shard needs K/N'],
  ['the shard 0', ['v=1', '--json', '--shard', '0/2'], '--shard needs K/N'],
  ['a shard as a sentence', ['v=1', '--shard', '1/2'], '--shard needs --json'],
  [
    'a part of a fingerprint',
    ['v=1', '--json', '--shard=1/2', `--expect=${'0'.repeat(16)}`],
    'whole',
  ],
  ['a wrong fingerprint', ['v=1', '--expect', 'abc'], '--expect needs a fingerprint'],
  ['no shards', ['--merge'], '--merge needs the files of the shards'],
  ['a shard of shards', ['--merge', 'f', '--shard', '1/2'], 'exclude each other'],
  ['files for a merge', ['--merge', 'f', '--data', 'g'], '--merge needs no --data'],
  ['files for a link without', ['v=1', '--data', 'flowers.csv'], 'leave out --data'],
  ['an unknown option', ['v=1', '--csv'], 'unknown option --csv'],
])('tells %s in one line and returns 2', (_, words, part) => {
  const { status, out, errors } = run(words);
  expect(status).toBe(2);
  expect(out).toEqual([]);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^survey: [^\n]*$/);
  expect(errors[0]).toContain(part);
});
