import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataSet } from '../data-set';
import { type Content, readContent, readPacked, tooLarge } from './content';
import { flowers, idx, striped } from './idx.fixture';
import { makeOwnDataSet, type OwnOptions } from './make-own-data-set';
import { USUAL } from './own-options.fixture';
import { isProblem } from './problem';
import { arrange, makeSource } from './source';

const encode = (text: string) => new TextEncoder().encode(text);

function content(name: string, bytes: Uint8Array): Content {
  const read = readContent(name, bytes);
  if (isProblem(read)) throw new Error(JSON.stringify(read));
  return read;
}

const pair = (count: number, side = 4, classes = 3) => {
  const { images, labels } = striped(count, side, classes);
  return [content('i', images), content('l', labels)] as const;
};
const table = (text: string) => content('t.csv', encode(text));

function made(contents: readonly Content[], options: Partial<OwnOptions> = {}): DataSet {
  const source = makeSource(contents);
  if (isProblem(source)) throw new Error(JSON.stringify(source));
  const data = makeOwnDataSet(source, { ...USUAL, ...options });
  if (isProblem(data)) throw new Error(JSON.stringify(data));
  return data;
}

const refusal = (contents: readonly Content[], options: Partial<OwnOptions> = {}) => {
  const source = makeSource(contents);
  return isProblem(source) ? source : makeOwnDataSet(source, { ...USUAL, ...options });
};

/** Each example as text, so that sets can be compared. */
function examples({ train, test }: DataSet) {
  return [train, test].map(({ count, features, x, y }) =>
    Array.from({ length: count }, (_, i) => `${x.slice(i * features, (i + 1) * features)}:${y[i]}`),
  );
}

describe('the kind of a file', () => {
  it('is told by its bytes, or by its name where those are wrong', () => {
    expect(content('x', idx([1], [5])).kind).toBe('labels');
    expect(content('x', encode('a,b\n1,2')).kind).toBe('table');
    expect(content('x.csv', encode('\ufeffa,b\n1,2'))).toMatchObject({
      columns: [{ name: 'a' }, {}],
    });
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]);
    expect(readContent('x.png', png)).toEqual({ reason: 'kind', values: { found: '89 50 4e 47' } });
    expect(readContent('t10k-labels-idx1-ubyte', png)).toMatchObject({ reason: 'magic' });
    expect(readContent('x', new Uint8Array(0))).toMatchObject({ reason: 'empty' });
  });

  it('is told by its bytes before its name', () => {
    const labels = idx([1], [5]);
    const text = encode('a,b\n1,2');
    for (const name of ['fold_idx1.csv', 'idx3-ubyte.tsv', 'x-idx1-ubyte', 'x.gz', 'x.csv.gz']) {
      for (const [bytes, kind] of [
        [labels, 'labels'],
        [text, 'table'],
      ] as const) {
        expect(readPacked(name, bytes), name).toMatchObject({ kind });
        expect(readPacked(name, new Uint8Array(gzipSync(bytes))), name).toMatchObject({ kind });
      }
    }
    // What is neither is told as what its name says.
    const narrow = encode('nothing');
    expect(readPacked('fold_idx1.csv', narrow)).toMatchObject({ reason: 'narrow' });
    expect(readPacked('images-idx3-ubyte', narrow)).toMatchObject({ reason: 'magic' });
    const other = Uint8Array.from([0x42, 0x5a, 0x68, 0, 0, 0]);
    expect(readPacked('x.gz', other)).toMatchObject({ reason: 'notGzip' });
    expect(readPacked('x', other)).toMatchObject({ reason: 'kind' });
    expect(readPacked('x.gz', new Uint8Array(gzipSync(other)))).toMatchObject({
      reason: 'notGzip',
    });
    expect(readPacked('x.gz', new Uint8Array(0))).toMatchObject({ reason: 'empty' });
    expect(tooLarge(100_000_000)).toBeNull();
    expect(tooLarge(200_000_000)).toMatchObject({ reason: 'large' });
  });

  it('is a web page or an archive where a download gave that in place of the data', () => {
    for (const page of ['<!DOCTYPE html><p>Sign in, please</p>', ' \n<html lang="en">']) {
      expect(readPacked('train-images-idx3-ubyte.gz', encode(page))).toMatchObject({
        reason: 'markup',
      });
    }
    const archive = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]);
    expect(readPacked('flowers.xlsx', archive)).toMatchObject({ reason: 'zip' });
  });
});

