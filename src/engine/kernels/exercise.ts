import type { Floats } from '../floats';
import { ACTIVATION_NAMES } from '../layers/activation-names';
import type { Kernels } from './kernels';

/* Calls of every operation with made-up numbers, to compare implementations bit by bit. */

export type Operation = Exclude<keyof Kernels, 'name' | 'allocate' | 'clear'>;

/** Sizes of a call; what an operation does not have, it leaves out. */
export interface Sizes {
  readonly m: number;
  readonly k: number;
  readonly n: number;
}

/**
 * An argument: an array to write, one to read, one of squares, one in which three of four numbers
 * are 0 or −0, one for both (which must hold numbers), another argument's array by its place, labels
 * below a number of classes, or a value.
 */
type Argument =
  | { readonly kind: 'out' | 'in' | 'squares' | 'sparse' | 'both'; readonly length: number }
  | { readonly kind: 'same'; readonly place: number }
  | { readonly kind: 'labels'; readonly length: number; readonly classes: number }
  | { readonly kind: 'value'; readonly value: number | string | boolean | null };

const out = (length: number): Argument => ({ kind: 'out', length });
const read = (length: number): Argument => ({ kind: 'in', length });
const squares = (length: number): Argument => ({ kind: 'squares', length });
const sparse = (length: number): Argument => ({ kind: 'sparse', length });
const both = (length: number): Argument => ({ kind: 'both', length });
const same = (place: number): Argument => ({ kind: 'same', place });
const value = (of: number | string | boolean | null): Argument => ({ kind: 'value', value: of });
const labels = (length: number, classes: number): Argument => ({ kind: 'labels', length, classes });

/** Two small pictures: their numbers, those of their 2×2 windows, and the arguments that say so. */
function pictures({ m, k, n }: Sizes) {
  const height = 1 + (m % 9);
  const width = 1 + (k % 11);
  const channels = 1 + (n % 19);
  return {
    pixels: 2 * height * width * channels,
    pooled: 2 * (height >> 1) * (width >> 1) * channels,
    of: [value(2), value(height), value(width), value(channels)],
  };
}

/** Every way to call each operation: a new one is compared as soon as it stands here. */
const CALLS: Readonly<Record<Operation, (sizes: Sizes) => readonly (readonly Argument[])[]>> = {
  multiply: ({ m, k, n }) => {
    const rest = [read(k * n), value(m), value(k), value(n)];
    return [read(m * k), sparse(m * k)].map((a) => [out(m * n), a, ...rest]);
  },
  multiplyTransposedLeft: ({ m, k, n }) => {
    const rest = [read(m * n), value(m), value(k), value(n)];
    return [read(m * k), sparse(m * k)].map((a) => [out(k * n), a, ...rest]);
  },
  multiplyTransposedRight: ({ m, k, n }) => [
    [out(m * k), read(m * n), read(k * n), value(m), value(n), value(k)],
  ],
  addRow: ({ m, n }) => [
    [out(m * n), read(m * n), read(n), value(m), value(n)],
    [both(m * n), same(0), read(n), value(m), value(n)],
  ],
  columnSums: ({ m, n }) => [[out(n), read(m * n), value(m), value(n)]],
  columnMoments: ({ m, n }) =>
    [false, true].map((refined) => [
      out(n),
      out(n),
      read(m * n),
      value(m),
      value(n),
      value(refined),
    ]),
  inverseDeviation: ({ n }) =>
    [0, 1e-5, 0.1].map((epsilon) => [out(n), squares(n), value(epsilon), value(n)]),
  standardize: ({ m, n }) => [[out(m * n), read(m * n), read(n), read(n), value(m), value(n)]],
  scaleAndShift: ({ m, n }) => [[out(m * n), read(m * n), read(n), read(n), value(m), value(n)]],
  standardizeBackward: ({ m, n }) => {
    const rest = [read(m * n), read(n), read(n), value(m), value(n)];
    return [
      [out(m * n), out(n), out(n), read(m * n), ...rest],
      [both(m * n), out(n), out(n), same(0), ...rest],
    ];
  },
  activate: ({ m, n }) =>
    ACTIVATION_NAMES.map((name) => [value(name), out(m * n), read(m * n), value(m * n)]),
  activateBackward: ({ m, n }) =>
    ACTIVATION_NAMES.flatMap((name) => [
      [value(name), out(m * n), read(m * n), read(m * n), value(m * n)],
      [value(name), both(m * n), same(1), read(m * n), value(m * n)],
    ]),
  softmaxCrossEntropy: ({ m, n }) => [
    [value(null), read(m * n), labels(m, n), value(m), value(n)],
    [out(m * n), read(m * n), labels(m, n), value(m), value(n)],
    [both(m * n), same(0), labels(m, n), value(m), value(n)],
  ],
  multiplyElements: ({ m, n }) => [
    [out(m * n), read(m * n), read(m * n), value(m * n)],
    [both(m * n), same(0), read(m * n), value(m * n)],
  ],
  add: ({ m, n }) => [
    [out(m * n), read(m * n), read(m * n), value(m * n)],
    [both(m * n), same(0), read(m * n), value(m * n)],
  ],
  scale: ({ m, n }) => [
    [out(m * n), read(m * n), value(0.7), value(m * n)],
    [both(m * n), same(0), value(0.7), value(m * n)],
  ],
  swapAxes: (sizes) => {
    const [a, b, n] = [1 + (sizes.m % 11), 1 + (sizes.k % 7), 1 + (sizes.n % 13)];
    return [[out(3 * a * b * n), read(3 * a * b * n), value(3), value(a), value(b), value(n)]];
  },
  rowMoments: ({ m, n }) =>
    [false, true].map((refined) => [
      out(m),
      out(m),
      read(m * n),
      value(m),
      value(n),
      value(refined),
    ]),
  standardizeRows: ({ m, n }) => [[out(m * n), read(m * n), read(m), read(m), value(m), value(n)]],
  standardizeRowsBackward: ({ m, n }) => {
    const rest = [read(m * n), read(n), read(m), value(m), value(n)];
    return [
      [out(m * n), read(m * n), ...rest],
      [both(m * n), same(0), ...rest],
    ];
  },
  patches: (sizes) => {
    const { pixels, of } = pictures(sizes);
    return [[out(9 * pixels), read(pixels), ...of]];
  },
  patchesBackward: (sizes) => {
    const { pixels, of } = pictures(sizes);
    return [[out(pixels), read(9 * pixels), ...of]];
  },
  maxPool: (sizes) => {
    const { pixels, pooled, of } = pictures(sizes);
    return [[out(pooled), read(pixels), ...of]];
  },
  maxPoolBackward: (sizes) => {
    const { pixels, pooled, of } = pictures(sizes);
    return [[out(pixels), read(pooled), read(pixels), read(pooled), ...of]];
  },
  accelerate: ({ m, n }) => [[both(m * n), read(m * n), value(0.9), value(m * n)]],
  followSquares: ({ m, n }) => [[both(m * n), read(m * n), value(0.001), value(m * n)]],
  descendScaled: ({ m, n }) => {
    const moments = [read(m * n), squares(m * n)];
    return [[both(m * n), ...moments, value(0.01), value(1.7), value(1e-8), value(m * n)]];
  },
  descend: ({ m, n }) => [[both(m * n), read(m * n), value(0.3), value(m * n)]],
  follow: ({ m, n }) => [
    [both(m * n), read(m * n), value(0.1), value(1), value(m * n)],
    [both(m * n), read(m * n), value(0.7), value(32 / 31), value(m * n)],
  ],
  norm: ({ m, n }) => [[read(m * n), value(m * n)]],
  sort: ({ m, n }) => [
    [out(m * n), read(m * n), value(m * n)],
    [both(m * n), same(0), value(m * n)],
  ],
  allFinite: ({ m, n }) => [[read(m * n), value(m * n)]],
};

