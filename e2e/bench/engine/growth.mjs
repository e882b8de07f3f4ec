import { spread } from '../table.mjs';
import { alternate } from './pace.mjs';
import { operations } from './workloads.mjs';

/** @typedef {'batch' | 'width' | 'depth'} Axis */

/**
 * What one of the three is varied from: S.
 *
 * @type {Readonly<Record<Axis, number>>}
 */
const BASE = { batch: 32, width: 32, depth: 4 };

/** @type {Readonly<Record<Axis, readonly number[]>>} */
const VALUES = {
  batch: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512],
  width: [8, 16, 32, 64, 128, 256],
  depth: [1, 2, 3, 4, 6, 8],
};
export const AXES = /** @type {readonly Axis[]} */ (['batch', 'width', 'depth']);

/**
 * @typedef {{ axis: Axis, value: number, floor: number, plain: number, normalized: number }} Cost
 *   milliseconds of a step: the median of each arm, and what its products take at the peak rate
 */

export const GROWTH_HEAD = [
  ['varied', 'value', 'plain, steps/s', 'BN, steps/s', 'plain, ms', 'BN, ms'],
  ['products at peak, ms', 'times that, plain', 'BN'],
].flat();

/**
 * The cost of a step of the SIMD engine by batch, width and depth.
 *
 * @param {import('./hosts.mjs').Host} host
 * @param {number} peak GFLOP/s
 * @returns {Promise<Cost[]>}
 */
export async function growth(host, peak) {
  /** @type {Cost[]} */
  const costs = [];
  for (const axis of AXES) {
    for (const value of VALUES[axis]) {
      /** @param {Axis} name */
      const size = (name) => (name === axis ? value : BASE[name]);
      const [batch, width] = [size('batch'), size('width')];
      const sizes = [2, ...Array.from({ length: size('depth') }, () => width), 2];
      const network = { name: '', data: /** @type {const} */ ('clouds'), side: null, sizes, batch };
      const pair = await Promise.all(
        [false, true].map((normalized) => open({ ...network, normalized })),
      );
      const times = await alternate(pair.map(({ work }) => work));
      for (const { close } of pair) await close();
      const [plain = NaN, normalized = NaN] = times.map((runs) => spread(runs).median);
      costs.push({ axis, value, floor: operations(network) / peak / 1e6, plain, normalized });
    }
  }
  return costs;

  /** @param {import('./workloads.mjs').Workload} workload */
  async function open(workload) {
    const runner = await host.open();
    await runner.ask({ what: 'prepare', contestant: 'simd', workload });
    return {
      work: async (/** @type {number} */ steps) => (await runner.ask({ what: 'train', steps })).ms,
      close: runner.close,
    };
  }
}

/**
 * @param {readonly Cost[]} costs
 * @returns {string[][]}
 */
export function growthRows(costs) {
  return costs.map(({ axis, value, floor, plain, normalized }) => [
    axis,
    String(value),
    ...[1000 / plain, 1000 / normalized].map((rate) => rate.toFixed(0)),
    ...[plain, normalized, floor].map((ms) => ms.toPrecision(3)),
    ...[plain / floor, normalized / floor].map((times) => times.toFixed(1)),
  ]);
}
