import { BATCH, DETACHED } from './batch';
import { GROUP } from './group';
import type { NormalizerKind } from './kind';
import { LAYER } from './layer';
import { NOISY } from './noisy';
import { NONE } from './none';
import { RMS } from './rms';
import { WHITENING } from './whitening';

/** Every normaliser, under the name that links give it. */
export const NORMALIZERS = {
  none: NONE,
  batch: BATCH,
  layer: LAYER,
  group: GROUP,
  rms: RMS,
  whitening: WHITENING,
  noisy: NOISY,
  detached: DETACHED,
} as const satisfies Readonly<Record<string, NormalizerKind>>;

export type NormalizerName = keyof typeof NORMALIZERS;
export const NORMALIZER_NAMES = Object.keys(NORMALIZERS) as readonly NormalizerName[];
