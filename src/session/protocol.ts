import type { DataSet } from '../engine/data/data-set';
import type { Measurement } from '../engine/probes/measurement';
import type { ArmSpecification, SettingsChange } from '../engine/specification';
import type { Divergence } from '../engine/trainer';
import type { Sample } from './figure/curve';
import type { Frame, Look } from './frame';

/** Page to worker. `run` numbers the run: answers to an older one are dropped. */
export type Request =
  | {
      readonly kind: 'start';
      readonly run: number;
      readonly specification: ArmSpecification;
      /** A person's own, or that of this worker's last start; null: made from the seed. */
      readonly data: DataSet | 'same' | null;
    }
  | { readonly kind: 'schedule'; readonly run: number; readonly changes: readonly SettingsChange[] }
  | {
      readonly kind: 'advance';
      readonly run: number;
      /** Train until this step; the present one is allowed. */
      readonly to: number;
      /** Null: answer without measuring. */
      readonly look: Look | null;
      /** Buffers to measure into, or null to make new ones. */
      readonly buffers: Measurement | null;
    }
  /** Train until this step and answer with a sample: for curves of long runs. */
  | { readonly kind: 'sample'; readonly run: number; readonly to: number }
  /** Give a sign of life. */
  | { readonly kind: 'ask'; readonly run: number };

/**
 * Worker to page. Each 'advance' is answered by one 'frame' or 'reached', each 'sample' by one
 * 'sampled', or by 'failed'.
 */
export type Reply =
  | { readonly kind: 'frame'; readonly run: number; readonly frame: Frame }
  | {
      readonly kind: 'reached';
      readonly run: number;
      readonly step: number;
      readonly stepMs: number;
      readonly divergence: Divergence | null;
    }
  | {
      readonly kind: 'sampled';
      readonly run: number;
      readonly step: number;
      readonly stepMs: number;
      readonly sample: Sample;
      /** What the sample took. */
      readonly sampleMs: number;
      readonly divergence: Divergence | null;
      /** The name of the kernels that computed it. */
      readonly engine: string;
    }
  /** A sign of life: during a long grant, and whenever asked. */
  | { readonly kind: 'alive'; readonly run: number }
  | { readonly kind: 'failed'; readonly run: number; readonly message: string };
