import { zlibSync } from 'fflate';

/** Characters of a line of packed numbers. */
const LINE = 96;

/** Bytes that String.fromCharCode takes at once. */
const CHUNK = 0x8000;

/** Numbers as Python's zlib and base64 read them, little-endian, in lines. */
export function pack(numbers: Float32Array | Uint8Array): string {
  const bytes = numbers instanceof Uint8Array ? numbers : littleEndian(numbers);
  // The browsers' own CompressionStream writes other bytes in each of them.
  const packed = zlibSync(bytes, { level: 9 });
  let text = '';
  for (let start = 0; start < packed.length; start += CHUNK) {
    text += String.fromCharCode(...packed.subarray(start, start + CHUNK));
  }
  return (
    btoa(text)
      .match(new RegExp(`.{1,${LINE}}`, 'g'))
      ?.join('\n') ?? ''
  );
}

function littleEndian(numbers: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.byteLength));
  numbers.forEach((value, i) => view.setFloat32(i * Float32Array.BYTES_PER_ELEMENT, value, true));
  return new Uint8Array(view.buffer);
}
