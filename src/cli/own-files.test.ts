import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { flowers, striped, wideTable } from '../engine/data/own/idx.fixture';
import { headless } from '../engine/data/own/former-tables.fixture';
import { spreadsheet } from '../engine/data/own/tables.fixture';
import { isProblem } from '../engine/data/own/problem';
import { type Content, readContent } from '../engine/data/own/content';
import { runFingerprint } from '../engine/fingerprint';
import { createReference } from '../engine/kernels/reference';
import { Trainer } from '../engine/trainer';
import { armSpecification } from '../experiment/arm-specification';
import { ARM_NAMES } from '../experiment/experiment';
import { readLink } from '../experiment/link';
import { ownDataSet } from '../experiment/own-data-set';
import { writeFiles } from '../experiment/own-files';
import { KeptFiles } from '../session/kept-files';
import { OwnData } from '../session/own-data';
import { readOwnData } from './own-files';
import { replay } from './replay';

const TABLE = new TextEncoder().encode(flowers(60));
const { images, labels } = striped(60, 6, 3);
const FILES: Readonly<Record<string, Uint8Array>> = {
  'flowers.csv': TABLE,
  'flowers.csv.gz': gzipSync(TABLE),
  'images.gz': gzipSync(images),
  labels,
  'sheet.csv': new TextEncoder().encode(spreadsheet(120)),
  'headless.data': new TextEncoder().encode(headless(60)),
  'wide.csv': new TextEncoder().encode(wideTable(300)),
  cut: gzipSync(images).subarray(0, 200),
};

const file = (name: string) => {
  const bytes = FILES[name]!;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, size: bytes.length, sha256 };
};
const link = (rest: string, ...names: string[]) =>
  `v=1&data=own&files=${writeFiles(names.map(file))}&depth=1&width=6&batch=8${rest}`;

function run(...words: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const status = replay([...words, '--steps', '12'], () => createReference(), {
    out: (line) => out.push(line),
    error: (line) => errors.push(line),
    read: (name) => {
      const bytes = FILES[name];
      if (bytes === undefined) throw new Error(`ENOENT: no such file '${name}'`);
      return bytes;
    },
    write: () => {},
  });
  return { status, out: out.join('\n'), errors };
}

/** By the engine alone, from what is in the files. */
function fingerprint(text: string, ...unpacked: Uint8Array[]): string {
  const { experiment } = readLink(text);
  const contents = unpacked.map((bytes) => readContent('x', bytes) as Content);
  const data = ownDataSet(experiment, contents);
  if (isProblem(data)) throw new Error(data.reason);
  const [a, b] = ARM_NAMES.map((arm) => {
    const trainer = new Trainer(armSpecification(experiment, arm), createReference(), data);
    trainer.advance(12);
    return { step: trainer.step, fingerprint: trainer.fingerprint() };
  });
  return runFingerprint([a!, b!]);
}

describe('a replay of own files', () => {
  it.each([
    ['sheet.csv', 'read=comma'],
    ['sheet.csv', 'read=comma&gaps=mean&seed=4'],
    ['sheet.csv', 'read=comma&std=0&label=3'],
    ['headless.data', 'std=0'],
    ['headless.data', 'v=1'],
    ['flowers.csv', 'train=20'],
  ])('has the data that the page has: %s %s', (name, rest) => {
    const text = `data=own&files=${writeFiles([file(name)])}&${rest}`;
    const { experiment } = readLink(text);
    const page = new OwnData();
    const keep = (onMade: () => void) => new KeptFiles({ atOnce: ownDataSet }, onMade);
    page.keep(file(name).sha256, readContent(name, FILES[name]!) as Content, keep);
    const data = page.dataOf(experiment);
    expect(data).toMatchObject({ train: { x: expect.any(Float32Array) } });
    expect(readOwnData(experiment, [name], (file) => FILES[file]!)).toEqual(data);
  });

  it('tells that so many columns are not whitened, now or after a change, and returns 2', () => {
    for (const rest of ['&b.place=input', '&ev=3:b.place=input']) {
      const wide = link(`&b.norm=whitening${rest}`, 'wide.csv');
      const { status, errors } = run(wide, '--data=wide.csv');
      expect(status).toBe(2);
      expect(errors).toEqual([
        'replay: the files cannot be used: whitening, features 300, limit 256',
      ]);
      const narrow = link(`&b.norm=whitening${rest}`, 'flowers.csv');
      expect(run(narrow, '--data=flowers.csv')).toMatchObject({ status: 0, errors: [] });
    }
  });

  it.each([
    ['&label=last', ['flowers.csv'], [TABLE]],
    ['&std=0&seed=3', ['flowers.csv.gz'], [TABLE]],
    ['&ink=grey', ['images.gz', 'labels'], [images, labels]],
    ['&model=convolution&channels=2&train=20', ['images.gz', 'labels'], [images, labels]],
    ['', ['images.gz', 'labels', 'images.gz', 'labels'], [images, labels, images, labels]],
  ])('trains on what is in them: %s %j', (rest, names, unpacked) => {
    const text = link(rest, ...names);
    const { status, out, errors } = run(
      text,
      ...[...new Set(names)].toReversed().map((name) => `--data=${name}`),
    );
    expect(errors).toEqual([]);
    expect(status).toBe(0);
    expect(out).toContain(`fingerprint ${fingerprint(text, ...unpacked)}`);
  });

  it.each([
    [
      'no files',
      ['flowers.csv'],
      [],
      /^replay: give flowers\.csv with --data \(\d+ bytes, SHA-256 /,
    ],
    ['half of a pair', ['images.gz', 'labels'], ['labels'], /give images\.gz with --data/],
    [
      'another file',
      ['flowers.csv'],
      ['flowers.csv.gz'],
      /flowers\.csv\.gz is no file of this link/,
    ],
    [
      'a file that is not there',
      ['flowers.csv'],
      ['nowhere.csv'],
      /nowhere\.csv cannot be read: ENOENT/,
    ],
    ['a damaged file', ['cut', 'labels'], ['cut', 'labels'], /cut cannot be used: gzip, bytes \d+/],
    ['files that are no set', ['labels', 'flowers.csv'], ['labels', 'flowers.csv'], /unpaired/],
  ])('tells %s in one line and returns 2', (_, asked, given, message) => {
    const { status, out, errors } = run(
      link('', ...asked),
      ...given.flatMap((name) => ['--data', name]),
    );
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(message);
    expect(errors[0]).not.toContain('\n');
  });

  it('tells files that are given to a link without, and a link that names none', () => {
    expect(run('v=1&depth=1', '--data', 'labels').errors[0]).toMatch(/trains on no files/);
    expect(run('v=1&data=own').errors[0]).toMatch(/names no files/);
  });
});
