import type {
  Measurement,
  MeasurementLayout,
  MeasurementRequest,
} from '../engine/probes/measurement';
import type { Study } from '../engine/probes/study';
import type { Inspection } from '../engine/inspection';
import type { Divergence } from '../engine/trainer';

/** What the page wants to see of an arm at the end of a grant. */
export interface Look extends MeasurementRequest {
  /** The unit whose next batch is wanted, or null. Layers and units count from 0. */
  readonly inspect: UnitAddress | null;
  /** Whether the coming step is studied: a pass for each layer, and some more. */
  readonly study: boolean;
}

export interface UnitAddress {
  readonly layer: number;
  readonly unit: number;
}

/**
 * One arm at one step. The layout of `measurement` is in `engine/probes/measurement.ts`; its
 * buffers are transferred to the page and handed back with a later grant.
 */
export interface Frame {
  readonly step: number;
  readonly measurement: Measurement;
  /** Which of the costly parts `measurement` holds for this step. */
  readonly look: Look;
  readonly inspection: Inspection | null;
  readonly study: Study | null;
  readonly fingerprint: string;
  /** The name of the kernels that computed it. */
  readonly engine: string;
  readonly divergence: Divergence | null;
  /** Mean milliseconds of a training step in this grant, and of this look. */
  readonly stepMs: number;
  readonly lookMs: number;
}

/** The unit, if a network of this layout has it. */
export function unitWithin(
  { hidden }: MeasurementLayout,
  unit: UnitAddress | null,
): UnitAddress | null {
  return unit !== null && unit.unit < (hidden[unit.layer] ?? 0) ? unit : null;
}
