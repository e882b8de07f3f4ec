import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../experiment/experiment';
import type { InspectedBatch } from './arm-state';
import { AwaitedData } from './awaited-data';
import type { Clock } from './clock';
import type { UnitAddress } from './frame';
import type { History } from './history';
import { Lockstep, type Settled } from './lockstep';
import { nextStop } from './next-stop';
import { OwnData } from './own-data';
import { Pace } from './pace';
import { ProbeOptions } from './probe-options';
import { Recording } from './recording';
import { Redraws } from './redraws';
import { RunThreads } from './run-threads';
import { BEGINNING, nextRun, type SessionState } from './session-state';
import { StepRate } from './step-rate';
import { standingOf, StopConditions, type Stops } from './stop-conditions';
import type { Studies } from './studies';
import { type Studied, StudyPlan } from './study-plan';
import type { Threads } from './threads/threads';

/**
 * A run in progress: decides what its arms are granted, and keeps what was seen in `history`. Made
 * asleep: it has no worker, timer or listener before `wake` and after `sleep`, which keeps what was
 * seen and what was asked for. Awake it has threads while the page has some for it, and whenever it
 * gets them it is led back to its step by the same steps.
 */
export class Session {
  readonly state: StoreApi<SessionState> = createStore<SessionState>(() => BEGINNING);

  #experiment: Experiment;
  readonly #arms: Lockstep;
  readonly #threads: RunThreads;
  readonly #recording = new Recording();
  readonly #pace = new Pace();
  readonly #rate = new StepRate();
  readonly #stops = new StopConditions();
  readonly #studyPlan = new StudyPlan();
  readonly #redraws: Redraws;
  #speed: number | null = 150;
  #background = false;
  readonly #probes = new ProbeOptions();
  /** What is shown is not all that can be known of this step: look again when nothing else runs. */
  #stale = true;
  /** Settings have changed at this step since it was looked at whole: its row shall show them. */
  #changed = false;
  #disposed = false;
  readonly #awaited: AwaitedData;

