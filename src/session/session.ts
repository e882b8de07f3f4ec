import { createStore, type StoreApi } from 'zustand/vanilla';
import { layOut, type Measurement } from '../engine/probes/measurement';
import type { Inspection } from '../engine/inspection';
import type { Divergence } from '../engine/trainer';
import { armSpecification } from '../experiment/arm-specification';
import { ARM_NAMES, type ArmName, type Experiment } from '../experiment/experiment';
import { ArmWorker, type WorkerLike } from './arm-worker';
import type { Clock } from './clock';
import type { Frame, UnitAddress } from './frame';
import { History } from './history';
import { Pace } from './pace';
import type { Reply } from './protocol';
import { StepRate } from './step-rate';

/** What changes seldom enough for React to follow. */
export interface SessionState {
  readonly playing: boolean;
  /** Play stops by itself at this step; null: never. */
  readonly target: number | null;
  readonly divergence: Readonly<Record<ArmName, Divergence | null>>;
  /** A worker died twice: why. The run stands still until `retry`. */
  readonly failure: string | null;
  /** How often a worker was started anew and caught up by itself. */
  readonly revivals: number;
  /** Counts runs: charts start afresh when it changes. */
  readonly run: number;
}

interface ArmState {
  readonly worker: ArmWorker;
  /** The step that its last answer was at. */
  step: number;
  divergence: Divergence | null;
  frame: Frame | null;
  spare: Measurement | null;
  inspection: Inspection | null;
  deaths: number;
}

/**
 * A run in progress: both arms in lock-step, each in its worker. Grants "train to step n, then
 * show yourself", at most one unanswered per arm, and keeps what was seen in `history`.
 */
export class Session {
  readonly state: StoreApi<SessionState> = createStore<SessionState>(() => ({
    playing: false,
    target: null,
    divergence: { a: null, b: null },
    failure: null,
    revivals: 0,
    run: 0,
  }));

  #history: History;
  #experiment: Experiment;
  readonly #arms: Readonly<Record<ArmName, ArmState>>;
  readonly #pace = new Pace();
  readonly #rate = new StepRate();
  readonly #listeners = new Set<() => void>();
  #speed: number | null = 150;
  #background = false;
  #inspect: UnitAddress | null = null;
  #cursor: number | null = null;
  /** The step both arms have been granted. */
  #granted = 0;
  /** What is shown is not all that can be known of this step: look again when nothing else runs. */
  #stale = true;
  #drawing = false;

