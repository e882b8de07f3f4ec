import { describe, expect, it } from 'vitest';
import { type Content, readContent } from '../../engine/data/own/content';
import { flowers, striped } from '../../engine/data/own/idx.fixture';
import { isProblem } from '../../engine/data/own/problem';
import type { ReadFile } from './read-file';
import { added, type OwnSet, setOf } from './file-selection';

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
});