export const OPERATIONS = Object.keys(CALLS) as readonly Operation[];

/** Stands before and behind every array, and must be left alone. */
const SENTINEL = 12345.5;
const MARGIN = 7;

/**
 * Calls an operation in every way and gives all that it can have changed: its results, and every
 * array with what lies before and behind it; of NaN, only that it is one. `draw` makes the numbers
 * to read, in the same order for every implementation; arrays start `offset` numbers into what
 * `allocate` gave.
 */
function exercise(
  kernels: Kernels,
  operation: Operation,
  sizes: Sizes,
  draw: () => number,
  offset = 0,
): Uint32Array[] {
  return CALLS[operation](sizes).flatMap((wanted) => {
    const arrays: Floats[] = [];
    const made: unknown[] = [];
    for (const argument of wanted) {
      if (argument.kind === 'value') {
        made.push(argument.value);
      } else if (argument.kind === 'same') {
        made.push(made[argument.place]);
      } else if (argument.kind === 'labels') {
        const { length, classes } = argument;
        made.push(Uint8Array.from({ length }, () => Math.abs(draw() * 1e3) % classes));
      } else {
        const { kind, length } = argument;
        const whole = kernels.allocate(length + offset + MARGIN).fill(SENTINEL);
        const array = whole.subarray(offset, offset + length);
        for (let i = 0; i < length; i++) {
          array[i] = kind === 'out' ? NaN : number(kind, draw);
        }
        arrays.push(whole);
        made.push(array);
      }
    }
    const call = kernels[operation] as (...passed: unknown[]) => unknown;
    const result = Number(call.apply(kernels, made));
    return [[result], ...arrays].map(bitsOf);
  });
}

/** One to be read. */
function number(kind: 'in' | 'squares' | 'sparse' | 'both', draw: () => number): number {
  if (kind === 'sparse' && !(draw() > 0 && draw() > 0)) return draw() > 0 ? 0 : -0;
  const drawn = draw();
  return kind === 'squares' ? drawn * drawn : drawn;
}

/** The bits of float32 numbers, every NaN as the same. */
function bitsOf(numbers: ArrayLike<number>): Uint32Array {
  const floats = Float32Array.from(numbers);
  const bits = new Uint32Array(floats.buffer);
  for (let i = 0; i < bits.length; i++) if (Number.isNaN(floats[i])) bits[i] = 0x7fc00000;
  return bits;
}

/**
 * Where the results of two implementations differ first, or null. `draw` makes the same numbers
 * each time it is called.
 */
export function difference(
  kernels: Kernels,
  reference: Kernels,
  operation: Operation,
  sizes: Sizes,
  draw: () => () => number,
  offset = 0,
): string | null {
  const want = exercise(reference, operation, sizes, draw(), offset);
  const got = exercise(kernels, operation, sizes, draw(), offset);
  for (const [array, bits] of want.entries()) {
    const at = bits.findIndex((word, i) => word !== got[array]?.[i]);
    if (at >= 0) return `${operation}: number ${at} of result ${array} differs`;
  }
  return null;
}
