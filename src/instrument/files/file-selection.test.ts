import { describe, expect, it } from 'vitest';
import { type Content, readContent } from '../../engine/data/own/content';
import { flowers, striped } from '../../engine/data/own/idx.fixture';
import { isProblem } from '../../engine/data/own/problem';
import type { ReadFile } from './read-file';
import { added, labelProblem, likelyLabel, type OwnSet, setOf } from './file-selection';

function file(name: string, bytes: Uint8Array | string): ReadFile {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const content = readContent(name, data) as Content;
  return { name, size: data.length, sha256: name, content };
}

function set(...files: ReadFile[]): OwnSet {
  const found = setOf(files);
  if (found === null || isProblem(found)) throw new Error(JSON.stringify(found));
  return found;
}

const { images, labels } = striped(40, 4, 3);
const I = file('train-i', images);
const L = file('train-l', labels);
const testI = file('test-i', images);
const testL = file('test-l', labels);
const csv = (text: string) => file('t.csv', text);

describe('the selection', () => {
  it('waits for the other half of a pair, in any order', () => {
    expect(added([], [L])).toEqual([L]);
    expect(added([L], [I])).toEqual([L, I]);
    expect(set(L, I).files).toEqual([I, L]);
    expect(setOf([I])).toMatchObject({ reason: 'unpaired' });
    expect(setOf([])).toBeNull();
  });

  it('takes a whole set in place of what was there', () => {
    const table = csv(flowers(30));
    expect(added([I, L], [table])).toEqual([table]);
    expect(added([table], [I])).toEqual([I]);
    const [J, M] = [file('other-i', images), file('other-l', labels)];
    expect(added([I, L], [M, J])).toEqual([M, J]);
    expect(added([I, L], [testL, testI])).toEqual([I, L, testL, testI]);
    expect(added([testI, I], [testL, L])).toEqual([testI, I, testL, L]);
    expect(set(testI, testL, I, L).files).toEqual([I, L, testI, testL]);
  });

  it('holds a file once, and stays as it is where nothing was read', () => {
    expect(added([I, L], [I])).toEqual([L, I]);
    expect(added([I, L], [])).toEqual([I, L]);
  });

  it('guesses the label column: one of words, one named so, or the last with classes', () => {
    const of = (head: string, row: (i: number) => string) =>
      likelyLabel(set(csv([head, ...Array.from({ length: 120 }, (_, i) => row(i))].join('\n'))));
    expect(of('x,z,kind', (i) => `${i},2,${i % 2}`)).toBeNull();
    expect(of('label,a,b', (i) => `${i % 3},${i},2`)).toBe(1);
    expect(of('y,kind,measure', (i) => `${i % 2},${i % 2 ? 'a' : 'b'},${i / 7}`)).toBe(2);
    expect(of('a,kind', (i) => `${i === 1 ? 'x' : i},${i % 2 ? 'a' : 'b'}`)).toBeNull();
    expect(of('a,kind,measure', (i) => `${i},${i % 2},${i / 7}`)).toBe(2);
    expect(likelyLabel(set(I, L))).toBeNull();
  });

  it('says what is wrong with a label column', () => {
    const table = set(csv(flowers(30)));
    expect(labelProblem(table, null)).toBeNull();
    expect(labelProblem(table, 1)).toMatchObject({ reason: 'number' });
    expect(labelProblem(set(I, L), 5)).toBeNull();
  });
});
