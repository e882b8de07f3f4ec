import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DataSet } from '../../engine/data/data-set';
import { runFingerprint } from '../../engine/fingerprint';
import type { ArmSpecification } from '../../engine/specification';
import type { Divergence } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import type { Experiment } from '../../experiment/experiment';
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
  /** Of each arm. */
  readonly divergence: readonly (Divergence | null)[];
  /** What computes: 'simd' or 'reference'; empty before the first moment. */
  readonly engine: string;
  /** Of all arms at the last step, once they are there. */
  readonly fingerprint: string;
}

interface Arm {
  readonly worker: ArmWorker;
  readonly specification: ArmSpecification;
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
  divergence: [],
  engine: '',
  fingerprint: '',
};

const NOTHING_YET = new Curve(0);

/**
 * A long run of all arms at full speed, each from moment to moment in its own worker, without
 * lock-step. At most one request of each is under way, so that a pause takes effect at once.
 */
export class FigureRun {
  readonly state: StoreApi<FigureState> = createStore<FigureState>(() => NOTHING);
  #arms: readonly Arm[] = [];
  readonly #redraws: Redraws;
  readonly #lease: Lease;
  #run = 0;
  #steps = 0;
  #data: DataSet | null = null;

  constructor(
    private readonly threads: Threads,
    clock: Clock,
  ) {
    this.#redraws = new Redraws(clock, UNHURRIED);
    this.#lease = threads.lease({
      onGranted: () => this.#goOn(),
      onTaken: () => this.#endAll(),
    });
  }

  /** Steps of the whole run. */
  get steps(): number {
    return this.#steps;
  }

  /** Of an arm, by index; an empty one where nothing is prepared. */
  curve(arm: number): Curve {
    return this.#arms[arm]?.curve ?? NOTHING_YET;
  }

  /** Of each arm. */
  get curves(): readonly Curve[] {
    return this.#arms.map(({ curve }) => curve);
  }

  /** Milliseconds until the slowest arm is done, at the pace of late; NaN before there is one. */
  get timeLeft(): number {
    const times = this.#arms.map(({ curve, step, steps, looks }, index) => {
      if (this.#over(index)) return 0;
      const moments = recordedStepsBetween(curve.lastStep, this.#steps);
      return (this.#steps - step) * steps.each + moments * looks.each;
    });
    return Math.max(...times);
  }

  /** Share of the workers' time that looking has taken; NaN before the first look. */
  get lookShare(): number {
    const sum = (of: (arm: Arm) => Duration) =>
      this.#arms.reduce((total, arm) => total + of(arm).total, 0);
    const looks = sum((arm) => arm.looks);
    return looks / (sum((arm) => arm.steps) + looks);
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
    this.#arms = experiment.arms.map((_, index) =>
      this.#makeArm(index, armSpecification(experiment, index)),
    );
    this.state.setState({ ...NOTHING, divergence: this.#arms.map(() => null) });
    this.#redraws.ask();
  }

  /** Begins, or goes on. */
  play(): void {
    const { phase } = this.state.getState();
    if (phase === 'running' || phase === 'finished') return;
    if (this.#arms.length === 0) return;
    if (phase === 'failed') for (const { worker } of this.#arms) worker.forgive();
    this.state.setState({ phase: 'running', failure: null });
    this.#lease.setIdle(false);
    this.#lease.request(this.#arms.length);
    this.#goOn();
  }

  /** What is under way is still recorded. */
  pause(): void {
    if (this.state.getState().phase !== 'running') return;
    this.state.setState({ phase: 'paused', waiting: false });
    this.#lease.setIdle(true);
  }

  /** Ends all workers; what was recorded stays. */
  stop(): void {
    this.#endAll();
    this.pause();
    this.#lease.release();
  }

  /** Ends everything, and forgets what was recorded and who listens. */
  dispose(): void {
    this.stop();
    this.#redraws.dispose();
    this.#arms = [];
    this.state.setState(NOTHING);
  }

  #makeArm(index: number, specification: ArmSpecification): Arm {
    const worker = new ArmWorker(
      this.threads.create,
      (answer) => this.#receive(index, answer),
      (reason, again) => this.#bury(index, reason, again),
    );
    return {
      worker,
      specification,
      curve: new Curve(specification.hidden.at(-1) ?? 0),
      started: false,
      step: 0,
      diverged: false,
      steps: new Duration(),
      looks: new Duration(),
    };
  }

  /** Ends its worker; the next one comes the same way from step 0. */
  #end(arm: Arm): void {
    arm.worker.stop();
    arm.started = false;
    arm.step = 0;
    arm.diverged = false;
  }

  #endAll(): void {
    for (const arm of this.#arms) this.#end(arm);
  }

  /** If it has threads; otherwise once it has. */
  #goOn(): void {
    const waiting = this.#lease.held === 0;
    if (waiting !== this.state.getState().waiting) this.state.setState({ waiting });
    if (!waiting) for (const index of this.#arms.keys()) this.#next(index);
  }

  #over(index: number): boolean {
    const curve = this.curve(index);
    const there = curve.length > 0 && curve.lastStep >= this.#steps;
    return there || (this.state.getState().divergence[index] ?? null) !== null;
  }

  #next(index: number): void {
    const arm = this.#arms[index];
    if (arm === undefined || arm.worker.busy || this.#over(index)) return;
    const { specification, curve, worker } = arm;
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

  #receive(index: number, answer: Answer): void {
    const arm = this.#arms[index];
    if (arm === undefined || answer.run !== this.#run) return;
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
      if (divergence !== null) this.state.setState({ divergence: former.with(index, divergence) });
      if (this.state.getState().engine !== engine) this.state.setState({ engine });
    }
    this.#redraws.ask();
    if (this.#over(index)) this.#end(arm);
    else if (phase === 'running') this.#next(index);
    if (this.#arms.every((_, one) => this.#over(one))) this.#finish();
  }

  #finish(): void {
    const standing = this.curves.map(({ lastStep, fingerprint }) => ({
      step: lastStep,
      fingerprint,
    }));
    const fingerprint = runFingerprint(standing);
    this.#lease.release();
    this.state.setState({ phase: 'finished', fingerprint });
  }

  /** The first time its successor runs the same steps again, unasked. */
  #bury(index: number, reason: string, again: boolean): void {
    const arm = this.#arms[index];
    if (arm === undefined) return;
    this.#end(arm);
    if (again) {
      this.state.setState({ phase: 'failed', failure: reason });
      this.#endAll();
      this.#lease.release();
      return;
    }
    this.state.setState(({ revivals }) => ({ revivals: revivals + 1 }));
    if (this.state.getState().phase === 'running') this.#next(index);
  }
}
