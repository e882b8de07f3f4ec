import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DataSet } from '../../engine/data/data-set';
import { runFingerprint } from '../../engine/fingerprint';
import type { ArmSpecification } from '../../engine/specification';
import type { Divergence } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import { ARM_NAMES, type ArmName, type Experiment } from '../../experiment/experiment';
import { type Answer, ArmWorker } from '../arm-worker';
import type { Clock } from '../clock';
import { Redraws, UNHURRIED } from '../redraws';
import type { Lease } from '../threads/lease';
import type { Threads } from '../threads/threads';
import { Curve } from './curve';
import { Duration } from './duration';
import { recordedStepAfter, recordedStepsBetween } from './recorded-steps';

/** Milliseconds of training that one request holds at most, so that a pause takes effect at once. */
const GRANT_MS = 100;

/** What a step takes before it is known. */
const FIRST_STEP_MS = 10;

export interface FigureState {
  readonly phase: 'idle' | 'running' | 'paused' | 'finished' | 'failed';
  /** It runs as soon as others have given threads back. */
  readonly waiting: boolean;
  /** Why a worker died for the second time. */
  readonly failure: string | null;
  /** How often a worker was started anew by itself. */
  readonly revivals: number;
  readonly divergence: Readonly<Record<ArmName, Divergence | null>>;
  /** What computes: 'simd' or 'reference'; empty before the first moment. */
  readonly engine: string;
  /** Of both arms at the last step, once they are there. */
  readonly fingerprint: string;
}

interface Arm {
  readonly worker: ArmWorker;
  specification: ArmSpecification | null;
  curve: Curve;
  /** Whether its worker has been given this run. */
  started: boolean;
  /** The step that its worker has reached. */
  step: number;
  /** Whether it stands still there: its last moment is all that it still owes. */
  diverged: boolean;
  /** What a step and a look take of late. */
  readonly steps: Duration;
  readonly looks: Duration;
}

const NOTHING: FigureState = {
  phase: 'idle',
  waiting: false,
  failure: null,
  revivals: 0,
  divergence: { a: null, b: null },
  engine: '',
  fingerprint: '',
};

/**
 * A long run of both arms at full speed, each from moment to moment in its own worker, without
 * lock-step. At most one request of each is under way, so that a pause takes effect at once.
 */
export class FigureRun {
  readonly state: StoreApi<FigureState> = createStore<FigureState>(() => NOTHING);
  readonly #arms: Readonly<Record<ArmName, Arm>>;
  readonly #redraws: Redraws;
  readonly #lease: Lease;
  #run = 0;
  #steps = 0;
  #data: DataSet | null = null;