  constructor(
    experiment: Experiment,
    createWorker: () => WorkerLike,
    private readonly clock: Clock,
  ) {
    this.#experiment = experiment;
    this.#history = new History(layOut([]));
    this.#arms = { a: this.#makeArm('a', createWorker), b: this.#makeArm('b', createWorker) };
    this.start(experiment);
    clock.onTick(() => this.#pump());
  }

  get history(): History {
    return this.#history;
  }

  /** The step that changes made now will take effect at. */
  get step(): number {
    return this.#granted;
  }

  get stepsPerSecond(): number {
    return this.state.getState().playing ? this.#rate.perSecond(this.clock.now()) : 0;
  }

  /** The step looked at, or null when following the run. */
  get cursor(): number | null {
    return this.#cursor;
  }

  /** The row looked at: the one at the cursor, or the newest. −1 before the first. */
  get row(): number {
    return this.#cursor === null
      ? this.#history.length - 1
      : Math.max(0, this.#history.rowAt(this.#cursor));
  }

  inspection(arm: ArmName): Inspection | null {
    return this.#arms[arm].inspection;
  }

  /** Calls `listener` before each picture in which something new can be drawn. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Starts a run from step 0, paused or playing as before. */
  start(experiment: Experiment): void {
    this.#experiment = experiment;
    const run = this.state.getState().run + 1;
    this.#history = new History(layOut(armSpecification(experiment, 'a').hidden));
    this.#granted = 0;
    this.#cursor = null;
    this.#stale = true;
    this.#pace.restart(this.clock.now());
    this.#rate.restart();
    for (const name of ARM_NAMES) {
      const arm = this.#arms[name];
      arm.deaths = 0;
      arm.spare = null;
      this.#startArm(name, run);
    }
    const divergence = { a: null, b: null };
    this.state.setState({ run, divergence, failure: null, target: null });
    this.#pump();
    this.#draw();
  }

  /** Runs the same steps again from 0. */
  reset(): void {
    this.start(this.#experiment);
  }

  /** Starts again after a failure, at the step reached. */
  retry(): void {
    const { step } = this;
    this.start(this.#experiment);
    this.runTo(step);
  }

  /** Takes an experiment that differs only in events at or after the present step. */
  change(experiment: Experiment): void {
    this.#experiment = experiment;
    const { run } = this.state.getState();
    for (const name of ARM_NAMES) {
      const { changes } = armSpecification(experiment, name);
      this.#arms[name].worker.send({ kind: 'schedule', run, changes });
    }
    this.#stale = true;
    this.#pump();
  }

  play(): void {
    this.#cursor = null;
    this.#pace.restart(this.clock.now());
    this.#rate.restart();
    this.state.setState({ playing: true, target: null });
    this.#pump();
    this.#draw();
  }

  pause(): void {
    this.state.setState({ playing: false, target: null });
    this.#stale = true;
    this.#pump();
  }

  /** One step, then pause. */
  stepOnce(): void {
    this.runTo(this.#granted + 1);
  }

  /** As fast as possible to this step, then pause; nothing if it is past. */
  runTo(target: number): void {
    this.#cursor = null;
    if (target > this.#granted) {
      this.#pace.restart(this.clock.now());
      this.state.setState({ playing: true, target });
    } else this.state.setState({ playing: false, target: null });
    this.#stale = true;
    this.#pump();
    this.#draw();
  }

  /** Looks at the recorded moment at or before `step`; null follows the run again. */
  look(step: number | null): void {
    this.#cursor = step;
    this.#draw();
  }

  setSpeed(stepsPerSecond: number | null): void {
    this.#speed = stepsPerSecond;
    this.#pace.restart(this.clock.now());
  }

  /** Whether the run goes on while the page is hidden. */
  setBackground(goesOn: boolean): void {
    this.#background = goesOn;
  }

  /** Chooses the unit whose batch `inspection` shows. */
  setInspected(unit: UnitAddress | null): void {
    this.#inspect = unit;
    this.#stale = true;
    this.#pump();
  }

  #makeArm(name: ArmName, createWorker: () => WorkerLike): ArmState {
    return {
      worker: new ArmWorker(
        createWorker,
        (reply) => this.#receive(name, reply),
        (reason) => this.#bury(name, reason),
      ),
      step: 0,
      divergence: null,
      frame: null,
      spare: null,
      inspection: null,
      deaths: 0,
    };
  }

  #startArm(name: ArmName, run: number): void {
    const arm = this.#arms[name];
    arm.worker.release();
    arm.step = 0;
    arm.divergence = null;
    arm.frame = null;
    arm.inspection = null;
    arm.worker.send({
      kind: 'start',
      run,
      specification: armSpecification(this.#experiment, name),
    });
  }

  /** Sends whatever is due. Called on ticks, on answers and after every change. */
  #pump(): void {
    const { playing, failure } = this.state.getState();
    if (failure !== null || ARM_NAMES.some((name) => this.#arms[name].worker.busy)) return;
    if (this.#catchUp()) return;
    if (this.#history.length === 0) this.#grant(0, true, true);
    else if (playing && (this.#background || !this.clock.hidden)) this.#goOn();
    else if (this.#stale) this.#grant(this.#granted, true, true);
  }

  /** After a worker's death: leads its successor to where the other arm is. */
  #catchUp(): boolean {
    let behind = false;
    for (const name of ARM_NAMES) {
      const arm = this.#arms[name];
      if (arm.divergence !== null || arm.step >= this.#granted) continue;
      const to = Math.min(this.#granted, arm.step + this.#pace.fitting * 8);
      const { run } = this.state.getState();
      arm.worker.send({ kind: 'advance', run, to, look: null, buffers: null });
      behind = true;
    }
    return behind;
  }

  #goOn(): void {
    const { target } = this.state.getState();
    const now = this.clock.now();
    const speed = target === null ? this.#speed : null;
    const grant = this.#pace.next(now, speed, this.clock.hidden);
    if (grant === null) return;
    const to = Math.min(this.#granted + grant.steps, target ?? Infinity);
    const last = to === target;
    this.#grant(to, grant.look || last, grant.evaluate || last);
  }

  #grant(to: number, look: boolean, evaluate: boolean): void {
    const { run } = this.state.getState();
    this.#granted = to;
    this.#stale = !(look && evaluate);
    for (const name of ARM_NAMES) {
      const arm = this.#arms[name];
      if (arm.divergence !== null && arm.step === arm.divergence.step - 1 && to > arm.step)
        continue;
      const buffers = look ? arm.spare : null;
      if (look) arm.spare = null;
      const wanted = look ? { evaluate, field: evaluate, inspect: this.#inspect } : null;
      const transfer =
        buffers === null
          ? []
          : [buffers.counts.buffer, buffers.values.buffer, buffers.field.buffer];
      arm.worker.send({ kind: 'advance', run, to, look: wanted, buffers }, transfer);
    }
  }

  #receive(name: ArmName, reply: Reply): void {
    if (reply.kind === 'alive' || reply.kind === 'failed') return;
    if (reply.run !== this.state.getState().run) return;
    const arm = this.#arms[name];
    arm.worker.release();
    if (reply.kind === 'frame') {
      arm.step = reply.frame.step;
      arm.frame = reply.frame;
      arm.inspection = reply.frame.inspection;
      this.#note(name, reply.frame.divergence);
      this.#pace.learn(reply.frame.stepMs, reply.frame.lookMs, reply.frame.look.evaluate);
    } else {
      arm.step = reply.step;
      this.#note(name, reply.divergence);
      this.#pace.learn(reply.stepMs, null, false);
    }
    if (ARM_NAMES.some((other) => this.#arms[other].worker.busy)) return;
    this.#settleGrant();
    this.#pump();
  }

  /** Both arms have answered. */
  #settleGrant(): void {
    const { a, b } = this.#arms;
    if (a.frame !== null || b.frame !== null) {
      const current = ({ frame }: ArmState) => (frame?.step === this.#granted ? frame : null);
      this.#history.append(this.#granted, { a: current(a), b: current(b) });
      for (const arm of [a, b]) {
        arm.spare = arm.frame?.measurement ?? null;
        arm.frame = null;
      }
      this.#draw();
    }
    this.#rate.note(this.#granted, this.clock.now());
    const { target } = this.state.getState();
    const over = a.divergence !== null && b.divergence !== null;
    if (over || (target !== null && this.#granted >= target)) {
      this.state.setState({ playing: false, target: null });
    }
  }

  #note(name: ArmName, divergence: Divergence | null): void {
    const arm = this.#arms[name];
    if (arm.divergence === divergence || divergence === null) return;
    arm.divergence = divergence;
    this.state.setState(({ divergence: former }) => ({
      divergence: { ...former, [name]: divergence },
    }));
  }

  /** A worker has died: the first time its successor runs the same steps again, unasked. */
  #bury(name: ArmName, reason: string): void {
    const arm = this.#arms[name];
    const { run, revivals } = this.state.getState();
    arm.deaths += 1;
    arm.spare = null;
    if (arm.deaths > 1) {
      this.state.setState({ failure: reason, playing: false, target: null });
      return;
    }
    this.state.setState({ revivals: revivals + 1 });
    this.#stale = true;
    this.#startArm(name, run);
    this.#pump();
  }

  #draw(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    this.clock.beforePicture(() => {
      this.#drawing = false;
      for (const listener of this.#listeners) listener();
    });
  }
}
