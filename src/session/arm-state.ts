import type { DataSet } from '../engine/data/data-set';
import type { Inspection } from '../engine/inspection';
import { buffersOf, type Measurement } from '../engine/probes/measurement';
import type { ArmSpecification } from '../engine/specification';
import type { Divergence } from '../engine/trainer';
import type { ArmWorker } from './arm-worker';
import type { Frame, Look } from './frame';

/** A unit's batch, and the step at which it was looked at. */
export interface InspectedBatch extends Inspection {
  readonly step: number;
}

/** What a session knows of one arm. */
export class ArmState {
  /** Whether the worker has been given the present run. */
  started = false;
  /** The step that its last answer was at. */
  step = 0;
  /** Whether the worker has come to the step that fails. */
  diverged = false;
  /** Where the run fails, known from a worker that may be gone. */
  divergence: Divergence | null = null;
  /** The look of the present grant, until it is recorded. */
  frame: Frame | null = null;
  /** Buffers for the next look. */
  spare: Measurement | null = null;
  inspection: InspectedBatch | null = null;

  constructor(readonly worker: ArmWorker) {}

  /** Gives the worker this run, if it has not been given it before; `data` is a person's own. */
  begin(run: number, specification: () => ArmSpecification, data: DataSet | null): void {
    if (this.started) return;
    this.started = true;
    this.worker.send({ kind: 'start', run, specification: specification(), data });
  }

  /** Asks it to train to this step and, where a look is wanted, to show itself there. */
  advance(run: number, to: number, look: Look | null): void {
    const buffers = look === null ? null : this.spare;
    if (buffers !== null) this.spare = null;
    const transfer = buffers === null ? [] : buffersOf(buffers);
    this.worker.send({ kind: 'advance', run, to, look, buffers }, transfer);
  }

  /** Keeps the batch that a look at whole sets shows, if it shows one. */
  inspect(frame: Frame | null): void {
    if (!frame?.look.evaluate) return;
    const { inspection, step } = frame;
    this.inspection = inspection && { ...inspection, step };
  }

  /** The look has been recorded: its buffers are free for the next. */
  release(): void {
    this.spare = this.frame?.measurement ?? this.spare;
    this.frame = null;
  }

  /** For a new run. */
  restart(): void {
    this.worker.forgive();
    this.divergence = null;
    this.inspection = null;
    this.forget();
  }

  /** Makes it begin at step 0 with the next message. What is known of the run stays known. */
  forget(): void {
    this.started = false;
    this.step = 0;
    this.diverged = false;
    this.frame = null;
    this.spare = null;
  }
}
