import type { Kernels } from '../kernels/kernels';
import { createBatch, createDetached } from './batch';
import { createGroup } from './group';
import type { CreateNormalizer, Layout } from './kind';
import { createLayer } from './layer';
import type { NormalizerName } from './list';
import { createNoisy } from './noisy';
import { createNone } from './none';
import type { Normalizer } from './normalizer';
import { createRms } from './rms';
import { createWhitening } from './whitening';

/** Apart from the list, so that a page that computes nothing does not load them. */
const MAKERS: Readonly<Record<NormalizerName, CreateNormalizer>> = {
  none: createNone,
  batch: createBatch,
  layer: createLayer,
  group: createGroup,
  rms: createRms,
  whitening: createWhitening,
  noisy: createNoisy,
  detached: createDetached,
};

export function createNormalizer(
  name: NormalizerName,
  kernels: Kernels,
  layout: Layout,
): Normalizer {
  return MAKERS[name](kernels, layout);
}