describe('files together', () => {
  const named = (name: string, of: Content) => ({ name, content: of });
  const [images, labels] = pair(40);
  const [testImages, testLabels] = pair(20);

  it('are arranged by what they hold and, of four, by their names', () => {
    const four = [
      named('t10k-labels-idx1-ubyte', labels),
      named('train-labels-idx1-ubyte', testLabels),
      named('t10k-images-idx3-ubyte', images),
      named('train-images-idx3-ubyte', testImages),
    ];
    expect(arrange(four)).toEqual([3, 1, 2, 0]);
    expect(arrange([four[0]!, four[2]!])).toEqual([1, 0]);
    expect(arrange([named('t', table(flowers(30)))])).toEqual([0]);
  });

  it('are arranged by their size where names do not tell', () => {
    const four = [testImages, images, labels, testLabels].map((one, at) => named(`f${at}`, one));
    expect(arrange(four)).toEqual([1, 2, 0, 3]);
  });

  it('are refused where they are no pairs', () => {
    const [a, b] = [named('a', images), named('b', labels)];
    const count = (images: number, labels: number) => ({
      reason: 'unpaired',
      values: { images, labels },
    });
    expect(arrange([a])).toEqual(count(1, 0));
    expect(arrange([a, a, b])).toEqual(count(2, 1));
    expect(arrange([a, a, a, b, b, b])).toEqual(count(3, 3));
    expect(arrange([a, named('t', table(flowers(30)))])).toMatchObject({ reason: 'mixed' });
    expect(makeSource([labels, images])).toEqual(count(1, 1));
  });

  it('are refused where they do not fit one another, or are too few', () => {
    expect(makeSource([images, testLabels])).toEqual({
      reason: 'counts',
      values: { images: 40, labels: 20 },
    });
    expect(makeSource([images, labels, testImages, labels])).toMatchObject({ reason: 'counts' });
    expect(makeSource([images, labels, ...pair(20, 5)])).toEqual({
      reason: 'shapes',
      values: { train: '4×4', test: '5×5' },
    });
    expect(makeSource(pair(19))).toEqual({ reason: 'fewRows', values: { count: 19, least: 20 } });
    expect(makeSource([...pair(10), ...pair(1)])).toMatchObject({ kind: 'pictures' });
    expect(makeSource([...pair(10), ...pair(0)])).toMatchObject({ reason: 'fewRows' });
    expect(makeSource(pair(30, 4, 1))).toEqual({ reason: 'oneClass', values: { class: 0 } });
    expect(makeSource([table(flowers(19))])).toMatchObject({ reason: 'fewRows' });
  });
});

