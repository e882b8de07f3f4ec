import { expect, test } from 'vitest';
import { alphaTable, packPixel, parseHex } from './color';

test('hex colours are read in both lengths', () => {
  expect(parseHex('#c2410c')).toEqual([0xc2, 0x41, 0x0c]);
  expect(parseHex('#FA0')).toEqual([0xff, 0xaa, 0x00]);
});

test('other colours are refused', () => {
  for (const color of ['red', '#12', '#12345', 'rgb(1,2,3)', '']) {
    expect(() => parseHex(color)).toThrow(RangeError);
  }
});

test('a packed pixel has its channels in the order of ImageData', () => {
  const pixels = Uint32Array.of(packPixel([1, 2, 3], 1), packPixel([200, 0, 255], 0.5));
  expect([...new Uint8Array(pixels.buffer)]).toEqual([1, 2, 3, 255, 200, 0, 255, 128]);
});

test('a table runs from share 0 to share 1', () => {
  const bytes = new Uint8Array(alphaTable('#010203', (share) => share).buffer);
  expect(bytes[3]).toBe(0);
  expect(bytes[4 * 128 + 3]).toBe(128);
  expect(Array.from(bytes.slice(-4))).toEqual([1, 2, 3, 255]);
});
