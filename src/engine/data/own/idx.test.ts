import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIdx } from './idx';
import { idx } from './idx.fixture';

const byte = fc.integer({ min: 0, max: 255 });
const pictures = fc
  .record({
    count: fc.nat(6),
    height: fc.integer({ min: 1, max: 5 }),
    width: fc.integer({ min: 1, max: 5 }),
    fill: fc.array(byte, { minLength: 150, maxLength: 150 }),
  })
  .map((one) => ({ ...one, pixels: one.fill.slice(0, one.count * one.height * one.width) }));

describe('readIdx', () => {
  it('reads pictures as they were written, wherever they lie in their buffer', () => {
    fc.assert(
      fc.property(pictures, fc.nat(9), ({ count, height, width, pixels }, offset) => {
        const file = idx([count, height, width], pixels);
        const shifted = new Uint8Array(file.length + offset);
        shifted.set(file, offset);
        const read = readIdx(shifted.subarray(offset));
        expect(read).toMatchObject({ kind: 'images', count, height, width });
        expect('pixels' in read && [...read.pixels]).toEqual(pixels);
      }),
    );
  });

  it('reads labels', () => {
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 50 }), (labels) => {
        const read = readIdx(idx([labels.length], labels));
        expect(read).toMatchObject({ kind: 'labels', count: labels.length });
        expect('labels' in read && [...read.labels]).toEqual(labels);
      }),
    );
  });

  it('says of a file that is cut short at any byte where it ends and where it should', () => {
    const whole = idx([3, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    for (let size = 0; size < whole.length; size++) {
      const expected = size < 4 ? 4 : size < 16 ? 16 : 28;
      const read = readIdx(whole.subarray(0, size));
      expect(read).toEqual({ reason: 'short', values: { size, expected } });
    }
    expect(readIdx(whole)).toHaveProperty('kind', 'images');
  });

  it.each([
    ['a byte too many', [0, 0, 8, 1, 0, 0, 0, 1, 5, 9], 'long', { size: 10, expected: 9 }],
    ['another beginning', [0x89, 0x50, 0x4e, 0x47], 'magic', { found: '89 50 4e 47' }],
    ['floating-point numbers', [0, 0, 0x0d, 3, 0, 0, 0, 0], 'type', { found: '0d' }],
    ['no dimension', [0, 0, 8, 0], 'dimensions', { found: 0 }],
    ['labels that are no whole numbers', [0, 0, 0x0e, 1, 0, 0, 0, 0], 'type', { found: '0e' }],
    ['pictures of wider numbers', [0, 0, 0x0c, 3, 0, 0, 0, 0], 'type', { found: '0c' }],
    [
      'more examples than bytes',
      [0, 0, 8, 1, 255, 255, 255, 255, 1],
      'short',
      { size: 9, expected: 8 + 0xffffffff },
    ],
  ] as const)('refuses %s', (_, bytes, reason, values) => {
    expect(readIdx(Uint8Array.from(bytes))).toEqual({ reason, values });
  });

  it.each([0x08, 0x09, 0x0b, 0x0c] as const)(
    'reads labels of type %i, in one or two dimensions',
    (type) => {
      const most = { 0x08: 255, 0x09: 127, 0x0b: 32_767, 0x0c: 2_147_483_647 }[type];
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 0, max: most }), { maxLength: 40 }), (labels) => {
          for (const sizes of [[labels.length], [labels.length, 1]]) {
            const read = readIdx(idx(sizes, labels, type));
            expect(read).toMatchObject({ kind: 'labels', count: labels.length, columns: 1 });
            expect('labels' in read && [...read.labels]).toEqual(labels);
          }
        }),
      );
    },
  );

  it('reads the first of the eight numbers of QMNIST as the class, wherever they lie', () => {
    const numbers = Array.from({ length: 80 }, (_, at) => (at % 8 === 0 ? at / 8 : 1000 + at));
    const file = idx([10, 8], numbers, 0x0c);
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    const read = readIdx(shifted.subarray(3));
    expect(read).toMatchObject({ kind: 'labels', count: 10, columns: 8 });
    expect('labels' in read && [...read.labels]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('refuses rows of numbers that are no labels, and labels below zero', () => {
    const rows = idx([2, 784], new Uint8Array(2 * 784));
    expect(readIdx(rows)).toEqual({ reason: 'labelColumns', values: { columns: 784 } });
    expect(readIdx(idx([2, 8], new Uint8Array(16)))).toMatchObject({ reason: 'labelColumns' });
    expect(readIdx(idx([2, 0], []))).toMatchObject({ reason: 'labelColumns' });
    expect(readIdx(idx([3], [4, 0, -1], 0x0c))).toEqual({
      reason: 'negative',
      values: { example: 3, found: '-1' },
    });
  });

  it('refuses pictures in color, and reads those whose four dimensions have but one channel', () => {
    for (const sizes of [
      [2, 4, 4, 3],
      [2, 3, 4, 4],
      [2, 4, 4, 0],
    ]) {
      const read = readIdx(idx(sizes, new Uint8Array(sizes.reduce((all, size) => all * size))));
      expect(read).toEqual({ reason: 'color', values: { sizes: sizes.join('×') } });
    }
    for (const sizes of [
      [2, 4, 5, 1],
      [2, 1, 4, 5],
    ]) {
      const read = readIdx(idx(sizes, new Uint8Array(40)));
      expect(read).toMatchObject({ kind: 'images', count: 2, height: 4, width: 5 });
    }
    expect(readIdx(idx([1, 1, 1, 1, 1], [0]))).toMatchObject({ reason: 'dimensions' });
  });

  it('refuses pictures without pixels, and with more than fit', () => {
    expect(readIdx(idx([5, 0, 28], []))).toMatchObject({ reason: 'pixels' });
    expect(readIdx(idx([1, 33, 32], new Uint8Array(33 * 32)))).toEqual({
      reason: 'pixels',
      values: { height: 33, width: 32, limit: 1024 },
    });
    expect(readIdx(idx([1, 32, 32], new Uint8Array(1024)))).toHaveProperty('kind', 'images');
  });

  it('never throws, whatever the bytes', () => {
    const header = fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(0, 9), fc.nat(20), fc.nat(5));
    const bytes = fc
      .tuple(header, fc.array(byte, { maxLength: 40 }))
      .map(([start, rest]) => Uint8Array.from([...start, ...rest]));
    fc.assert(
      fc.property(fc.oneof(bytes, fc.uint8Array({ maxLength: 60 })), (hostile) => {
        const read = readIdx(hostile);
        expect('kind' in read || 'reason' in read).toBe(true);
      }),
    );
  });
});