  constructor(
    experiment: Experiment,
    threads: Threads,
    private readonly clock: Clock,
    readonly own: OwnData = new OwnData(),
  ) {
    this.#experiment = experiment;
    this.#awaited = new AwaitedData(own);
    this.#redraws = new Redraws(clock);
    this.#arms = new Lockstep(experiment, threads.create, {
      onFree: () => this.#pump(),
      onCost: (...cost) => this.#pace.learn(...cost),
      onEngine: (engine) => {
        if (this.state.getState().engine !== engine) this.state.setState({ engine });
      },
      onDivergence: (arm, divergence) => {
        const { divergence: former } = this.state.getState();
        this.state.setState({ divergence: former.with(arm, divergence) });
      },
      onDeath: (reason, again) => this.#mourn(reason, again),
    });
    this.#threads = new RunThreads(threads, clock, {
      onTick: () => this.#pump(),
      onResume: () => this.#resume(),
      onSuspend: () => this.#suspend(),
    });
    this.#begin(experiment);
  }

  /** Takes threads, or waits for them: the run goes on, or is shown, from where it was. */
  wake(): void {
    if (this.#disposed) return;
    this.#threads.wake(this.#arms.size);
    this.#tellThreads();
  }

  /** Gives the threads back. What was seen stays; a run that was playing plays on when woken. */
  sleep(): void {
    this.#threads.sleep();
    this.#tellThreads();
  }

  /** Whether it is seen. What is not stands still, and after a while its threads go to others. */
  setVisible(visible: boolean): void {
    this.#threads.setVisible(visible);
    this.#pump();
  }

  /** Sleeps for ever, and forgets what was seen and who listened. */
  dispose(): void {
    this.#disposed = true;
    this.#awaited.stop();
    this.sleep();
    this.#arms.dispose();
    this.#redraws.dispose();
    this.#recording.dispose();
  }

  get history(): History {
    return this.#recording.history;
  }

  /** What was studied of this run. */
  get studies(): Studies {
    return this.#recording.studies;
  }

  /** The step that changes made now will take effect at. */
  get step(): number {
    return this.#arms.step;
  }

  get stepsPerSecond(): number {
    return this.state.getState().playing ? this.#rate.perSecond(this.clock.now()) : 0;
  }

  /** Milliseconds on its clock. */
  get time(): number {
    return this.clock.now();
  }

  /** The step looked at, or null when following the run. */
  get cursor(): number | null {
    return this.#recording.cursor;
  }

  /** The row looked at: the last whole one up to the cursor, or the newest. −1 before the first. */
  get row(): number {
    return this.#recording.row;
  }

  /** Of an arm, by index. */
  inspection(arm: number): InspectedBatch | null {
    return this.#arms.inspection(arm);
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
    this.#begin(experiment);
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
    this.#arms.change(experiment);
    this.#pace.forget();
    this.studies.dropFrom(this.step);
    this.#changed = true;
    this.#lookAgain();
  }

  play(): void {
    this.#recording.cursor = null;
    this.#awaited.wish = 'play';
    this.#pace.restart(this.clock.now());
    this.#rate.restart();
    this.state.setState({ playing: this.#canGoOn, target: null, stopped: null });
    this.#pump();
    this.#redraws.ask();
  }

  pause(): void {
    this.#awaited.wish = null;
    this.state.setState({ playing: false, target: null });
    this.#lookAgain();
    this.#redraws.ask();
  }

  /** One step, then pause. */
  stepOnce(): void {
    this.runTo(this.step + 1);
  }

  /** As fast as possible to this step, then pause; nothing if it is past. */
  runTo(target: number): void {
    this.#recording.cursor = null;
    this.#awaited.wish = target;
    if (target > this.step && this.#canGoOn) {
      this.#pace.restart(this.clock.now());
      this.state.setState({ playing: true, target, stopped: null });
    } else this.state.setState({ playing: false, target: null });
    this.#lookAgain();
    this.#redraws.ask();
  }

  /** Looks at the last recorded moment up to `step`; null follows the run again. */
  look(step: number | null): void {
    this.#recording.cursor = step;
    this.#redraws.ask();
  }

  /** Looks at the recorded moment before or after the one looked at; at either end nothing changes. */
  lookBeside(side: 'before' | 'after'): void {
    const { history, row } = this;
    const step = history.steps[row] ?? 0;
    const beside = side === 'before' ? history.wholeRowAt(step - 1) : history.wholeRowAfter(step);
    if (beside >= 0) this.look(history.steps[beside] ?? null);
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

  /** Chooses the steps that `studies` tells of; null: none. */
  setStudied(studied: Studied | null): void {
    if (this.#studyPlan.set(studied) && studied !== null) this.#lookAgain();
  }

  #lookAgain(): void {
    this.#stale = true;
    this.#pump();
  }

  get #canGoOn(): boolean {
    const { failure, waiting } = this.state.getState();
    return failure === null && !waiting && !this.#arms.over;
  }

  #begin(experiment: Experiment): void {
    this.#experiment = experiment;
    const data = this.own.dataOf(experiment);
    const waiting = data === 'missing';
    const { playing, target } = this.state.getState();
    const wish = playing && target === null ? 'play' : null;
    this.#awaited.begin(experiment, wish, (then) => {
      this.reset();
      if (then === 'play') this.play();
      else if (then !== null) this.runTo(then);
    });
    const next = nextRun(this.state.getState(), experiment.arms.length, waiting);
    this.#recording.begin(experiment);
    this.#stale = true;
    this.#changed = false;
    this.#pace.restart(this.clock.now());
    this.#pace.forget();
    this.#rate.restart();
    this.#stops.restart();
    this.#arms.begin(next.run, experiment, waiting ? null : data);
    this.state.setState(next);
    this.#threads.resize(this.#arms.size);
  }

  #resume(): void {
    this.#pace.restart(this.clock.now());
    this.#pace.forget();
    this.#rate.restart();
    this.#pump();
  }

  #suspend(): void {
    this.#arms.release();
    this.#rate.restart();
    this.#tellThreads();
  }

  #tellThreads(): void {
    const { status: threads } = this.#threads;
    if (threads !== this.state.getState().threads) this.state.setState({ threads });
  }

  /** Whether there is something to do at the step where it is. */
  get #due(): boolean {
    const { playing, failure, waiting } = this.state.getState();
    if (failure !== null || waiting) return false;
    const { busy, open } = this.#arms;
    return busy || open || playing || this.#stale || this.history.length === 0;
  }

  /** Sends whatever is due. Called on ticks, on answers and after every change. */
  #pump(): void {
    this.#threads.setIdle(!this.#due, this.step * this.#pace.stepMs);
    this.#tellThreads();
    const { playing, failure, waiting } = this.state.getState();
    const arms = this.#arms;
    if (!this.#threads.working || failure !== null || waiting) return;
    if (arms.busy) return;
    if (arms.catchUp(this.#pace.fitting * 8)) return;
    if (arms.open) {
      arms.settle((settled) => this.#take(settled));
      this.#pump();
    } else if (this.history.length === 0) this.#grant(0, true, true);
    else if (playing && (this.#background || !this.clock.hidden)) {
      const missed = this.#studyPlan.wanted(this.studies) === arms.step;
      if (this.#changed || missed) this.#grant(arms.step, true, this.#changed);
      else this.#goOn();
    } else if (this.#stale) this.#grant(arms.step, true, true);
  }

  #goOn(): void {
    const { target } = this.state.getState();
    const speed = target === null ? this.#speed : null;
    const grant = this.#pace.next(this.clock.now(), speed, this.clock.hidden);
    if (grant === null) return;
    const stop = nextStop(this.step, grant.steps, target, this.#marks);
    const evaluate = grant.evaluate || stop.evaluate;
    this.#grant(stop.to, grant.look || stop.look || evaluate, evaluate);
  }

  /** Steps that are to be recorded: changes that the link holds, a study, and where Play ends. */
  get #marks(): number[] {
    const limit = this.state.getState().target ?? this.#stops.limit(this.step);
    const study = this.#studyPlan.wanted(this.studies) ?? limit;
    return [...this.#experiment.events.map(({ step }) => step), limit, study];
  }

  #grant(to: number, look: boolean, evaluate: boolean): void {
    this.#stale = !(look && evaluate);
    const study = look && this.#studyPlan.take(to, this.studies);
    const wanted = look ? this.#probes.look(evaluate, study, this.history.layout) : null;
    this.#arms.grant(to, wanted);
  }

  #take({ frames, whole, outdated }: Settled): void {
    const { step } = this;
    if (whole) {
      if (frames.some((frame) => frame?.look.evaluate)) this.#changed = false;
      this.#recording.append(step, frames);
      this.#redraws.ask();
    } else this.#stale = true;
    this.#rate.note(step, this.clock.now());
    const { playing, target, divergence } = this.state.getState();
    const standing = divergence.map((each, arm) =>
      standingOf(frames[arm] ?? null, each !== null, this.history.layout),
    );
    const stopped = outdated ? null : this.#stops.check(step, standing);
    if (playing && target === null && stopped !== null) {
      this.#stale = true;
      this.state.setState({ playing: false, stopped });
    } else if (this.#arms.over || (target !== null && step >= target)) {
      this.state.setState({ playing: false, target: null });
    }
  }

  #mourn(reason: string, again: boolean): void {
    if (again) {
      this.state.setState({ failure: reason, playing: false, target: null });
      return;
    }
    this.state.setState(({ revivals }) => ({ revivals: revivals + 1 }));
    this.#pace.forget();
    this.#lookAgain();
  }
}
