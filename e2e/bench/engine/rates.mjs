import { spread } from '../table.mjs';
import { alternate } from './pace.mjs';
import { peakLoop } from './peak.mjs';
import { operations, productSizes, title, WORKLOADS } from './workloads.mjs';

/**
 * @typedef {import('./orders').Product} Product
 * @typedef {(times: number) => Promise<number>} Work does it so many times; gives the milliseconds
 * @typedef {{ name: string, each: number, work: Work }} Item `each`: operations of doing it once
 * @typedef {Item & { base: Item, aim: string }} Pair measured right after its base
 */

const SIZES = [32, 64, 128, 256];
/** Streams of the loop that the peak is measured by: too few wait, too many leave the registers. */
const STREAMS = [5, 6, 7];
/** Calls of the loop are about as long as a product. */
const ROUNDS = 1000;

/** @type {readonly (readonly [import('./orders').Form, string])[]} */
const FORMS = [
  ['multiply', 'X·W'],
  ['multiplyTransposedLeft', 'Xᵀ·dY'],
  ['multiplyTransposedRight', 'dY·Wᵀ'],
];

export const RATES_HEAD = ['rate, GFLOP/s', 'median', 'lowest', 'highest', 'share', 'aim'];

/**
 * The matrix products beside what strict SIMD can do at most on this machine, and whole steps of P
 * beside their products: rows under `RATES_HEAD`, and the peak in GFLOP/s. A share is the median
 * over the runs, each of which is measured right after the one that it is a share of.
 *
 * @param {import('./hosts.mjs').Host} host
 */
export async function rates(host) {
  const loops = await Promise.all(STREAMS.map((streams) => openLoop(host, streams)));
  const tried = await alternate(loops.map(({ work }) => work));
  const [best] = loops
    .map((loop, i) => ({ loop, rate: (ROUNDS * loop.each) / spread(tried[i] ?? []).median }))
    .toSorted((one, other) => other.rate - one.rate);
  if (!best) throw new RangeError('There is no loop.');
  /** @type {Item} */
  const peak = {
    name: 'multiply and add in registers',
    each: ROUNDS * best.loop.each,
    work: best.loop.work,
  };

  const runner = await host.open();
  /** @param {readonly Product[]} products */
  const multiply = (products) => async (/** @type {number} */ times) =>
    (await runner.ask({ what: 'multiply', products, times })).ms;
  /** @type {Pair[]} */
  const pairs = SIZES.flatMap((size) =>
    FORMS.map(([form, name]) => ({
      base: peak,
      name: `${name}, ${size}³`,
      each: 2 * size ** 3,
      work: multiply([{ form, sizes: [size, size, size] }]),
      aim: '>= 85 % of the peak',
    })),
  );
  const trainers = [];
  for (const workload of WORKLOADS.filter(({ name }) => name === 'P, no zeros,')) {
    const trainer = await host.open();
    trainers.push(trainer);
    await trainer.ask({ what: 'prepare', contestant: 'simd', workload });
    const each = operations(workload);
    const alone = {
      name: `the products of ${title(workload)} alone`,
      each,
      work: multiply(productsOf(workload)),
    };
    pairs.push({ base: peak, ...alone, aim: '' });
    pairs.push({
      base: alone,
      name: `a step of ${title(workload)}`,
      each,
      work: async (times) => (await trainer.ask({ what: 'train', steps: times })).ms,
      aim: '>= 70 % of its products',
    });
  }
  const times = await alternate(pairs.flatMap(({ base, work }) => [base.work, work]));
  for (const { close } of [runner, ...loops, ...trainers]) await close();

  /** @param {{ each: number }} one @param {number} at */
  const ratesOf = ({ each }, at) => (times[at] ?? []).map((ms) => each / ms / 1e6);
  const all = pairs.flatMap((one, i) => (one.base === peak ? ratesOf(peak, 2 * i) : []));
  const rows = pairs.map((one, i) => {
    const bases = ratesOf(one.base, 2 * i);
    const values = ratesOf(one, 2 * i + 1);
    const shares = values.map((rate, run) => rate / (bases[run] ?? NaN));
    return row(one.name, values, `${(100 * spread(shares).median).toFixed(0)} %`, one.aim);
  });
  return { peak: spread(all).median, rows: [row(peak.name, all, '', ''), ...rows] };
}

/**
 * @param {string} name
 * @param {readonly number[]} values
 * @param {string} share
 * @param {string} aim
 */
function row(name, values, share, aim) {
  const { median, lowest, highest } = spread(values);
  return [name, ...[median, lowest, highest].map((value) => value.toFixed(1)), share, aim];
}

/**
 * @param {import('./hosts.mjs').Host} host
 * @param {number} streams
 */
async function openLoop(host, streams) {
  const { module, operations: each } = await peakLoop(streams);
  const { ask, close } = await host.open();
  /** @type {Work} */
  const work = async (times) => (await ask({ what: 'rounds', module, times: ROUNDS * times })).ms;
  return { each, work, close };
}

/**
 * Those of a step, forward and then back.
 *
 * @param {import('./workloads.mjs').Workload} workload
 * @returns {Product[]}
 */
function productsOf(workload) {
  const sizes = productSizes(workload);
  /** @type {Product[]} */
  const forward = sizes.map((each) => ({ form: 'multiply', sizes: each }));
  const backward = sizes.flatMap(([m, k, n], l) => {
    /** @type {Product} */
    const left = { form: 'multiplyTransposedLeft', sizes: [m, k, n] };
    /** @type {Product} */
    const right = { form: 'multiplyTransposedRight', sizes: [m, n, k] };
    return l === 0 ? [left] : [left, right];
  });
  return [...forward, ...backward.toReversed()];
}
