import type { Floats } from '../../../src/engine/floats';
import type { Place } from './contestant';
import type { Form, Order, Product } from './orders';
import { simdKernels } from './ours';

type Sizes = Product['sizes'];

/** How many numbers the output and both inputs hold, by the sizes in the order of the arguments. */
const LENGTHS: Readonly<Record<Form, (sizes: Sizes) => Sizes>> = {
  multiply: ([m, k, n]) => [m * n, m * k, k * n],
  multiplyTransposedLeft: ([m, k, n]) => [k * n, m * k, m * n],
  multiplyTransposedRight: ([m, n, k]) => [m * k, m * n, k * n],
};

/** The fast kernels' matrix products; gives the milliseconds that they took. */
export function multiplier(place: Place) {
  let kernels: ReturnType<typeof simdKernels> | null = null;
  const made = new Map<string, readonly Floats[]>();

  return async (order: Extract<Order, { what: 'multiply' }>): Promise<number> => {
    kernels ??= simdKernels(place);
    const { allocate, ...operations } = await kernels;
    const jobs = order.products.map(({ form, sizes }, i) => {
      const key = `${i} ${form} ${sizes}`;
      const arrays = made.get(key) ?? LENGTHS[form](sizes).map((n) => allocate(n).fill(0.5));
      made.set(key, arrays);
      const [out, a, b] = arrays;
      if (!out || !a || !b) throw new RangeError('There are no operands.');
      const [first, second, third] = sizes;
      return () => operations[form](out, a, b, first, second, third);
    });
    const began = performance.now();
    for (let t = 0; t < order.times; t++) for (const job of jobs) job();
    return performance.now() - began;
  };
}