describe('a data set of pictures', () => {
  it('takes a fifth for the test, so that each example is in one set, by the seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 60 }), fc.nat(), (count, seed) => {
        const data = made(pair(count), { seed });
        const [train = [], test = []] = examples(data);
        expect(test).toHaveLength(Math.floor(count / 5));
        const { pixels } = striped(count, 4, 3);
        const whole = Array.from(
          { length: count },
          (_, i) => `${pixels.slice(16 * i, 16 * i + 16)}:${(7 * i) % 3}`,
        );
        expect([...train, ...test].toSorted()).toEqual(whole.toSorted());
        expect(examples(made(pair(count), { seed }))).toEqual([train, test]);
      }),
      { numRuns: 30 },
    );
    expect(examples(made(pair(50)))).not.toEqual(examples(made(pair(50), { seed: 2 })));
  });

  it('keeps test files whole and in their order, and as many for training as asked', () => {
    const [, whole] = examples(made([...pair(40), ...pair(15)]));
    const [train, test] = examples(made([...pair(40), ...pair(15)], { train: 12 }));
    expect(test).toEqual(whole);
    expect(test![1]!.split(':')[1]).toBe('1');
    expect(train).toHaveLength(12);
    expect(examples(made(pair(40), { train: 12 }))[1]).toEqual(examples(made(pair(40)))[1]);
    expect(made(pair(40), { train: 60_000 }).train.count).toBe(32);
  });

  it('has grey bytes with their scale, or ink from half on', () => {
    const grey = made(pair(30));
    const binary = made(pair(30), { ink: 'binary' });
    expect([grey.train.scale, binary.train.scale]).toEqual([1 / 255, 1]);
    expect([...binary.train.x]).toEqual(Array.from(grey.train.x, (one) => (one >= 128 ? 1 : 0)));
    expect(new Set(binary.train.x).size).toBe(2);
    const halves = content(
      'i',
      idx(
        [20, 1, 2],
        Array.from({ length: 40 }, (_, i) => 127 + (i % 2)),
      ),
    );
    const [, labels] = pair(20);
    const { test } = made([halves, labels], { ink: 'binary' });
    expect(Array.from(test.x)).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
    expect(grey).toMatchObject({ classes: 3, image: { height: 4, width: 4 } });
  });

  const labelled = (...values: readonly number[]) =>
    content(
      'l',
      idx(
        [20],
        Array.from({ length: 20 }, (_, i) => values[i % values.length] ?? 0),
        0x0c,
      ),
    );

  it('has the classes that occur, in either file, by what the files call them', () => {
    const [images] = pair(20);
    const letters = Array.from({ length: 20 }, (_, i) => i + 1);
    for (const [labels, names] of [
      [letters, letters.map(String)],
      [
        [8, 3],
        ['3', '8'],
      ],
      [
        [0, 1],
        ['0', '1'],
      ],
      [
        [2_000_000, 7],
        ['7', '2000000'],
      ],
    ] as const) {
      const data = made([images, labelled(...labels)]);
      expect(data).toMatchObject({ classes: names.length, names });
      const shown = [...data.train.y, ...data.test.y].map((code) => names[code]);
      const all = Array.from({ length: 20 }, (_, i) => String(labels[i % labels.length]));
      expect(shown.toSorted()).toEqual(all.toSorted());
    }
    expect(made([images, labelled(0, 1), images, labelled(0, 255)])).toMatchObject({
      classes: 3,
      names: ['0', '1', '255'],
    });
  });

  it('has all classes up to the largest label in links of version 1', () => {
    const [images] = pair(20);
    const one = { version: '1' } as const;
    const data = made([images, labelled(8, 3)], one);
    expect(data.classes).toBe(9);
    expect(data).not.toHaveProperty('names');
    expect(new Set(data.train.y)).toEqual(new Set([3, 8]));
    expect(made([images, labelled(0, 1), images, labelled(255)], one).classes).toBe(256);
    expect(refusal([images, labelled(0, 256)], one)).toMatchObject({ reason: 'manyLabels' });
    expect(made([images, labelled(0, 256)]).classes).toBe(2);
  });

  it('is refused with more classes than can be told apart', () => {
    const many = (count: number) => [
      content('i', idx([count, 1, 1], new Uint8Array(count))),
      content(
        'l',
        idx(
          [count],
          Array.from({ length: count }, (_, i) => 3 * i),
          0x0c,
        ),
      ),
    ];
    expect(made(many(256)).classes).toBe(256);
    expect(refusal(many(257))).toEqual({ reason: 'manyLabels', values: { limit: 256 } });
  });

  it('turns pictures where it is told to, in both sets, and twice is not at all', () => {
    const size = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(size, size, fc.constantFrom('grey', 'binary'), (height, width, ink) => {
        const pixels = Uint8Array.from({ length: 20 * height * width }, (_, i) => (i * 37) % 256);
        const turned = pixels.map((_, at) => {
          const [picture, place] = [Math.floor(at / height / width), at % (height * width)];
          const [row, column] = [Math.floor(place / height), place % height];
          return pixels[picture * height * width + column * width + row]!;
        });
        const files = (of: Uint8Array, ...sizes: number[]) => [
          content('i', idx([20, ...sizes], of)),
          labelled(0, 1),
        ];
        const straight = made([...files(turned, width, height), ...files(turned, width, height)], {
          ink,
        });
        const both = [...files(pixels, height, width), ...files(pixels, height, width)];
        expect(made(both, { ink, turn: true })).toEqual(straight);
        expect(straight.image).toEqual({ height: width, width: height });
      }),
      { numRuns: 30 },
    );
  });
});

