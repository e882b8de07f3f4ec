import { createStore, type StoreApi } from 'zustand/vanilla';
import { hiddenWidths } from '../../experiment/arm-specification';
import type { Change, Experiment } from '../../experiment/experiment';
import {
  begin,
  change,
  type ExperimentStore,
  isLive,
  open,
  refusesLocked,
  setPlayback,
  trainOnly,
} from '../../experiment/store';
import { inForce } from '../../experiment/events';
import { NO_LOCKS } from '../../experiment/locks';
import type { Link, LinkIssue } from '../../experiment/link';
import type { Playback } from '../../experiment/playback';
import type { DataSetName } from '../../engine/data/names';
import type { Session } from '../../session/session';
import { createPendingFiles } from '../files/pending-files';
import { Moments } from './moments';
import type { RunView } from './run-view';

/** A run that another has taken the place of. */
export interface FormerRun {
  readonly experiment: Experiment;
  readonly step: number;
}

/** What a link says where no files are trained on: their names are nobody else's business. */
const NO_FILES: readonly Change[] = [
  { key: 'files', value: [] },
  { key: 'label', value: null },
  { key: 'std', value: true },
  { key: 'read', value: 'plain' },
  { key: 'gaps', value: 'drop' },
  { key: 'turn', value: false },
];

/**
 * What a person can do with one run: keeps the experiment (what is to run), the way it is looked at,
 * and the session (what runs) together. Made once by the app, so that React may mount twice.
 */
export class Run {
  readonly pendingFiles = createPendingFiles();
  /** What was thrown away when the run began anew, until it is brought back or let go of. */
  readonly former = createStore<{ readonly run: FormerRun | null }>(() => ({ run: null }));
  /** What is read of it. */
  readonly moments: Moments;
  readonly #stops: readonly (() => void)[];

  /** `id` tells it from other runs of the page. */
  constructor(
    readonly id: string,
    readonly store: ExperimentStore,
    readonly view: StoreApi<RunView>,
    readonly session: Session,
  ) {
    this.moments = new Moments(session);
    let { generation, experiment, playback } = store.getState();
    this.#play(playback);
    this.#show(view.getState());
    const stopStore = store.subscribe((state) => {
      if (state.playback !== playback) this.#play(state.playback);
      if (state.generation !== generation) {
        this.#keep(experiment);
        // The unit looked at must be one of the new network before the first look at it.
        this.#show(view.getState());
        session.start(state.experiment);
      } else if (state.experiment !== experiment) session.change(state.experiment);
      if (state.experiment !== experiment) this.moments.hurry();
      ({ generation, experiment, playback } = state);
    });
    this.#stops = [stopStore, view.subscribe((state) => this.#show(state))];
  }

  /** Ends it for good: no thread, timer or listener of it is left. */
  dispose(): void {
    for (const stop of this.#stops) stop();
    this.moments.dispose();
    this.session.dispose();
  }

  /** The experiment with the changes made up to now. */
  get current(): Experiment {
    return inForce(this.store.getState().experiment, this.session.step);
  }

  /** Sets fields by link key. A run that has diverged begins again, as it cannot go on. */
  change(changes: readonly Change[]): void {
    const { own, step } = this.session;
    change(this.store, changes, step, this.#diverged, (experiment) => own.inputsOf(experiment));
  }

  /** Whether such a change begins another run. */
  beginsAnew(changes: readonly Change[]): boolean {
    return this.#diverged || this.session.step === 0 || !isLive(changes);
  }

  get #diverged(): boolean {
    return this.session.state.getState().divergence.some((arm) => arm !== null);
  }

  /** Chooses a data set. Files are chosen first: until they can be trained on, nothing changes. */
  chooseData(name: DataSetName): void {
    if (name === 'own') this.pendingFiles.setState({ open: true });
    else this.change([{ key: 'data', value: name }, ...NO_FILES]);
  }

  /** Takes files that arrive: for those that the run waits for, where it is seen; or for the dialog. */
  offerFiles(files: readonly File[], seen: boolean): void {
    const { open } = this.pendingFiles.getState();
    const { waiting } = this.session.state.getState();
    const asked = waiting && seen && this.store.getState().experiment.files.length > 0;
    this.pendingFiles.setState({ offered: files, open: open || !asked });
  }

  setView(view: Partial<RunView>): void {
    this.view.setState(view);
  }

  setPlayback(playback: Partial<Playback>): void {
    setPlayback(this.store, playback);
  }

  /** The same run again from step 0. */
  reset(): void {
    this.#keep(this.store.getState().experiment);
    this.session.reset();
  }

  /** One step of these layers alone (see `trained-layers.ts`), then pause; the others stand still. */
  stepOnly(layers: number): void {
    trainOnly(this.store, layers, this.session.step);
    if (this.store.getState().refused === null) this.session.stepOnce();
  }

  /** Brings back what was thrown away: the same steps once more, up to where it was. */
  bringBack(): void {
    const { run } = this.former.getState();
    if (run === null) return;
    begin(this.store, run.experiment);
    this.session.runTo(run.step);
  }

  /** The same experiment, changes included, with other random numbers. */
  newSeed(): void {
    if (refusesLocked(this.store, ['seed'])) return;
    const { experiment } = this.store.getState();
    const [seed = 1] = crypto.getRandomValues(new Uint32Array(1));
    begin(this.store, { ...experiment, seed });
  }

  /** The settings in force now, from step 0 and without changes on the way. */
  forgetChanges(): void {
    change(this.store, [], this.session.step, true);
  }

  /**
   * Opens a link. The run begins anew only where the experiment differs, or where the link asks for
   * a step that is past.
   */
  open(link: Link, issues: readonly LinkIssue[], locks = NO_LOCKS): void {
    const { generation, playback } = this.store.getState();
    const { at } = link.playback;
    open(this.store, link, issues, locks);
    // Back leads to what was left.
    this.former.setState({ run: null });
    const another = this.store.getState().generation !== generation;
    if (!another && (at === null || at === playback.at)) return;
    this.session.pause();
    if (at === null) return;
    if (!another && at < this.session.step) this.session.reset();
    this.session.runTo(at);
  }

  togglePlay(): void {
    if (this.session.state.getState().playing) this.session.pause();
    else this.session.play();
  }

  #keep(experiment: Experiment): void {
    const { step } = this.session;
    this.former.setState({ run: step > 0 ? { experiment, step } : null });
  }

  #play({ speed, background, stopStep, stopAccuracy, stopDiverged }: Playback): void {
    this.session.setSpeed(speed);
    this.session.setBackground(background);
    this.session.setStops({ step: stopStep, accuracy: stopAccuracy, divergence: stopDiverged });
  }

  #show(view: RunView): void {
    const widths = hiddenWidths(this.store.getState().experiment);
    const depth = widths.length;
    const width = widths[0] ?? 0;
    const watched = view.panel === 'transform' && depth > 0;
    const inside = { layer: Math.min(view.layer, depth) - 1, unit: Math.min(view.unit, width) - 1 };
    this.session.setInspected(watched ? inside : null);
    const every = view.studyEvery === 'never' ? null : Number(view.studyEvery);
    this.session.setStudied(view.panel === 'shift' ? { at: view.studyAt, every } : null);
    this.session.setLens(view.panel === 'lens');
  }
}
