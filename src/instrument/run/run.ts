import { hiddenWidths } from '../../experiment/arm-specification';
import type { Change, Experiment } from '../../experiment/experiment';
import { begin, change, type ExperimentStore, open, setView } from '../../experiment/store';
import { inForce } from '../../experiment/events';
import { readLink } from '../../experiment/link';
import type { View } from '../../experiment/view';
import type { DataSetName } from '../../engine/data/names';
import type { Session } from '../../session/session';
import { createPendingFiles } from '../files/pending-files';

/** What a link says where no files are trained on: their names are nobody else's business. */
const NO_FILES: readonly Change[] = [
  { key: 'files', value: [] },
  { key: 'label', value: null },
  { key: 'std', value: true },
];

/**
 * What a person can do in the Lab: keeps the experiment (what is to run) and the session (what
 * runs) together. Made once by the app, so that React may mount twice.
 */
export class Run {
  readonly pendingFiles = createPendingFiles();

  constructor(
    readonly store: ExperimentStore,
    readonly session: Session,
  ) {
    let { generation, experiment, view } = store.getState();
    this.#show(view);
    store.subscribe((state) => {
      if (state.generation !== generation) {
        // The unit looked at must be one of the new network before the first look at it.
        this.#show(state.view);
        session.start(state.experiment);
      } else if (state.experiment !== experiment) session.change(state.experiment);
      if (state.view !== view) this.#show(state.view);
      ({ generation, experiment, view } = state);
    });
  }

  /** The experiment with the changes made up to now. */
  get current(): Experiment {
    return inForce(this.store.getState().experiment, this.session.step);
  }

  /** Sets fields by link key. A run that has diverged begins again, as it cannot go on. */
  change(changes: readonly Change[]): void {
    const { divergence } = this.session.state.getState();
    const diverged = divergence.a !== null || divergence.b !== null;
    const { own, step } = this.session;
    change(this.store, changes, step, diverged, (experiment) => own.inputsOf(experiment));
  }

  /** Chooses a data set. Files are chosen first: until they can be trained on, nothing changes. */
  chooseData(name: DataSetName): void {
    if (name === 'own') this.pendingFiles.setState({ open: true });
    else this.change([{ key: 'data', value: name }, ...NO_FILES]);
  }

  /** Takes files that arrive: for those that the run waits for, or for the dialog. */
  offerFiles(files: readonly File[]): void {
    const { open } = this.pendingFiles.getState();
    const { waiting } = this.session.state.getState();
    const { experiment, view } = this.store.getState();
    const asked = waiting && view.screen === 'lab' && experiment.files.length > 0;
    this.pendingFiles.setState({ offered: files, open: open || !asked });
  }

  setView(view: Partial<View>): void {
    setView(this.store, view);
  }

  /** The same experiment, changes included, with other random numbers. */
  newSeed(): void {
    const [seed = 1] = crypto.getRandomValues(new Uint32Array(1));
    begin(this.store, { ...this.store.getState().experiment, seed });
  }

  /** The settings in force now, from step 0 and without changes on the way. */
  forgetChanges(): void {
    change(this.store, [], this.session.step, true);
  }

  /** Opens the text of a link, as if the page had been opened with it. */
  openLink(text: string): void {
    const { issues, ...link } = readLink(text);
    open(this.store, link, issues);
    this.session.pause();
    if (link.view.at !== null) this.session.runTo(link.view.at);
  }

  /** Opens the link of a preset; what is shown in the Lab plays. */
  playLink(text: string): void {
    this.openLink(text);
    if (this.store.getState().view.screen === 'lab') this.session.play();
  }

  togglePlay(): void {
    if (this.session.state.getState().playing) this.session.pause();
    else this.session.play();
  }

  #show(view: View): void {
    // Other screens want the processor.
    this.session.setVisible(view.screen === 'lab');
    if (view.screen !== 'lab' && this.session.state.getState().playing) this.session.pause();
    this.session.setSpeed(view.speed);
    this.session.setBackground(view.background);
    const { stopStep, stopAccuracy, stopDiverged } = view;
    this.session.setStops({ step: stopStep, accuracy: stopAccuracy, divergence: stopDiverged });
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
