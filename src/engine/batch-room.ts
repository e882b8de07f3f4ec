import { BATCH_LIMIT, type ModelName } from './specification';

/** Rows of one pass over many examples; for it, every network has room. */
const CHUNKS: Readonly<Record<ModelName, number>> = { dense: 256, convolution: 64 };

export function chunkOf(model: ModelName): number {
  return CHUNKS[model];
}

/**
 * Rows to make room for, in whole chunks, for batches of `batchSize` where there is room for
 * `former`: what was made first fits; what grows does so once, since kernels take no memory back.
 */
export function roomFor(batchSize: number, chunk: number, former: number): number {
  const rows = former === 0 ? batchSize : Math.max(batchSize, BATCH_LIMIT);
  return chunk * Math.ceil(rows / chunk);
}
