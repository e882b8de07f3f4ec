import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { flowers, striped } from '../../engine/data/own/idx.fixture';
import { readFile } from './read-file';

const { images, labels } = striped(30, 5, 3);
const packed = new Uint8Array(gzipSync(images));

describe('readFile', () => {
  it('gives name, size and digest of the file as it is, and what is in it', async () => {
    for (const bytes of [images, packed]) {
      expect(await readFile(new File([bytes], 'images'))).toMatchObject({
        name: 'images',
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        content: { kind: 'images', count: 30, height: 5, width: 5 },
      });
    }
    expect(await readFile(new File([labels], 'l'))).toMatchObject({ content: { kind: 'labels' } });
    expect(await readFile(new File([flowers(30)], 'f.csv'))).toMatchObject({
      content: { kind: 'table', rows: 30 },
    });
  });

  it('tells gzip that is cut short at any byte, or damaged', async () => {
    for (let end = 2; end < packed.length; end += 7) {
      const cut = await readFile(new File([packed.slice(0, end)], 'images.gz'));
      expect(cut, `${end}`).toMatchObject({ name: 'images.gz', problem: { reason: 'gzip' } });
    }
    const damaged = packed.slice();
    damaged[damaged.length - 6]! ^= 0xff;
    expect(await readFile(new File([damaged], 'x'))).toMatchObject({ problem: { reason: 'gzip' } });
  });

  it('does not even read a file of 200 MB', async () => {
    const file = new File([], 'large.csv');
    Object.defineProperty(file, 'size', { value: 200_000_000 });
    file.arrayBuffer = () => Promise.reject(new Error('was read'));
    expect(await readFile(file)).toMatchObject({ problem: { reason: 'large' } });
  });

  it('stops unpacking what is too much for memory', async () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(100_000_001)));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await readFile(new File([bomb], 'bomb.gz'))).toEqual({
      name: 'bomb.gz',
      problem: { reason: 'inflated', values: { limit: 100_000_000 } },
    });
  });

  it('tells what the browser cannot read, such as a folder', async () => {
    const file = new File([], 'folder');
    file.arrayBuffer = () => Promise.reject(new DOMException('no', 'NotReadableError'));
    expect(await readFile(file)).toMatchObject({ problem: { reason: 'unreadable' } });
    expect(await readFile(new File([], 'x'))).toMatchObject({ problem: { reason: 'empty' } });
  });
});
