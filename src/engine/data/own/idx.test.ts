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
    ['wider numbers', [0, 0, 0x0d, 3, 0, 0, 0, 0], 'type', { found: '0d' }],
    ['two dimensions', [0, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0, 0], 'dimensions', { found: 2 }],
    [
      'more examples than bytes',
      [0, 0, 8, 1, 255, 255, 255, 255, 1],
      'short',
      { size: 9, expected: 8 + 0xffffffff },
    ],
  ] as const)('refuses %s', (_, bytes, reason, values) => {
    expect(readIdx(Uint8Array.from(bytes))).toEqual({ reason, values });
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
