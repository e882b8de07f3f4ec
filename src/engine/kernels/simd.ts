import type { Kernels } from './kernels';
import { SimdMemory } from './simd-memory';
import { SimdScratch, transposedLeftScratch } from './simd-scratch';

/** What `sort` counts in, in bytes: three digits of 11 bits. */
const SORT_PLACES = 3 * 2048 * 4;

/** The operations of the module by name; their files in `assembly/` give the arguments. */
type Operations = Readonly<Record<OperationName, (...numbers: number[]) => number>>;
type OperationName =
  | 'multiply'
  | 'multiplyTransposedLeft'
  | 'multiplyTransposedRight'
  | 'addRow'
  | 'columnSums'
  | 'columnMoments'
  | 'inverseDeviation'
  | 'standardize'
  | 'scaleAndShift'
  | 'standardizeBackward'
  | 'activateSigmoid'
  | 'activateTanh'
  | 'activateRelu'
  | 'activateLinear'
  | 'activateSigmoidBackward'
  | 'activateTanhBackward'
  | 'activateReluBackward'
  | 'softmaxCrossEntropy'
  | 'multiplyElements'
  | 'add'
  | 'scale'
  | 'swapAxes'
  | 'rowMoments'
  | 'standardizeRows'
  | 'standardizeRowsBackward'
  | 'patches'
  | 'patchesBackward'
  | 'maxPool'
  | 'maxPoolBackward'
  | 'accelerate'
  | 'followSquares'
  | 'descendScaled'
  | 'descend'
  | 'follow'
  | 'norm'
  | 'sort'
  | 'allFinite';

/**
 * The kernels in WebAssembly with four lanes, from the compiled files of `assembly/`: the bits of
 * `createReference()`, but for which NaN it is. Each call makes a memory of `bytes`, for one model,
 * that goes when the kernels and their arrays go. They take arrays, and parts of arrays, that their
 * own `allocate` made (labels may be any) and throw TypeError for others; `allocate` throws
 * RangeError when the memory is used up. Throws where the system gives no such memory, or the
 * module is another.
 */
