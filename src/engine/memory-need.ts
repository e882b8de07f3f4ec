import type { DataSet, ImageShape } from './data/data-set';
import { type DataSetName, isPointSet, SIDES } from './data/names';
import type { ArmSpecification } from './specification';

/** For any dense network: 8 × 128 units take at most 27 MiB with one normaliser of each layer. */
const DENSE = 128 * 1024 * 1024;

/** The batch may be changed in mid-run, up to this size. */
const LARGEST_BATCH = 512;

/** Numbers kept for each number of a convolution's output: u, x̂, y, a, masks and gradients. */
const COPIES = 14;

/**
 * Bytes of kernel memory that are enough for training and measuring such an arm; `own` is the data
 * of one that trains on files.
 */
export function memoryNeed(specification: ArmSpecification, own: DataSet | null = null): number {
  const { model, data, hidden } = specification;
  const image = own === null ? drawn(data.name) : own.image;
  if (model === 'dense' || image === null) return DENSE;
  let { height, width } = image;
  let outputs = 0;
  for (const channels of hidden) {
    outputs += height * width * channels;
    if (height > 1 && width > 1) [height, width] = [height >> 1, width >> 1];
  }
  return DENSE + LARGEST_BATCH * outputs * COPIES * Float32Array.BYTES_PER_ELEMENT;
}

function drawn(name: DataSetName): ImageShape | null {
  if (name === 'own' || isPointSet(name)) return null;
  return { height: SIDES[name], width: SIDES[name] };
}
