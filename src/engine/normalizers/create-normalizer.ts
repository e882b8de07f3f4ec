import type { Kernels } from '../kernels/kernels';
import { BatchNormalizer } from './batch';
import { LayerNormalizer } from './layer';
import type { NormalizerName } from './names';
import { NoisyNormalizer } from './noisy';
import { createNone } from './none';
import type { Normalizer } from './normalizer';
import { WhiteningNormalizer, whitens } from './whitening';

const MAKERS: Readonly<Record<NormalizerName, (kernels: Kernels, width: number) => Normalizer>> = {
  none: createNone,
  batch: (kernels, width) => new BatchNormalizer(kernels, width),
  layer: (kernels, width) => new LayerNormalizer(kernels, width),
  whitening: (kernels, width) =>
    whitens(width) ? new WhiteningNormalizer(kernels, width) : createNone(),
  noisy: (kernels, width) => new NoisyNormalizer(kernels, width),
  detached: (kernels, width) => new BatchNormalizer(kernels, width, 'constant'),
};

export function createNormalizer(
  name: NormalizerName,
  kernels: Kernels,
  width: number,
): Normalizer {
  return MAKERS[name](kernels, width);
}
