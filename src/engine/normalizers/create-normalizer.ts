import type { Kernels } from '../kernels/kernels';
import { BatchNormalizer } from './batch';
import type { NormalizerName } from './names';
import { createNone } from './none';
import type { Normalizer } from './normalizer';

const MAKERS: Readonly<Record<NormalizerName, (kernels: Kernels, width: number) => Normalizer>> = {
  none: createNone,
  batch: (kernels, width) => new BatchNormalizer(kernels, width),
  layer: (kernels, width) => new BatchNormalizer(kernels, width),
  whitening: (kernels, width) => new BatchNormalizer(kernels, width),
  noisy: (kernels, width) => new BatchNormalizer(kernels, width),
  detached: (kernels, width) => new BatchNormalizer(kernels, width),
};

export function createNormalizer(
  name: NormalizerName,
  kernels: Kernels,
  width: number,
): Normalizer {
  return MAKERS[name](kernels, width);
}
