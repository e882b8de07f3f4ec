import type { DataSet } from '../engine/data/data-set';
import type { Divergence } from '../engine/trainer';
import { armSpecification } from '../experiment/arm-specification';
import type { Experiment } from '../experiment/experiment';
import { ArmState, type InspectedBatch } from './arm-state';
import { type Answer, ArmWorker } from './arm-worker';
import type { Frame, Look } from './frame';
import type { WorkerLike } from './threads/thread';

export interface LockstepEvents {
  /** An arm has answered, or has nothing more to answer: something may be due. */
  readonly onFree: () => void;
  /** What a step and a look have just cost; null: nothing was looked at. */
  readonly onCost: (stepMs: number, lookMs: number | null, evaluated: boolean) => void;
  readonly onEngine: (name: string) => void;
  readonly onDivergence: (arm: number, divergence: Divergence | null) => void;
  /** A worker has died. Its successor runs the same steps again, unasked unless it was `again`. */
  readonly onDeath: (reason: string, again: boolean) => void;
}

/** What arms show at the end of a grant, by index. */
export interface Settled {
  readonly frames: readonly (Frame | null)[];
  /** Whether somebody shows something, and nobody is missing that has not diverged. */
  readonly whole: boolean;
  /** Settings have changed since it was granted: nothing is shown. */
  readonly outdated: boolean;
}

/**
 * The arms of a run, each in its worker, granted the same steps: "train to step n, then show
 * yourself", at most one unanswered per arm (a new run waits for what the old one owes, so that many
 * resets in a row cost no more than one).
 */
export class Lockstep {
  #arms: readonly ArmState[] = [];
  readonly #events: LockstepEvents;
  #run = 0;
  #experiment: Experiment;
  /** A person's own data for the workers; null where they make theirs. */
  #data: DataSet | null = null;
  #step = 0;
  /** A grant is under way, or answered but not yet taken. */
  #open = false;
  /** Settings have changed since it was made: what arms show at its end is of the old ones. */
  #outdated = false;

  constructor(
    experiment: Experiment,
    private readonly createWorker: () => WorkerLike,
    events: LockstepEvents,
  ) {
    this.#experiment = experiment;
    this.#events = events;
  }

  /** The step that all arms have been granted. */
  get step(): number {
    return this.#step;
  }

  /** Threads that it needs. */
  get size(): number {
    return this.#arms.length;
  }

  get open(): boolean {
    return this.#open;
  }

  /** Whether an arm owes an answer, be it to a run that is over. */
  get busy(): boolean {
    return this.#arms.some(({ worker }) => worker.busy);
  }

  /** Whether all arms have diverged. */
  get over(): boolean {
    return this.#arms.every(({ divergence }) => divergence !== null);
  }

  inspection(arm: number): InspectedBatch | null {
    return this.#arms[arm]?.inspection ?? null;
  }

  /** A new run, from step 0. */
  begin(run: number, experiment: Experiment, data: DataSet | null): void {
    this.#run = run;
    this.#experiment = experiment;
    this.#data = data;
    this.#step = 0;
    this.#open = false;
    this.#outdated = false;
    for (const arm of this.#arms.slice(experiment.arms.length)) arm.worker.stop();
    this.#arms = experiment.arms.map((_, index) => this.#arms[index] ?? this.#makeArm(index));
    for (const arm of this.#arms) arm.restart();
  }

  /** Takes an experiment that differs only in events at or after the present step. */
  change(experiment: Experiment): void {
    this.#experiment = experiment;
    this.#arms.forEach((arm, index) => {
      // The step that failed may do better now.
      if (arm.divergence?.step === this.#step + 1) {
        arm.diverged = false;
        this.#note(index, null);
      }
      const { changes } = armSpecification(experiment, index);
      if (arm.started) arm.worker.send({ kind: 'schedule', run: this.#run, changes });
    });
    this.#outdated = this.#open;
  }

  /** Ends all workers. What is asked next is done by others, after they have been led to this step. */
  release(): void {
    for (const arm of this.#arms) {
      arm.worker.stop();
      arm.forget();
    }
  }

  /** Ends all workers for good, and lets go of what they were given. */
  dispose(): void {
    this.release();
    this.#arms = [];
    this.#data = null;
  }

  /** Leads workers that are new to this run to where it is, so many steps at once; whether any is. */
  catchUp(steps: number): boolean {
    let behind = false;
    this.#arms.forEach((arm, index) => {
      arm.begin(this.#run, () => armSpecification(this.#experiment, index), this.#data);
      const goal = Math.max(this.#step, arm.divergence?.step ?? 0);
      if (arm.diverged || arm.step >= goal) return;
      arm.advance(this.#run, Math.min(goal, arm.step + steps), null);
      behind = true;
    });
    return behind;
  }

  grant(to: number, look: Look | null): void {
    this.#step = to;
    this.#open = true;
    for (const arm of this.#arms) {
      if (!arm.diverged || to <= arm.step) arm.advance(this.#run, to, look);
    }
  }

  /** Hands out what was granted, once all arms have answered; its buffers are theirs afterwards. */
  settle(take: (settled: Settled) => void): void {
    const outdated = this.#outdated;
    this.#open = false;
    this.#outdated = false;
    if (this.over) this.#step = Math.max(...this.#arms.map(({ step }) => step));
    const frames = this.#arms.map(({ frame }) =>
      frame?.step === this.#step && !outdated ? frame : null,
    );
    const whole = this.#arms.every(({ diverged }, index) => diverged || frames[index] !== null);
    const any = frames.some((frame) => frame !== null);
    // A batch is looked at with the numbers of whole sets: it is of the moment that they are of.
    if (whole) this.#arms.forEach((arm, index) => arm.inspect(frames[index] ?? null));
    take({ frames, whole: whole && any, outdated });
    for (const arm of this.#arms) arm.release();
  }

  #makeArm(index: number): ArmState {
    const receive = (answer: Answer) => this.#receive(index, answer);
    const bury = (reason: string, again: boolean) => {
      this.#arms[index]?.forget();
      this.#events.onDeath(reason, again);
    };
    // One that has answered waits for the others unwatched: it may have died with them.
    const askAll = () => {
      for (const arm of this.#arms) arm.worker.ask();
    };
    const worker = new ArmWorker(this.createWorker, receive, bury, askAll);
    return new ArmState(worker);
  }

  #receive(index: number, answer: Answer): void {
    const arm = this.#arms[index];
    if (arm === undefined) return;
    if (answer.run === this.#run && answer.kind !== 'failed') {
      const { step, divergence } = answer.kind === 'frame' ? answer.frame : answer;
      const outdated = this.#outdated && step === this.#step;
      if (answer.kind === 'frame') {
        const { frame } = answer;
        arm.frame = frame;
        this.#events.onEngine(frame.engine);
        this.#events.onCost(frame.stepMs, frame.lookMs, frame.look.evaluate);
      } else this.#events.onCost(answer.stepMs, null, false);
      arm.step = step;
      arm.diverged = divergence !== null && !outdated;
      if (arm.diverged) this.#note(index, divergence);
    }
    this.#events.onFree();
  }

  #note(index: number, divergence: Divergence | null): void {
    const arm = this.#arms[index];
    if (arm === undefined || arm.divergence?.step === divergence?.step) return;
    arm.divergence = divergence;
    this.#events.onDivergence(index, divergence);
  }
}
