import type { Inspection } from '../engine/inspection';
import type { Measurement } from '../engine/probes/measurement';
import type { Divergence } from '../engine/trainer';
import type { ArmWorker } from './arm-worker';
import type { Frame } from './frame';

/** What a session knows of one arm. */
export class ArmState {
  /** Whether the worker has been given the present run. */
  started = false;
  /** The step that its last answer was at. */
  step = 0;
  divergence: Divergence | null = null;
  /** The look of the present grant, until it is recorded. */
  frame: Frame | null = null;
  /** Buffers for the next look. */
  spare: Measurement | null = null;
  inspection: Inspection | null = null;
  /** Of its workers, in this run. */
  deaths = 0;

  constructor(readonly worker: ArmWorker) {}

  /** Makes it begin at step 0 with the next message. */
  forget(): void {
    this.started = false;
    this.step = 0;
    this.divergence = null;
    this.frame = null;
    this.spare = null;
    this.inspection = null;
  }
}