  constructor(threads: Threads, clock: Clock) {
    this.#redraws = new Redraws(clock, UNHURRIED);
    this.#arms = { a: this.#makeArm('a', threads), b: this.#makeArm('b', threads) };
    this.#lease = threads.lease({
      onGranted: () => this.#goOn(),
      onTaken: () => this.#endAll(),
    });
  }

  /** Steps of the whole run. */
  get steps(): number {
    return this.#steps;
  }

  curve(arm: ArmName): Curve {
    return this.#arms[arm].curve;
  }

  /** Milliseconds until the slower arm is done, at the pace of late; NaN before there is one. */
  get timeLeft(): number {
    const times = ARM_NAMES.map((name) => {
      const { curve, step, steps, looks } = this.#arms[name];
      if (this.#over(name)) return 0;
      const moments = recordedStepsBetween(curve.lastStep, this.#steps);
      return (this.#steps - step) * steps.each + moments * looks.each;
    });
    return Math.max(...times);
  }

  /** Share of the workers' time that looking has taken; NaN before the first look. */
  get lookShare(): number {
    const [a, b] = [this.#arms.a, this.#arms.b];
    const looks = a.looks.total + b.looks.total;
    return looks / (a.steps.total + b.steps.total + looks);
  }

  /** Calls before a picture, a few times a second, when something new can be drawn. */
  get subscribe(): Redraws['subscribe'] {
    return this.#redraws.subscribe;
  }

  /** Forgets what there was and waits for `play`. `data` is a person's own. */
  prepare(experiment: Experiment, steps: number, data: DataSet | null): void {
    this.stop();
    this.#run += 1;
    this.#steps = steps;
    this.#data = data;
    for (const name of ARM_NAMES) {
      const specification = armSpecification(experiment, name);
      const curve = new Curve(specification.hidden.at(-1) ?? 0);
      const durations = { steps: new Duration(), looks: new Duration() };
      this.#arms[name].worker.forgive();
      Object.assign(this.#arms[name], { specification, curve, ...durations });
    }
    this.state.setState(NOTHING);
    this.#redraws.ask();
  }

  /** Begins, or goes on. */
  play(): void {
    const { phase } = this.state.getState();
    if (phase === 'running' || phase === 'finished') return;
    if (ARM_NAMES.some((name) => this.#arms[name].specification === null)) return;
    if (phase === 'failed') for (const name of ARM_NAMES) this.#arms[name].worker.forgive();
    this.state.setState({ phase: 'running', failure: null });
    this.#lease.setIdle(false);
    this.#lease.request(ARM_NAMES.length);
    this.#goOn();
  }

  /** What is under way is still recorded. */
  pause(): void {
    if (this.state.getState().phase !== 'running') return;
    this.state.setState({ phase: 'paused', waiting: false });
    this.#lease.setIdle(true);
  }

  /** Ends both workers; what was recorded stays. */
  stop(): void {
    this.#endAll();
    this.pause();
    this.#lease.release();
  }

  /** Ends everything, and forgets what was recorded and who listens. */
  dispose(): void {
    this.stop();
    this.#redraws.dispose();
    for (const name of ARM_NAMES)
      Object.assign(this.#arms[name], { specification: null, curve: new Curve(0) });
    this.state.setState(NOTHING);
  }

  #makeArm(name: ArmName, { create }: Threads): Arm {
    const worker = new ArmWorker(
      create,
      (answer) => this.#receive(name, answer),
      (reason, again) => this.#bury(name, reason, again),
    );
    return {
      worker,
      specification: null,
      curve: new Curve(0),
      started: false,
      step: 0,
      diverged: false,
      steps: new Duration(),
      looks: new Duration(),
    };
  }

  /** Ends its worker; the next one comes the same way from step 0. */
  #end(name: ArmName): void {
    const arm = this.#arms[name];
    arm.worker.stop();
    arm.started = false;
    arm.step = 0;
    arm.diverged = false;
  }

  #endAll(): void {
    for (const name of ARM_NAMES) this.#end(name);
  }

  /** If it has threads; otherwise once it has. */
  #goOn(): void {
    const waiting = this.#lease.held === 0;
    if (waiting !== this.state.getState().waiting) this.state.setState({ waiting });
    if (!waiting) for (const name of ARM_NAMES) this.#next(name);
  }

  #over(name: ArmName): boolean {
    const { curve } = this.#arms[name];
    const there = curve.length > 0 && curve.lastStep >= this.#steps;
    return there || this.state.getState().divergence[name] !== null;
  }

  #next(name: ArmName): void {
    const arm = this.#arms[name];
    const { specification, curve, worker } = arm;
    if (specification === null || worker.busy || this.#over(name)) return;
    const run = this.#run;
    if (!arm.started) worker.send({ kind: 'start', run, specification, data: this.#data });
    arm.started = true;
    const moment = curve.length === 0 ? 0 : recordedStepAfter(curve.lastStep, this.#steps);
    const { each } = arm.steps;
    const fitting = Math.max(1, Math.floor(GRANT_MS / (each > 0 ? each : FIRST_STEP_MS)));
    if (arm.diverged || arm.step + fitting >= moment)
      worker.send({ kind: 'sample', run, to: moment });
    else {
      const to = arm.step + fitting;
      worker.send({ kind: 'advance', run, to, look: null, buffers: null });
    }
  }

  #receive(name: ArmName, answer: Answer): void {
    if (answer.run !== this.#run) return;
    const arm = this.#arms[name];
    if (answer.kind !== 'sampled' && answer.kind !== 'reached') return;
    const { step, stepMs, divergence } = answer;
    arm.steps.note(stepMs * (step - arm.step), step - arm.step);
    arm.step = step;
    arm.diverged = divergence !== null;
    const { divergence: former, phase } = this.state.getState();
    if (answer.kind === 'sampled') {
      const { sample, sampleMs, engine } = answer;
      arm.looks.note(sampleMs, 1);
      arm.curve.append(sample);
      if (divergence !== null)
        this.state.setState({ divergence: { ...former, [name]: divergence } });
      if (this.state.getState().engine !== engine) this.state.setState({ engine });
    }
    this.#redraws.ask();
    if (this.#over(name)) this.#end(name);
    else if (phase === 'running') this.#next(name);
    if (ARM_NAMES.every((one) => this.#over(one))) this.#finish();
  }

  #finish(): void {
    const [a, b] = ARM_NAMES.map((name) => {
      const { lastStep: step, fingerprint } = this.#arms[name].curve;
      return { step, fingerprint };
    });
    const fingerprint = a && b ? runFingerprint([a, b]) : '';
    this.#lease.release();
    this.state.setState({ phase: 'finished', fingerprint });
  }

  /** The first time its successor runs the same steps again, unasked. */
  #bury(name: ArmName, reason: string, again: boolean): void {
    this.#end(name);
    if (again) {
      this.state.setState({ phase: 'failed', failure: reason });
      this.#endAll();
      this.#lease.release();
      return;
    }
    this.state.setState(({ revivals }) => ({ revivals: revivals + 1 }));
    if (this.state.getState().phase === 'running') this.#next(name);
  }
}
