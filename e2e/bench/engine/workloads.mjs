/**
 * A network and its batch: inputs, units of each hidden layer, classes. With `side`, the hidden
 * layers are 3×3 convolutions of pictures of side × side pixels, each followed by 2×2 pooling, and
 * their units are channels. It learns drawn digits, of which most pixels are 0 and the others 1,
 * or clouds of points without any 0.
 *
 * @typedef {{
 *   name: string,
 *   data: 'clouds' | 'digits' | 'digits14',
 *   side: number | null,
 *   sizes: readonly number[],
 *   batch: number,
 *   normalized: boolean,
 * }} Workload
 */

/** @type {readonly Omit<Workload, 'normalized'>[]} */
const NETWORKS = [
  { name: 'S', data: 'clouds', side: null, sizes: [2, 32, 32, 32, 32, 2], batch: 32 },
  // The network and the batch of the paper's first experiment, on binary digits as there.
  { name: 'P', data: 'digits', side: null, sizes: [784, 100, 100, 100, 10], batch: 60 },
  // The same on inputs without zeros.
  { name: 'P, no zeros,', data: 'clouds', side: null, sizes: [784, 100, 100, 100, 10], batch: 60 },
  { name: 'W', data: 'clouds', side: null, sizes: [256, 256, 256, 256, 10], batch: 128 },
  { name: 'C', data: 'digits14', side: 14, sizes: [196, 8, 8, 10], batch: 32 },
];

/** @type {readonly Workload[]} */
export const WORKLOADS = NETWORKS.flatMap((network) =>
  [false, true].map((normalized) => ({ ...network, normalized })),
);

/** Every contestant trains by these. */
export const RATE = 0.5;
export const EPSILON = 1e-5;
export const ALPHA = 0.1;

/** Different batches, which are gone through again and again. */
export const BATCHES = 16;

/**
 * The pictures that each layer of a network of pictures gets, the dense output layer last.
 *
 * @param {{ sizes: readonly number[], side: number }} network
 */
export function pictures({ sizes, side }) {
  return sizes.slice(1).map((units, l) => {
    const channels = l === 0 ? 1 : (sizes[l] ?? 0);
    return { side: side >> l, channels, units, last: l === sizes.length - 2 };
  });
}

/**
 * The matrix product of each layer: rows, numbers that are summed, columns.
 *
 * @param {Pick<Workload, 'sizes' | 'side' | 'batch'>} workload
 * @returns {(readonly [m: number, k: number, n: number])[]}
 */
export function productSizes({ sizes, side: pixels, batch }) {
  if (pixels === null) {
    return sizes.slice(1).map((outputs, l) => [batch, sizes[l] ?? 0, outputs]);
  }
  return pictures({ sizes, side: pixels }).map(({ side, channels, units, last }) =>
    last ? [batch, side * side * channels, units] : [batch * side * side, 9 * channels, units],
  );
}

/**
 * Multiplications and additions of a step's matrix products, those with 0 too: forward, the
 * weights' gradients, and the gradients of what each layer but the first is given.
 *
 * @param {Pick<Workload, 'sizes' | 'side' | 'batch'>} workload
 */
export function operations(workload) {
  return productSizes(workload).reduce(
    (sum, [m, k, n], l) => sum + (l === 0 ? 2 : 3) * 2 * m * k * n,
    0,
  );
}

/** @param {Workload} workload */
export const title = ({ name, normalized }) => `${name} ${normalized ? 'BN' : 'plain'}`;
