/**
 * A network and its batch: inputs, units of each hidden layer, classes.
 *
 * @typedef {{ name: string, sizes: readonly number[], batch: number, normalized: boolean }} Workload
 */

/** @type {readonly Omit<Workload, 'normalized'>[]} */
const NETWORKS = [
  { name: 'S', sizes: [2, 32, 32, 32, 32, 2], batch: 32 },
  // The network of the paper's first experiment.
  { name: 'P', sizes: [784, 100, 100, 100, 10], batch: 60 },
  { name: 'W', sizes: [256, 256, 256, 256, 10], batch: 128 },
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
 * @param {readonly number[]} sizes
 * @returns {(readonly [inputs: number, outputs: number])[]} of each dense layer
 */
export function denseSizes(sizes) {
  return sizes.slice(1).map((outputs, l) => [sizes[l] ?? 0, outputs]);
}

/**
 * Multiplications and additions of a step's matrix products: forward, the weights' gradients, and
 * the gradients of what each layer but the first is given.
 *
 * @param {Pick<Workload, 'sizes' | 'batch'>} workload
 */
export function operations({ sizes, batch }) {
  return denseSizes(sizes).reduce(
    (sum, [inputs, outputs], l) => sum + (l === 0 ? 2 : 3) * 2 * batch * inputs * outputs,
    0,
  );
}

/** @param {Workload} workload */
export const title = ({ name, normalized }) => `${name} ${normalized ? 'BN' : 'plain'}`;