describe('a data set of a table', () => {
  const iris = table(flowers(60));

  it('has mean 0 and deviation 1 in each column of the training set, by float64', () => {
    const raw = made([iris], { standardize: false, train: 30 });
    const data = made([iris], { train: 30 });
    for (let column = 0; column < 2; column++) {
      const of = ({ x }: { x: ArrayLike<number> }) =>
        Array.from(x).filter((_, at) => at % 2 === column);
      const numbers = of(raw.train);
      const mean = numbers.reduce((sum, one) => sum + one, 0) / 30;
      const variance = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 30;
      const scaled = (from: number[]) => from.map((one) => (one - mean) / Math.sqrt(variance));
      of(data.train).forEach((one, at) => expect(one).toBeCloseTo(scaled(numbers)[at]!, 5));
      of(data.test).forEach((one, at) => expect(one).toBeCloseTo(scaled(of(raw.test))[at]!, 5));
    }
    expect(data).toMatchObject({ classes: 3, image: null, train: { features: 2, scale: 1 } });
    expect([data.train.count, data.test.count]).toEqual([30, 12]);
  });

  it('only centres a column that never changes', () => {
    const text = `a,b,c\n${Array.from({ length: 30 }, (_, i) => `0.1,${i},${i % 2}`).join('\n')}`;
    const { train } = made([table(text)]);
    expect(Array.from(train.x).filter((_, at) => at % 2 === 0)).toEqual(Array(24).fill(0));
  });

  it('takes its classes from the column that is chosen', () => {
    const first = table(flowers(60).replaceAll(/^(.*),(.*),(.*)$/gm, '$3,$1,$2'));
    const [chosen, last] = [made([first], { label: 1 }), made([iris])];
    expect(examples(chosen)).toEqual(examples(last));
  });

  it('is refused by line and column', () => {
    const broken = (from: string, to: string) => table(flowers(40).replace(from, to));
    expect(refusal([broken('3.7,', '3.x,')])).toEqual({
      reason: 'number',
      values: { line: 3, column: 'sepal', text: '3.x' },
    });
    expect(refusal([iris], { label: 1 })).toMatchObject({ reason: 'number' });
    expect(refusal([iris], { label: 9 })).toEqual({
      reason: 'label',
      values: { found: 9, columns: 3 },
    });
    expect(refusal([table(flowers(40).replaceAll(/rose|iris/g, 'lily'))])).toMatchObject({
      reason: 'oneClass',
    });
    const many = Array.from({ length: 101 }, (_, i) => `1,c${i}`).join('\n');
    expect(refusal([table(`x,name\n${many}`)])).toEqual({
      reason: 'manyClasses',
      values: { column: 'name', limit: 100 },
    });
  });

  it('refuses what float32 cannot hold as it is, and standardizes it', () => {
    const large = table(flowers(40).replace('3.7,', '1e60,'));
    const found = { reason: 'huge', values: { line: 3, column: 'sepal', text: '1e60' } };
    expect(refusal([large], { standardize: false })).toEqual(found);
    expect(refusal([large], { version: '1' })).toEqual(found);
    expect(made([large]).train.x.every(Number.isFinite)).toBe(true);
    const huge = table(flowers(40).replace('3.7,', '1e200,'));
    expect(refusal([huge])).toMatchObject({ reason: 'huge' });
  });
});
