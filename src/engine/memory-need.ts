import { SIDES } from './data/digits';
import { isPointSet } from './data/names';
import type { ArmSpecification } from './specification';

/** For any dense network: 8 × 128 units take at most 27 MiB with one normaliser of each layer. */
const DENSE = 128 * 1024 * 1024;

/** The batch may be changed in mid-run, up to this size. */
const LARGEST_BATCH = 512;

/** Numbers kept for each number of a convolution's output: u, x̂, y, a, masks and gradients. */
const COPIES = 14;

/** Bytes of kernel memory that are enough for training and measuring such an arm. */
export function memoryNeed({ model, data, hidden }: ArmSpecification): number {
  if (model === 'dense' || isPointSet(data.name)) return DENSE;
  let side = SIDES[data.name];
  let outputs = 0;
  for (const channels of hidden) {
    outputs += side * side * channels;
    side >>= 1;
  }
  return DENSE + LARGEST_BATCH * outputs * COPIES * Float32Array.BYTES_PER_ELEMENT;
}
