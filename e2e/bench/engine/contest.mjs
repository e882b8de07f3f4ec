import { spread } from '../table.mjs';
import { openPytorch } from './pytorch.mjs';
import { alternate } from './pace.mjs';
import { operations, title, WORKLOADS } from './workloads.mjs';

/**
 * Steps after which a contestant must be where the engine is. Of pictures fewer: where two numbers of
 * a pool's window are the same but for their last bit, rounding chooses, and from there on two runs
 * of one network go apart.
 *
 * @param {import('./workloads.mjs').Workload} workload
 */
const check = ({ side }) => (side === null ? 30 : 5);
/** Its loss, and how far its first weights have gone: relative. */
const TOLERANCE = 1e-3;

/** @type {Readonly<Record<string, Readonly<Record<string, number>>>>} how often the engine's speed */
const AIMS = {
  'S plain': { PyTorch: 6, 'tfjs-wasm': 20 },
  'S BN': { PyTorch: 6, 'tfjs-wasm': 40 },
  'P plain': { 'tfjs-wasm': 10 },
  'P BN': { PyTorch: 1.3, 'tfjs-wasm': 10 },
  'W plain': { PyTorch: 1 / 3 },
  'W BN': { PyTorch: 1 / 3 },
};

export const CONTEST_HEAD = [
  ['workload', 'engine', 'where', 'ms a step', 'lowest', 'highest', 'GFLOP/s'],
  ['times SIMD', 'aim', 'note'],
].flat();

/** @typedef {{ name: string, place: string, open: () => Promise<import('./hosts.mjs').Runner> }} Entrant */

/**
 * Every engine on every workload: rows under `CONTEST_HEAD`. "times SIMD" is how many times as long
 * as the SIMD engine it takes in the same place; PyTorch's place is Node's.
 *
 * @param {readonly import('./hosts.mjs').Host[]} hosts
 * @param {{ node: string }} bundle
 * @param {readonly import('./pytorch.mjs').Pytorch[]} pytorch
 */
export async function contest(hosts, bundle, pytorch) {
  /** @type {string[][]} */
  const rows = [];
  for (const workload of WORKLOADS) {
    /** @type {Entrant[]} */
    const entrants = hosts.flatMap(({ place, open }) =>
      /** @type {const} */ (['simd', 'plain', 'tfjs-wasm', 'tfjs-cpu', 'jax-js']).map(
        (contestant) => ({
          name: contestant,
          place,
          open: async () => {
            const runner = await open();
            await runner.ask({ what: 'prepare', contestant, workload });
            return runner;
          },
        }),
      ),
    );
    for (const found of pytorch) {
      const open = () => openPytorch(found, bundle, workload);
      entrants.push({ name: 'PyTorch', place: found.kernels, open });
    }
    rows.push(...(await meet(workload, entrants)));
    if (pytorch.length === 0) rows.push(row(workload, 'PyTorch', '', [], NaN, 'not here'));
  }
  return rows;
}

/**
 * @param {import('./workloads.mjs').Workload} workload
 * @param {readonly Entrant[]} entrants the SIMD engine first in each place
 */
async function meet(workload, entrants) {
  const present = await Promise.all(entrants.map((entrant) => enter(entrant, check(workload))));
  const [first] = present;
  const runners = present.flatMap(({ runner }) => (runner ? [runner] : []));
  const times = await alternate(
    runners.map(
      ({ ask }) =>
        async (steps) =>
          (await ask({ what: 'train', steps })).ms,
    ),
  );
  for (const { close } of runners) await close();
  /** @param {typeof first} one */
  const timesOf = (one) => (one?.runner ? (times[runners.indexOf(one.runner)] ?? []) : []);
  return present.map((one) => {
    const ours = present.find(({ name, place }) => name === 'simd' && place === one.place) ?? first;
    const mine = timesOf(one);
    const ratios = mine.map((ms, run) => ms / (timesOf(ours)[run] ?? NaN));
    const note = one.problem ?? difference(one, first);
    return row(workload, one.name, one.place, mine, spread(ratios).median, note);
  });
}

/**
 * @param {Entrant} entrant
 * @param {number} steps
 */
async function enter({ name, place, open }, steps) {
  try {
    const runner = await open();
    const { value: loss } = await runner.ask({ what: 'train', steps });
    const { value: moved } = await runner.ask({ what: 'moved' });
    return { name, place, runner, loss, moved, problem: null };
  } catch (error) {
    return { name, place, runner: null, loss: NaN, moved: NaN, problem: String(error) };
  }
}

/**
 * Why one does not count, or nothing.
 *
 * @param {{ loss: number, moved: number }} one
 * @param {{ loss: number, moved: number } | undefined} other
 */
function difference(one, other) {
  const { loss, moved } = other ?? { loss: NaN, moved: NaN };
  if (!(Math.abs(one.loss - loss) <= TOLERANCE * Math.abs(loss))) {
    return `does not count: loss ${one.loss.toPrecision(5)}, not ${loss.toPrecision(5)}`;
  }
  if (!(Math.abs(one.moved - moved) <= TOLERANCE * moved)) {
    return `does not count: weights moved ${one.moved.toPrecision(5)}, not ${moved.toPrecision(5)}`;
  }
  return '';
}

/**
 * @param {import('./workloads.mjs').Workload} workload
 * @param {string} name
 * @param {string} place
 * @param {readonly number[]} times
 * @param {number} ratio
 * @param {string} note
 */
function row(workload, name, place, times, ratio, note) {
  const { median, lowest, highest } = spread(times);
  const aim = AIMS[title(workload)]?.[name];
  /** @param {number} value */
  const write = (value) => (Number.isNaN(value) ? '' : value.toPrecision(3));
  const figures = [median, lowest, highest, operations(workload) / median / 1e6, ratio].map(write);
  return [title(workload), name, place, ...figures, aim ? `>= ${write(aim)}` : '', note];
}
