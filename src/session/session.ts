import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DataSet } from '../engine/data/data-set';
import { layOut } from '../engine/probes/measurement';
import type { Inspection } from '../engine/inspection';
import type { Divergence } from '../engine/trainer';
import { armSpecification } from '../experiment/arm-specification';
import { ARM_NAMES, type ArmName, type Experiment } from '../experiment/experiment';
import { ArmState, framesAt } from './arm-state';
import { type Answer, ArmWorker } from './arm-worker';
import type { Clock } from './clock';
import type { UnitAddress } from './frame';
import { History } from './history';
import { nextStop } from './next-stop';
import { OwnData } from './own-data';
import { Pace } from './pace';
import { Redraws } from './redraws';
import { BEGINNING, nextRun, type SessionState } from './session-state';
import { StepRate } from './step-rate';
import { standingOf, StopConditions, type Stops } from './stop-conditions';
import { Studies } from './studies';
import { type Studied, StudyPlan } from './study-plan';
import type { WorkerLike } from './thread';
import { ProbeOptions } from './probe-options';

/**
 * A run in progress: both arms in lock-step, each in its worker. Grants "train to step n, then
 * show yourself", at most one unanswered per arm (a new run waits for what the old one owes, so that
 * many resets in a row cost no more than one), and keeps what was seen in `history`.
 */
export class Session {
  readonly state: StoreApi<SessionState> = createStore<SessionState>(() => BEGINNING);

  #history: History;
  #studies = new Studies(0);
  #experiment: Experiment;
  /** A person's own data for the workers; null where they make theirs. */
  #data: DataSet | null = null;
  readonly #arms: Readonly<Record<ArmName, ArmState>>;
  readonly #pace = new Pace();
  readonly #rate = new StepRate();
  readonly #stops = new StopConditions();
  readonly #studyPlan = new StudyPlan();
  readonly #redraws: Redraws;
  #speed: number | null = 150;
  #background = false;
  readonly #probes = new ProbeOptions();
  #cursor: number | null = null;
  /** The step both arms have been granted. */
  #granted = 0;
  /** A grant is under way, or answered but not yet recorded. */
  #open = false;
  /** What is shown is not all that can be known of this step: look again when nothing else runs. */
  #stale = true;
  /** Settings have changed at this step since it was looked at whole: its row shall show them. */
  #changed = false;
  /** They have while the grant was under way: what arms show at its end is of the old ones. */
  #outdated = false;

