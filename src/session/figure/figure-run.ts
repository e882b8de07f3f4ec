import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DataSet } from '../../engine/data/data-set';
import { runFingerprint } from '../../engine/fingerprint';
import type { ArmSpecification } from '../../engine/specification';
import type { Divergence } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import { ARM_NAMES, type ArmName, type Experiment } from '../../experiment/experiment';
import { type Answer, ArmWorker, type WorkerLike } from '../arm-worker';
import type { Clock } from '../clock';
import { Pictures } from '../pictures';
import { Curve } from './curve';
import { momentAfter } from './moments';

export interface FigureState {
  readonly phase: 'idle' | 'running' | 'paused' | 'finished' | 'failed';
  /** Why a worker died for the second time. */
  readonly failure: string | null;
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
  deaths: number;
  /** Milliseconds that its moments have taken, and when the present one was asked for. */
  spent: number;
  asked: number;
}

const NOTHING: FigureState = {
  phase: 'idle',
  failure: null,
  divergence: { a: null, b: null },
  engine: '',
  fingerprint: '',
};

/**
 * A long run of both arms at full speed, each from moment to moment in its own worker, without
 * lock-step. At most one moment of each is under way, so that a pause takes effect at once.
 */
export class FigureRun {
  readonly state: StoreApi<FigureState> = createStore<FigureState>(() => NOTHING);
  readonly #arms: Readonly<Record<ArmName, Arm>>;
  readonly #pictures: Pictures;
  #run = 0;
  #steps = 0;
  #data: DataSet | null = null;

  constructor(
    createWorker: () => WorkerLike,
    private readonly clock: Clock,
  ) {
    this.#pictures = new Pictures(clock);
    this.#arms = { a: this.#makeArm('a', createWorker), b: this.#makeArm('b', createWorker) };
  }

  /** Steps of the whole run. */
  get steps(): number {
    return this.#steps;
  }

  curve(arm: ArmName): Curve {
    return this.#arms[arm].curve;
  }

  /** Milliseconds until the slower arm is done, as things have gone so far; NaN before they do. */
  get timeLeft(): number {
    const times = ARM_NAMES.map((name) => {
      const { curve, spent } = this.#arms[name];
      return this.#over(name) ? 0 : ((this.#steps - curve.lastStep) * spent) / curve.lastStep;
    });
    return Math.max(...times);
  }

  /** Calls `listener` before each picture in which something new can be drawn. */
  readonly subscribe = (listener: () => void): (() => void) => this.#pictures.subscribe(listener);

  /** Forgets what there was and waits for `play`. `data` is a person's own. */
  prepare(experiment: Experiment, steps: number, data: DataSet | null): void {
    this.stop();
    this.#run += 1;
    this.#steps = steps;
    this.#data = data;
    for (const name of ARM_NAMES) {
      const specification = armSpecification(experiment, name);
      const fresh = { specification, deaths: 0, spent: 0, started: false };
      const curve = new Curve(specification.hidden.at(-1) ?? 0);
      Object.assign(this.#arms[name], fresh, { curve });
    }
    this.state.setState(NOTHING);
    this.#pictures.ask();
  }

  /** Begins, or goes on. */
  play(): void {
    const { phase } = this.state.getState();
    if (phase === 'running' || phase === 'finished') return;
    if (phase === 'failed') for (const name of ARM_NAMES) this.#arms[name].deaths = 0;
    this.state.setState({ phase: 'running', failure: null });
    for (const name of ARM_NAMES) this.#next(name);
  }

  /** What is under way is still recorded. */
  pause(): void {
    if (this.state.getState().phase === 'running') this.state.setState({ phase: 'paused' });
  }

  /** Ends both workers; what was recorded stays. */
  stop(): void {
    for (const name of ARM_NAMES) {
      this.#arms[name].worker.stop();
      this.#arms[name].started = false;
    }
    this.pause();
  }

  #makeArm(name: ArmName, createWorker: () => WorkerLike): Arm {
    const worker = new ArmWorker(
      createWorker,
      (answer) => this.#receive(name, answer),
      (reason) => this.#bury(name, reason),
    );
    const curve = new Curve(0);
    return { worker, specification: null, curve, started: false, deaths: 0, spent: 0, asked: 0 };
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
    arm.asked = this.clock.now();
    const to = curve.length === 0 ? 0 : momentAfter(curve.lastStep, this.#steps);
    worker.send({ kind: 'sample', run, to });
  }

  #receive(name: ArmName, answer: Answer): void {
    if (answer.run !== this.#run) return;
    const arm = this.#arms[name];
    if (answer.kind === 'failed') {
      arm.worker.stop();
      this.#bury(name, answer.message);
      return;
    }
    if (answer.kind !== 'sampled') return;
    const { sample, divergence, engine } = answer;
    arm.spent += this.clock.now() - arm.asked;
    arm.curve.append(sample);
    const { divergence: former, phase } = this.state.getState();
    if (divergence !== null) this.state.setState({ divergence: { ...former, [name]: divergence } });
    if (this.state.getState().engine !== engine) this.state.setState({ engine });
    this.#pictures.ask();
    if (phase === 'running') this.#next(name);
    if (ARM_NAMES.every((one) => this.#over(one))) this.#finish();
  }

  #finish(): void {
    const [a, b] = ARM_NAMES.map((name) => {
      const { lastStep: step, fingerprint } = this.#arms[name].curve;
      return { step, fingerprint };
    });
    const fingerprint = a && b ? runFingerprint(a, b) : '';
    this.state.setState({ phase: 'finished', fingerprint });
    for (const name of ARM_NAMES) this.#arms[name].worker.stop();
  }

  /** The first time its successor runs the same steps again, unasked. */
  #bury(name: ArmName, reason: string): void {
    const arm = this.#arms[name];
    arm.started = false;
    arm.deaths += 1;
    if (arm.deaths > 1) {
      this.state.setState({ phase: 'failed', failure: reason });
      for (const one of ARM_NAMES) this.#arms[one].worker.stop();
      for (const one of ARM_NAMES) this.#arms[one].started = false;
    } else if (this.state.getState().phase === 'running') this.#next(name);
  }
}
