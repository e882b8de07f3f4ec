import type { NormalizerName } from '../../engine/normalizers/list';
import batch from './code/batch.py?raw';
import detached from './code/detached.py?raw';
import group from './code/group.py?raw';
import layer from './code/layer.py?raw';
import noisy from './code/noisy.py?raw';
import rms from './code/rms.py?raw';
import whitening from './code/whitening.py?raw';

interface NormalizerCode {
  /** Its class in Python. */
  readonly name: string;
  readonly code: string;
  /** The kind that it is made from. */
  readonly from?: NormalizerName;
}

/** Every normalizer in Python; null: there is nothing to do. */
export const NORMALIZER_CODE: Readonly<Record<NormalizerName, NormalizerCode | null>> = {
  none: null,
  batch: { name: 'BatchNorm', code: batch },
  layer: { name: 'LayerNorm', code: layer },
  group: { name: 'GroupNorm', code: group },
  rms: { name: 'RmsNorm', code: rms },
  whitening: { name: 'Whitening', code: whitening },
  noisy: { name: 'NoisyBatchNorm', code: noisy, from: 'batch' },
  detached: { name: 'DetachedBatchNorm', code: detached, from: 'batch' },
};
