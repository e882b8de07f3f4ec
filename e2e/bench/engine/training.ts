import type { Contestant, ContestantName, MakeContestant, Place } from './contestant';
import type { Order } from './orders';
import { makeStart } from './start';

/** Loaded when they are asked for, so that none is slowed by another's code. */
const MAKERS: Readonly<Record<ContestantName, () => Promise<MakeContestant>>> = {
  simd: async () => (await import('./ours')).makeSimd,
  plain: async () => (await import('./ours')).makePlain,
  'tfjs-wasm': async () => (await import('./tfjs')).makeTfjsWasm,
  'tfjs-cpu': async () => (await import('./tfjs')).makeTfjsCpu,
  'jax-js': async () => (await import('./jax')).makeJax,
};

type TrainingOrder = Extract<Order, { what: 'prepare' | 'train' | 'moved' }>;

/** One contestant at a time, and what it is asked. */
export function training(place: Place): (order: TrainingOrder) => Promise<number> {
  let contestant: Contestant | null = null;
  let firstWeights: Float32Array = new Float32Array();

  const current = () => {
    if (!contestant) throw new Error('Nothing was prepared.');
    return contestant;
  };
  return async (order) => {
    if (order.what === 'train') return current().train(order.steps);
    if (order.what === 'moved') {
      return distance(await current().firstWeights(), firstWeights);
    }
    const start = makeStart(order.workload);
    const make = await MAKERS[order.contestant]();
    contestant = await make(order.workload, start, place);
    firstWeights = await contestant.firstWeights();
    return NaN;
  };
}

function distance(one: Float32Array, other: Float32Array): number {
  return Math.sqrt(one.reduce((sum, value, i) => sum + (value - (other[i] ?? NaN)) ** 2, 0));
}