export function createSimd(module: WebAssembly.Module, bytes: number): Kernels {
  const memory = new SimdMemory(bytes);
  const { exports } = new WebAssembly.Instance(module, { env: { memory: memory.memory } });
  const run = exports as unknown as Operations;
  const panel = new SimdScratch(memory);
  const powers = new SimdScratch(memory);
  const rows = new SimdScratch(memory);
  const keys = new SimdScratch(memory);
  let places = memory.take(SORT_PLACES);
  let staged = memory.bytes(0);

  /** The address of the labels, copied into the memory. */
  const stage = (labels: Uint8Array): number => {
    if (labels.length > staged.length) staged = memory.bytes(2 * labels.length);
    staged.set(labels);
    return staged.byteOffset;
  };

  const at = memory.address.bind(memory);
  return {
    name: 'simd',
    allocate: (length) => memory.floats(length),
    clear() {
      memory.clear();
      for (const scratch of [panel, powers, rows, keys]) scratch.forget();
      places = memory.take(SORT_PLACES);
      staged = memory.bytes(0);
    },

    multiply(out, a, b, m, k, n) {
      run.multiply(at(out), at(a), at(b), m, k, n, panel.of(8 * k));
    },
    multiplyTransposedLeft(out, a, b, m, k, n) {
      const room = transposedLeftScratch(m, k, n);
      run.multiplyTransposedLeft(at(out), at(a), at(b), m, k, n, panel.of(room));
    },
    multiplyTransposedRight(out, a, b, m, n, k) {
      run.multiplyTransposedRight(at(out), at(a), at(b), m, n, k, panel.of(8 * n));
    },
    addRow(out, x, row, m, n) {
      run.addRow(at(out), at(x), at(row), m, n);
    },
    columnSums(out, x, m, n) {
      run.columnSums(at(out), at(x), m, n);
    },
    columnMoments(mean, variance, x, m, n, refined = false) {
      run.columnMoments(at(mean), at(variance), at(x), m, n, refined ? 1 : 0);
    },
    inverseDeviation(out, variance, epsilon, n) {
      run.inverseDeviation(at(out), at(variance), epsilon, n);
    },
    standardize(normalized, x, mean, inverse, m, n) {
      run.standardize(at(normalized), at(x), at(mean), at(inverse), m, n);
    },
    scaleAndShift(out, normalized, gamma, beta, m, n) {
      run.scaleAndShift(at(out), at(normalized), at(gamma), at(beta), m, n);
    },
    standardizeBackward(dx, dGamma, dBeta, g, normalized, gamma, inverse, m, n) {
      run.standardizeBackward(
        at(dx),
        at(dGamma),
        at(dBeta),
        at(g),
        at(normalized),
        at(gamma),
        at(inverse),
        m,
        n,
      );
    },
    activate(activation, out, z, length) {
      switch (activation) {
        case 'sigmoid':
          run.activateSigmoid(at(out), at(z), length);
          break;
        case 'tanh':
          run.activateTanh(at(out), at(z), length);
          break;
        case 'relu':
          run.activateRelu(at(out), at(z), length);
          break;
        case 'linear':
          run.activateLinear(at(out), at(z), length);
          break;
      }
    },
    activateBackward(activation, dz, da, a, length) {
      switch (activation) {
        case 'sigmoid':
          run.activateSigmoidBackward(at(dz), at(da), at(a), length);
          break;
        case 'tanh':
          run.activateTanhBackward(at(dz), at(da), at(a), length);
          break;
        case 'relu':
          run.activateReluBackward(at(dz), at(da), at(a), length);
          break;
        case 'linear':
          run.activateLinear(at(dz), at(da), length);
          break;
      }
    },
    softmaxCrossEntropy(gradient, logits, labels, m, classes) {
      return run.softmaxCrossEntropy(
        gradient === null ? 0 : at(gradient),
        at(logits),
        stage(labels),
        m,
        classes,
        powers.of(m * classes),
        rows.of(2 * m),
      );
    },
    multiplyElements(out, x, y, length) {
      run.multiplyElements(at(out), at(x), at(y), length);
    },
    add(out, x, y, length) {
      run.add(at(out), at(x), at(y), length);
    },
    scale(out, x, factor, length) {
      run.scale(at(out), at(x), factor, length);
    },
    swapAxes(out, x, m, a, b, n) {
      run.swapAxes(at(out), at(x), m, a, b, n);
    },
    rowMoments(mean, variance, x, m, n, refined = false) {
      run.rowMoments(at(mean), at(variance), at(x), m, n, refined ? 1 : 0);
    },
    standardizeRows(normalized, x, mean, inverse, m, n) {
      run.standardizeRows(at(normalized), at(x), at(mean), at(inverse), m, n);
    },
    standardizeRowsBackward(dx, g, normalized, gamma, inverse, m, n) {
      run.standardizeRowsBackward(at(dx), at(g), at(normalized), at(gamma), at(inverse), m, n);
    },
    patches(out, x, m, height, width, channels) {
      run.patches(at(out), at(x), m, height, width, channels);
    },
    patchesBackward(dx, dPatches, m, height, width, channels) {
      run.patchesBackward(at(dx), at(dPatches), m, height, width, channels);
    },
    maxPool(out, x, m, height, width, channels) {
      run.maxPool(at(out), at(x), m, height, width, channels);
    },
    maxPoolBackward(dx, g, x, out, m, height, width, channels) {
      run.maxPoolBackward(at(dx), at(g), at(x), at(out), m, height, width, channels);
    },
    accelerate(v, g, momentum, length) {
      run.accelerate(at(v), at(g), momentum, length);
    },
    followSquares(running, g, alpha, length) {
      run.followSquares(at(running), at(g), alpha, length);
    },
    descendScaled(w, mean, square, rate, correction, epsilon, length) {
      run.descendScaled(at(w), at(mean), at(square), rate, correction, epsilon, length);
    },
    descend(w, g, rate, length) {
      run.descend(at(w), at(g), rate, length);
    },
    follow(running, value, alpha, factor, length) {
      run.follow(at(running), at(value), alpha, factor, length);
    },
    norm: (x, length) => run.norm(at(x), length),
    sort(out, x, length) {
      run.sort(at(out), at(x), length, keys.of(length), places);
    },
    allFinite: (x, length) => run.allFinite(at(x), length) === 1,
  };
}
