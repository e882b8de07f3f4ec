import { FEATURE_LIMIT, type Problem, problem } from './problem';

/** Grey pictures [count][height][width], 0 paper to 255 ink. */
export interface IdxImages {
  readonly kind: 'images';
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly pixels: Uint8Array;
}

export interface IdxLabels {
  readonly kind: 'labels';
  readonly count: number;
  readonly labels: Uint8Array;
}

/** The type byte of unsigned bytes; the others stand for wider numbers. */
const BYTES = 0x08;
const MAGIC = 4;
const SIZE = 4;

/**
 * The IDX format (Y. LeCun, "The MNIST database"): two bytes 0, the type of the numbers, the number
 * of dimensions, the size of each as a big-endian word, then the numbers. Three dimensions of bytes
 * are pictures, one dimension labels.
 */
export function readIdx(bytes: Uint8Array): IdxImages | IdxLabels | Problem {
  const [first, second, type = 0, dimensions = 0] = bytes;
  if (bytes.length < MAGIC) return problem('short', { size: bytes.length, expected: MAGIC });
  if (first !== 0 || second !== 0)
    return problem('magic', { found: hex(bytes.subarray(0, MAGIC)) });
  if (type !== BYTES) return problem('type', { found: hex([type]) });
  if (dimensions !== 1 && dimensions !== 3) return problem('dimensions', { found: dimensions });
  const start = MAGIC + SIZE * dimensions;
  if (bytes.length < start) return problem('short', { size: bytes.length, expected: start });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = (dimension: number) => view.getUint32(MAGIC + SIZE * dimension);
  const count = size(0);
  const [height, width] = dimensions === 3 ? [size(1), size(2)] : [1, 1];
  const expected = start + count * height * width;
  if (bytes.length < expected) return problem('short', { size: bytes.length, expected });
  if (bytes.length > expected) return problem('long', { size: bytes.length, expected });
  const numbers = bytes.subarray(start);
  if (dimensions === 1) return { kind: 'labels', count, labels: numbers };
  if (height * width < 1 || height * width > FEATURE_LIMIT) {
    return problem('pixels', { height, width, limit: FEATURE_LIMIT });
  }
  return { kind: 'images', count, height, width, pixels: numbers };
}

/** "00 00 08 03". */
export function hex(bytes: Iterable<number>): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
