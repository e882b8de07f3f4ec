import { FEATURE_LIMIT, type Problem, problem } from './problem';

/** Grey pictures [count][height][width], 0 paper to 255 ink. */
export interface IdxImages {
  readonly kind: 'images';
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly pixels: Uint8Array;
}

/** The class of each example, a whole number from 0 on. */
export interface IdxLabels {
  readonly kind: 'labels';
  readonly count: number;
  readonly labels: Uint8Array | Int32Array;
  /** Numbers that the file has of each example, of which the first is the class. */
  readonly columns: number;
}

/** The type byte of unsigned bytes, which pictures are of. */
const BYTES = 0x08;
/** Other types of whole numbers, which labels may be of: bytes of each, and how they are read. */
const WHOLE: Readonly<Record<number, readonly [number, (view: DataView, at: number) => number]>> = {
  [BYTES]: [1, (view, at) => view.getUint8(at)],
  0x09: [1, (view, at) => view.getInt8(at)],
  0x0b: [2, (view, at) => view.getInt16(at)],
  0x0c: [4, (view, at) => view.getInt32(at)],
};
const INT = 0x0c;
const MAGIC = 4;
const SIZE = 4;
/**
 * QMNIST (C. Yadav, L. Bottou 2019) has eight numbers of each digit: its class, who wrote it, and
 * where it is found in the NIST data.
 */
const QMNIST_COLUMNS = 8;

/**
 * The IDX format (Y. LeCun, "The MNIST database"): two bytes 0, the type of the numbers, the number
 * of dimensions, the size of each as a big-endian word, then the numbers. Three dimensions of bytes
 * are pictures, one dimension labels; so are two, of one column or as QMNIST has them.
 */
export function readIdx(bytes: Uint8Array): IdxImages | IdxLabels | Problem {
  const [first, second, type = 0, dimensions = 0] = bytes;
  if (bytes.length < MAGIC) return problem('short', { size: bytes.length, expected: MAGIC });
  if (first !== 0 || second !== 0)
    return problem('magic', { found: hex(bytes.subarray(0, MAGIC)) });
  const pictures = dimensions > 2;
  const whole = WHOLE[type];
  if (whole === undefined || (pictures && type !== BYTES)) {
    return problem('type', { found: hex([type]) });
  }
  if (dimensions < 1 || dimensions > 4) return problem('dimensions', { found: dimensions });
  const start = MAGIC + SIZE * dimensions;
  if (bytes.length < start) return problem('short', { size: bytes.length, expected: start });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sizes = Array.from({ length: dimensions }, (_, at) => view.getUint32(MAGIC + SIZE * at));
  const [bytesEach, read] = whole;
  const expected = start + sizes.reduce((product, size) => product * size, bytesEach);
  if (bytes.length < expected) return problem('short', { size: bytes.length, expected });
  if (bytes.length > expected) return problem('long', { size: bytes.length, expected });
  if (pictures) return imagesOf(sizes, bytes.subarray(start));
  const [count = 0, columns = 1] = sizes;
  if (columns !== 1 && !(columns === QMNIST_COLUMNS && type === INT)) {
    return problem('labelColumns', { columns });
  }
  if (type === BYTES) return { kind: 'labels', count, labels: bytes.subarray(start), columns };
  const labels = Int32Array.from({ length: count }, (_, at) =>
    read(view, start + at * columns * bytesEach),
  );
  const wrong = labels.findIndex((label) => label < 0);
  if (wrong >= 0) return problem('negative', { example: wrong + 1, found: String(labels[wrong]) });
  return { kind: 'labels', count, labels, columns };
}

/** Of the four dimensions of colour pictures one is how many numbers a pixel has: one is grey. */
function imagesOf(sizes: readonly number[], pixels: Uint8Array): IdxImages | Problem {
  const [count = 0, second = 0, third = 0, fourth] = sizes;
  if (fourth !== undefined && fourth !== 1 && second !== 1) {
    return problem('color', { sizes: sizes.join('×') });
  }
  const [height, width] = fourth === undefined || fourth === 1 ? [second, third] : [third, fourth];
  if (height * width < 1 || height * width > FEATURE_LIMIT) {
    return problem('pixels', { height, width, limit: FEATURE_LIMIT });
  }
  return { kind: 'images', count, height, width, pixels };
}

/** "00 00 08 03". */
export function hex(bytes: Iterable<number>): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