  constructor(
    experiment: Experiment,
    createWorker: () => WorkerLike,
    private readonly clock: Clock,
    readonly own: OwnData = new OwnData(),
  ) {
    this.#experiment = experiment;
    this.#redraws = new Redraws(clock);
    this.#history = new History(layOut([]));
    this.#arms = { a: this.#makeArm('a', createWorker), b: this.#makeArm('b', createWorker) };
    this.start(experiment);
    clock.onTick(() => this.#pump());
  }

  get history(): History {
    return this.#history;
  }

  /** What was studied of this run. */
  get studies(): Studies {
    return this.#studies;
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
    const newest = this.#history.length - 1;
    if (this.#cursor === null) return newest;
    return Math.min(newest, Math.max(0, this.#history.rowAt(this.#cursor)));
  }

  inspection(arm: ArmName): Inspection | null {
    return this.#arms[arm].inspection;
  }

  /** Calls `listener` before each picture in which something new can be drawn. */
  subscribe(listener: () => void): () => void {
    return this.#redraws.subscribe(listener);
  }

  /**
   * Starts a run from step 0, playing if it was played before, and not only led to a step. Where a
   * file of it is missing it waits for the next start.
   */
  start(experiment: Experiment): void {
    this.#experiment = experiment;
    const data = this.own.dataOf(experiment);
    const waiting = data === 'missing';
    this.#data = waiting ? null : data;
    this.#history = new History(layOut(armSpecification(experiment, 'a').hidden));
    this.#studies = new Studies(this.#history.layout.hidden.length + 1);
    this.#granted = 0;
    this.#cursor = null;
    this.#open = false;
    this.#stale = true;
    this.#changed = false;
    this.#outdated = false;
    this.#pace.restart(this.clock.now());
    this.#pace.forget();
    this.#rate.restart();
    this.#stops.restart();
    for (const name of ARM_NAMES) this.#arms[name].restart();
    this.state.setState(nextRun(this.state.getState(), waiting));
    this.#pump();
    this.#redraws.ask();
  }

  /** Runs the same steps again from 0. */
  reset(): void {
    this.start(this.#experiment);
  }

  /** Runs the same steps again: after a failure, or to see all of them as the last is seen. */
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
      const arm = this.#arms[name];
      // The step that failed may do better now.
      if (arm.step === this.#granted) this.#note(name, null);
      const { changes } = armSpecification(experiment, name);
      if (arm.started) arm.worker.send({ kind: 'schedule', run, changes });
    }
    this.#pace.forget();
    this.#studies.dropFrom(this.#granted);
    this.#changed = true;
    this.#outdated = this.#open;
    this.#lookAgain();
  }

  play(): void {
    this.#cursor = null;
    this.#pace.restart(this.clock.now());
    this.#rate.restart();
    this.state.setState({ playing: this.#canGoOn, target: null, stopped: null });
    this.#pump();
    this.#redraws.ask();
  }

  pause(): void {
    this.state.setState({ playing: false, target: null });
    this.#lookAgain();
  }

  /** One step, then pause. */
  stepOnce(): void {
    this.runTo(this.#granted + 1);
  }

  /** As fast as possible to this step, then pause; nothing if it is past. */
  runTo(target: number): void {
    this.#cursor = null;
    if (target > this.#granted && this.#canGoOn) {
      this.#pace.restart(this.clock.now());
      this.state.setState({ playing: true, target, stopped: null });
    } else this.state.setState({ playing: false, target: null });
    this.#lookAgain();
    this.#redraws.ask();
  }

  /** Looks at the recorded moment at or before `step`; null follows the run again. */
  look(step: number | null): void {
    this.#cursor = step;
    this.#redraws.ask();
  }

  setSpeed(stepsPerSecond: number | null): void {
    if (stepsPerSecond === this.#speed) return;
    this.#speed = stepsPerSecond;
    this.#pace.restart(this.clock.now());
  }

  /** When Play stops by itself; on the way to a step that was asked for nothing does. */
  setStops(stops: Stops): void {
    this.#stops.wanted = stops;
  }

  /** Whether the run goes on while the page is hidden. */
  setBackground(goesOn: boolean): void {
    this.#background = goesOn;
  }

  /** Chooses the unit whose batch `inspection` shows. */
  setInspected(unit: UnitAddress | null): void {
    if (this.#probes.inspect(unit)) this.#lookAgain();
  }

  /** Whether looks are also by the statistics of batches. */
  setLens(on: boolean): void {
    if (this.#probes.useLens(on)) this.#lookAgain();
  }

  #lookAgain(): void {
    this.#stale = true;
    this.#pump();
  }

  /** Chooses the steps that `studies` tells of; null: none. */
  setStudied(studied: Studied | null): void {
    if (this.#studyPlan.set(studied) && studied !== null) this.#lookAgain();
  }

  #makeArm(name: ArmName, createWorker: () => WorkerLike): ArmState {
    const receive = (answer: Answer) => this.#receive(name, answer);
    const bury = (reason: string) => this.#bury(name, reason);
    return new ArmState(new ArmWorker(createWorker, receive, bury));
  }

  get #over(): boolean {
    return ARM_NAMES.every((name) => this.#arms[name].divergence !== null);
  }

  get #canGoOn(): boolean {
    const { failure, waiting } = this.state.getState();
    return failure === null && !waiting && !this.#over;
  }

  /** Sends whatever is due. Called on ticks, on answers and after every change. */
  #pump(): void {
    const { playing, failure, waiting } = this.state.getState();
    const busy = ARM_NAMES.some((name) => this.#arms[name].worker.busy);
    if (failure !== null || waiting || busy) return;
    this.#startArms();
    if (this.#catchUp()) return;
    if (this.#open) {
      this.#settleGrant();
      this.#pump();
    } else if (this.#history.length === 0) this.#grant(0, true, true);
    else if (playing && (this.#background || !this.clock.hidden)) {
      const missed = this.#studyPlan.wanted(this.#studies) === this.#granted;
      if (this.#changed || missed) this.#grant(this.#granted, true, this.#changed);
      else this.#goOn();
    } else if (this.#stale) this.#grant(this.#granted, true, true);
  }

  #startArms(): void {
    const { run } = this.state.getState();
    for (const name of ARM_NAMES)
      this.#arms[name].begin(run, () => armSpecification(this.#experiment, name), this.#data);
  }

  /** After a worker's death: leads its successor to where the other arm is. */
  #catchUp(): boolean {
    let behind = false;
    for (const name of ARM_NAMES) {
      const arm = this.#arms[name];
      if (arm.divergence !== null || arm.step >= this.#granted) continue;
      const to = Math.min(this.#granted, arm.step + this.#pace.fitting * 8);
      arm.advance(this.state.getState().run, to, null);
      behind = true;
    }
    return behind;
  }

  #goOn(): void {
    const { target } = this.state.getState();
    const speed = target === null ? this.#speed : null;
    const grant = this.#pace.next(this.clock.now(), speed, this.clock.hidden);
    if (grant === null) return;
    const stop = nextStop(this.#granted, grant.steps, target, this.#marks);
    const evaluate = grant.evaluate || stop.evaluate;
    this.#grant(stop.to, grant.look || stop.look || evaluate, evaluate);
  }

  /** Steps that are to be recorded: changes that the link holds, a study, and where Play ends. */
  get #marks(): number[] {
    const limit = this.state.getState().target ?? this.#stops.limit(this.#granted);
    const study = this.#studyPlan.wanted(this.#studies) ?? limit;
    return [...this.#experiment.events.map(({ step }) => step), limit, study];
  }

  #grant(to: number, look: boolean, evaluate: boolean): void {
    const { run } = this.state.getState();
    this.#granted = to;
    this.#open = true;
    this.#stale = !(look && evaluate);
    if (look && evaluate) this.#changed = false;
    const study = look && this.#studyPlan.take(to, this.#studies);
    const wanted = look ? this.#probes.look(evaluate, study, this.#history.layout) : null;
    for (const arm of Object.values(this.#arms)) {
      if (arm.divergence === null || to <= arm.step) arm.advance(run, to, wanted);
    }
  }

  #receive(name: ArmName, answer: Answer): void {
    const arm = this.#arms[name];
    if (answer.run === this.state.getState().run) {
      if (answer.kind === 'failed') {
        arm.worker.stop();
        this.#bury(name, answer.message);
        return;
      }
      const { step, divergence } = answer.kind === 'frame' ? answer.frame : answer;
      const outdated = this.#outdated && step === this.#granted;
      if (answer.kind === 'frame') {
        const { frame } = answer;
        arm.frame = frame;
        if (!outdated) arm.inspection = frame.inspection;
        const { engine } = frame;
        if (this.state.getState().engine !== engine) this.state.setState({ engine });
        this.#pace.learn(frame.stepMs, frame.lookMs, frame.look.evaluate);
      } else this.#pace.learn(answer.stepMs, null, false);
      arm.step = step;
      this.#note(name, outdated ? null : divergence);
    }
    this.#pump();
  }

  /** Both arms have answered and are where they should be, or have diverged. */
  #settleGrant(): void {
    const outdated = this.#outdated;
    this.#open = false;
    this.#outdated = false;
    const { a, b } = this.#arms;
    if (this.#over) this.#granted = Math.max(a.step, b.step);
    const frames = outdated ? null : framesAt(this.#arms, this.#granted);
    if (frames !== null) {
      this.#history.append(this.#granted, frames);
      this.#studies.append(this.#granted, frames);
      this.#redraws.ask();
    } else this.#stale = true;
    const standing = [a, b].map((arm) => standingOf(arm, this.#history.layout));
    for (const arm of [a, b]) arm.release();
    this.#rate.note(this.#granted, this.clock.now());
    const { playing, target } = this.state.getState();
    const stopped = outdated ? null : this.#stops.check(this.#granted, standing);
    if (playing && target === null && stopped !== null) {
      this.#stale = true;
      this.state.setState({ playing: false, stopped });
    } else if (this.#over || (target !== null && this.#granted >= target)) {
      this.state.setState({ playing: false, target: null });
    }
  }

  #note(name: ArmName, divergence: Divergence | null): void {
    const arm = this.#arms[name];
    if (arm.divergence?.step === divergence?.step) return;
    arm.divergence = divergence;
    const { divergence: former } = this.state.getState();
    this.state.setState({ divergence: { ...former, [name]: divergence } });
  }

  /** A worker has died: the first time its successor runs the same steps again, unasked. */
  #bury(name: ArmName, reason: string): void {
    const arm = this.#arms[name];
    const { revivals } = this.state.getState();
    arm.deaths += 1;
    arm.forget();
    if (arm.deaths > 1) {
      this.state.setState({ failure: reason, playing: false, target: null });
      return;
    }
    this.state.setState({ revivals: revivals + 1 });
    this.#pace.forget();
    this.#lookAgain();
  }
}
