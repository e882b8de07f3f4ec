import { describe, expect, it } from 'vitest';
import { runFingerprint } from '../engine/fingerprint';
import { createReference } from '../engine/kernels/reference';
import { Trainer } from '../engine/trainer';
import { armSpecification } from '../experiment/arm-specification';
import { readLink } from '../experiment/link';
import type { StepRecord } from './record';
import { replay } from './replay';

const LINK = 'v=1&depth=2&width=4&batch=8';
/** A plain ReLU network at this rate leaves the numbers behind; the normalised one does not. */
const DIVERGING = 'v=1&depth=6&width=16&act=relu&lr=10&scale=6&b.lr=0.01';

/** Runs a command line; what it writes is kept. */
function run(...words: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const files = new Map<string, string>();
  const status = replay(words, () => createReference(), {
    out: (line) => out.push(line),
    error: (line) => errors.push(line),
    read: () => new Uint8Array(0),
    write: (file, text) => {
      if (file.startsWith('/locked/')) throw new Error(`EACCES: permission denied, open '${file}'`);
      files.set(file, text);
    },
  });
  return { status, out, errors, files };
}

function records(out: readonly string[]): StepRecord[] {
  return out.map((line) => JSON.parse(line) as StepRecord);
}

/** By the engine alone, in one go. */
function fingerprintAt(link: string, step: number): string {
  const { experiment } = readLink(link);
  const [a, b] = (['a', 'b'] as const).map((arm) => {
    const trainer = new Trainer(armSpecification(experiment, arm), createReference());
    trainer.advance(step);
    return { step: trainer.step, fingerprint: trainer.fingerprint() };
  });
  return runFingerprint([a!, b!]);
}

