import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pack } from './pack';

/** As Python's zlib and base64 read it; both leave line ends aside. */
function unpack(text: string): DataView {
  const { buffer, byteOffset, byteLength } = inflateSync(Buffer.from(text, 'base64'));
  return new DataView(buffer, byteOffset, byteLength);
}

it('packs float32 bit by bit, lowest byte first, in lines', () => {
  const numbers = Float32Array.from({ length: 3000 }, (_, i) =>
    Math.fround(Math.sin(i) * 10 ** (i % 30)),
  );
  numbers.set([-0, NaN, Infinity, 1e-45]);
  const text = pack(numbers);
  for (const line of text.split('\n')) expect(line).toMatch(/^[\w+/=]{1,96}$/);
  const view = unpack(text);
  expect(view.byteLength).toBe(4 * numbers.length);
  numbers.forEach((value, i) => expect(view.getFloat32(4 * i, true)).toBe(value));
});

it('packs bytes, also a part of others and more than fit a call', () => {
  const all = Uint8Array.from({ length: 200_000 }, (_, i) => (i * i * 7919) >> 5);
  const part = all.subarray(17, 150_017);
  const view = unpack(pack(part));
  expect(view.byteLength).toBe(part.length);
  expect(part.every((value, i) => view.getUint8(i) === value)).toBe(true);
  expect(unpack(pack(new Uint8Array(0))).byteLength).toBe(0);
});
