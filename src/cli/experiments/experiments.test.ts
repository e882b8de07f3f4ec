import { describe, expect, it } from 'vitest';
import { createReference } from '../../engine/kernels/reference';
import { experiments } from './experiments';
import { INTRODUCTION } from './introduction';
import type { ExperimentCase } from './experiment-case';

const AGREEING: ExperimentCase<'one'> = {
  id: 'T1',
  title: 'A study that agrees',
  quick: true,
  expected: { one: { what: 'a |x̂|', expected: '1', source: 'A' } },
  run(bench) {
    bench.progress('counting');
    return { one: { measured: '1', agrees: true } };
  },
};
const DIFFERING: ExperimentCase<'two' | 'three'> = {
  id: 'T2',
  title: 'A study that differs',
  quick: false,
  expected: {
    two: { what: 'σ²', expected: '≥ 2', source: 'M' },
    three: { what: 'another', expected: '3', source: 'P' },
  },
  run: () => ({
    three: { measured: '3', agrees: true },
    two: { measured: '−2', agrees: false, difference: 'it is smaller' },
  }),
};

function run(...words: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const files = new Map<string, string>();
  const terminal = {
    out: (line: string) => out.push(line),
    error: (line: string) => errors.push(line),
    write: (file: string, text: string) => {
      if (file.startsWith('/locked/')) throw new Error(`EACCES: permission denied, open '${file}'`);
      files.set(file, text);
    },
  };
  const status = experiments(words, () => createReference(), terminal, [AGREEING, DIFFERING]);
  return { status, out, errors, files };
}

describe('experiments', () => {
  it('prints a row for each claim in the order of the expectations, columns under each other', () => {
    const { status, out, errors } = run();
    expect(status).toBe(0);
    expect(out).toEqual([
      'id  what     expected  measured  verdict',
      'T1  a |x̂|    1 [A]     1         agrees',
      'T2  σ²       ≥ 2 [M]   −2        differs: it is smaller',
      'T2  another  3 [P]     3         agrees',
    ]);
    expect(errors).toContain('  counting');
    expect(errors).toContain('T2: A study that differs');
  });

  it('measures only what it is asked for', () => {
    const { out, errors } = run('--only', 't2');
    expect(out).toHaveLength(3);
    expect(errors.join('\n')).not.toContain('T1');
  });

  it('writes the table in Markdown, below its introduction', () => {
    const { files } = run('--only=T1', '--markdown=table.md');
    const table = [
      '| id  | what    | expected | measured | verdict |',
      '| --- | ------- | -------- | -------- | ------- |',
      '| T1  | a \\|x̂\\| | 1 [A]    | 1        | agrees  |',
    ];
    expect(files.get('table.md')).toBe(`${INTRODUCTION}\n\n${table.join('\n')}\n`);
  });

  it.each([
    ['an id that there is not', ['--only', 'E99'], 'there is no E99'],
    ['a file that cannot be written', ['--markdown', '/locked/t.md'], "open '/locked/t.md'"],
  ])('tells %s in one line before it measures anything', (_, words, part) => {
    const { status, out, errors } = run(...words);
    expect(status).toBe(2);
    expect(out).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^experiments: [^\n]*$/);
    expect(errors[0]).toContain(part);
  });

  it('leaves no claim unmeasured', () => {
    const forgetful = { ...AGREEING, run: () => ({}) } as unknown as ExperimentCase;
    const terminal = { out: () => {}, error: () => {}, write: () => {} };
    expect(() => experiments([], () => createReference(), terminal, [forgetful])).toThrow('T1');
  });
});
