import type { Place } from './contestant';
import type { Answer, Order } from './orders';
import { multiplier } from './products';
import { training } from './training';

/** Answers the orders that come to one worker, one after another. */
export function answerer(place: Place): (order: Order) => Promise<Answer> {
  const train = training(place);
  const multiply = multiplier(place);
  let rounds: ((times: number) => number) | null = null;

  return async (order) => {
    if (order.what === 'multiply') return { ms: await multiply(order), value: NaN };
    if (order.what === 'rounds') {
      if (!rounds) {
        const { instance } = await WebAssembly.instantiate(order.module);
        rounds = instance.exports['rounds'] as (times: number) => number;
      }
      const began = performance.now();
      const value = rounds(order.times);
      return { ms: performance.now() - began, value };
    }
    const began = performance.now();
    const value = await train(order);
    return { ms: performance.now() - began, value };
  };
}