describe('replay', () => {
  it('prints the last step, with the fingerprint of a run of the engine', () => {
    const { status, out, errors } = run(LINK, '--steps', '30');
    expect(status).toBe(0);
    expect(errors).toEqual([]);
    expect(out).toHaveLength(1);
    expect(out[0]).toMatch(/^step 30: A loss \S+ accuracy \S+, B loss \S+ accuracy \S+, /);
    expect(out[0]).toContain(`fingerprint ${fingerprintAt(LINK, 30)}`);
  });

  it('applies the changes that the link holds, and leaves the view aside', () => {
    const changing = `${LINK}&ev=7:a.norm=batch,12:batch=3,20:lr=0.1`;
    const { out } = run(`https://example.org/#${changing}&lang=zh&at=5`, '--steps=30', '--json');
    const [last] = records(out);
    expect(last?.fingerprint).toBe(fingerprintAt(changing, 30));
    expect(last?.fingerprint).not.toBe(fingerprintAt(LINK, 30));
  });

  it('runs a link that has suffered on its way, and refuses what is left of one that has not come', () => {
    const damaged = [`“https://example.org/?${LINK}&fbclid=x”。`, encodeURIComponent(LINK)];
    for (const link of damaged) {
      expect(run(link, '--steps', '10').out[0]).toContain(fingerprintAt(LINK, 10));
    }
    for (const link of ['https://example.org/', `https://example.org/#${LINK}&lrr=5）`]) {
      const { status, out, errors } = run(link, '--steps', '10');
      expect([status, out, errors.length]).toEqual([2, [], 1]);
    }
  });

  it('gives the same fingerprints however often it records, and whether it traces or not', () => {
    const often = records(run(LINK, '--steps=20', '--every=3', '--json').out);
    const traced = run(LINK, '--steps=20', '--every=4', '--json', '--trace=f', '--trace-steps=6');
    const words = ['--steps=20', '--every=7', '--json', '--trace=f', '--trace-from=9'];
    const late = records(run(LINK, ...words, '--trace-steps=3').out);
    expect(late.map(({ step }) => step)).toEqual([0, 7, 14, 20]);
    for (const { step, fingerprint } of [...often, ...records(traced.out), ...late]) {
      expect(fingerprint).toBe(fingerprintAt(LINK, step));
    }
  });

  it.each([
    ['10', '5', [0, 5, 10]],
    ['10', '4', [0, 4, 8, 10]],
    ['10', '11', [0, 10]],
    ['3', '1', [0, 1, 2, 3]],
    ['0', '5', [0]],
  ])('records of %s steps every %sth, the first and the last always', (steps, every, expected) => {
    const { out } = run(LINK, '--steps', steps, '--every', every, '--json');
    expect(records(out).map(({ step }) => step)).toEqual(expected);
    const traced = run(LINK, '--steps', steps, '--every', every, '--csv', '--trace', 'f');
    const [, ...rows] = traced.out;
    expect(rows.map((row) => Number(row.split(',')[0]))).toEqual(expected);
  });

  it('prints one JSON object per recorded step', () => {
    const [only] = records(run(LINK, '--steps', '5', '--json').out);
    expect(only).toEqual({
      step: 5,
      arms: { a: expect.any(Object), b: expect.any(Object) },
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(only?.arms.b).toMatchObject({
      loss: expect.any(Number),
      trainAccuracy: expect.any(Number),
      testLoss: expect.any(Number),
      testAccuracy: expect.any(Number),
      gradientNorms: [expect.any(Number), expect.any(Number), expect.any(Number)],
      saturation: [expect.any(Number), expect.any(Number)],
      percentiles: Array.from({ length: 2 }, () => Array(3).fill(expect.any(Number))),
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  it('studies each recorded step where it is asked to, as a run that is not studied', () => {
    const { status, out } = run(LINK, '--steps=6', '--every=3', '--json', '--study');
    expect(status).toBe(0);
    const all = records(out);
    expect(all.map(({ step }) => step)).toEqual([0, 3, 6]);
    for (const { step, arms, fingerprint } of all) {
      expect(fingerprint).toBe(fingerprintAt(LINK, step));
      expect(arms.a.ics).toHaveLength(3);
      expect(arms.b.landscape?.gradientChange).toBeGreaterThan(0);
    }
    const [head = '', row = ''] = run(LINK, '--steps=6', '--csv', '--study').out;
    expect(head).toContain('a.icsRelative3,');
    expect(row.split(',')).toHaveLength(head.split(',').length);
    expect(records(run(LINK, '--steps=6', '--json').out)[0]?.arms.a).not.toHaveProperty('ics');
  });

  it('adds the numbers by batch statistics where they are asked for, and leaves the run alone', () => {
    const words = [LINK, '--steps', '40', '--json'];
    const [plain] = records(run(...words).out);
    const [through] = records(run(...words, '--lens').out);
    const { a, b } = through!.arms;
    expect(through?.fingerprint).toBe(fingerprintAt(LINK, 40));
    expect({
      ...through,
      arms: {
        a: { ...a, testLossBatch: undefined, testAccuracyBatch: undefined },
        b: { ...b, testLossBatch: undefined, testAccuracyBatch: undefined },
      },
    }).toEqual(plain);
    expect([a.testLossBatch, a.testAccuracyBatch]).toEqual([a.testLoss, a.testAccuracy]);
    expect(b.testLossBatch).toBeGreaterThan(0);
    expect(b.testLossBatch).not.toBe(b.testLoss);
    expect(plain?.arms.b).not.toHaveProperty('testLossBatch');

    const [head = '', row = ''] = run(LINK, '--steps', '40', '--csv', '--lens').out;
    const cells = new Map(head.split(',').map((name, i) => [name, row.split(',')[i]]));
    expect(cells.get('b.testLossBatch')).toBe(String(b.testLossBatch));
    expect(cells.get('b.testAccuracyBatch')).toBe(String(b.testAccuracyBatch));
    expect(cells.get('fingerprint')).toBe(through?.fingerprint);
    expect(row.split(',')).toHaveLength(cells.size);

    const [said] = run(LINK, '--steps', '40', '--lens').out;
    expect(said).toContain(`(by batch statistics ${b.testLossBatch} and ${b.testAccuracyBatch})`);
  });

  it('goes on past an arm that diverges: values as strings, JSON still valid', () => {
    const steps = 60;
    const { status, out, errors, files } = run(
      DIVERGING,
      `--steps=${steps}`,
      '--every=10',
      '--json',
      '--trace=f',
    );
    expect(status).toBe(0);
    expect(errors).toEqual([]);
    const all = records(out);
    const last = all.at(-1)!;
    const where = last.arms.a.diverged!;
    expect(where.step).toBeLessThan(steps);
    expect(last.arms.b.diverged).toBeNull();
    expect(last.fingerprint).toBe(fingerprintAt(DIVERGING, steps));
    expect(last.arms.a.fingerprint).toBe(all.at(-2)!.arms.a.fingerprint);
    const values = Object.values(last.arms.a).flat(2).map(String);
    expect(values.filter((value) => /^(NaN|-?Infinity)$/.test(value))).not.toEqual([]);
    const { arms } = JSON.parse(files.get('f')!);
    expect(arms.a.diverged).toEqual(where);
    expect(arms.a.steps).toHaveLength(where.step - 1);
    expect(arms.b.diverged).toBeNull();
    expect(arms.b.steps).toHaveLength(steps);
  });

  it('checks a fingerprint: 0 when it is right, 1 and both values when it is not', () => {
    const right = fingerprintAt(LINK, 9);
    const grouped = right.match(/.{4}/g)!.join('·').toUpperCase();
    expect(run(LINK, '--steps', '9', '--expect', grouped).status).toBe(0);
    const { status, errors } = run(LINK, '--steps', '8', '--expect', right);
    expect(status).toBe(1);
    const found = fingerprintAt(LINK, 8);
    expect(errors).toEqual([`replay: at step 8 the fingerprint is ${found}, not ${right}`]);
  });

  it.each([
    ['an unknown part', ['lr=5&speeed=9', '--steps', '1'], 'unknown: speeed=9'],
    ['an invalid value', ['lr=-1', '--steps', '1'], 'invalid: lr=-1'],
    ['an invalid change', [`${LINK}&ev=5:depth=3`, '--steps', '1'], 'invalid: ev=5:depth=3'],
    [
      'whitening of too many units',
      ['data=digits&b.norm=whitening&b.place=input', '--steps', '1'],
      'whitening takes at most 256 units together, and more come in: b.norm=whitening',
    ],
    ['another version', ['v=3', '--steps', '1'], 'version: v=3'],
    ['a text that is no link', ['hello world', '--steps', '1'], 'unknown: hello world='],
    ['a wrong option', [LINK, '--step', '1'], 'unknown option --step'],
    ['an unwritable file', [LINK, '--steps', '1', '--trace', '/locked/f'], "open '/locked/f'"],
  ])('tells %s in one line, prints nothing and returns 2', (_, words, part) => {
    const { status, out, errors } = run(...words);
    expect(status).toBe(2);
    expect(out).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^replay: [^\n]*$/);
    expect(errors[0]).toContain(part);
  });

  it('tells a file that fails only when it is full', () => {
    const errors: string[] = [];
    const status = replay([LINK, '--steps', '1', '--trace', 'f'], () => createReference(), {
      out: () => {},
      error: (line) => errors.push(line),
      read: () => new Uint8Array(0),
      write: (_, text) => {
        if (text !== '') throw new Error('ENOSPC: no space left on device, write');
      },
    });
    expect(status).toBe(2);
    expect(errors).toEqual([
      'replay: the trace cannot be written: ENOSPC: no space left on device, write',
    ]);
  });
});
