import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Change, Experiment, ExperimentEvent } from './experiment';
import { rebase, settle, withEvent } from './events';
import { experimentField } from './fields';
import type { Link, LinkIssue } from './link';
import type { View } from './view';

/** The slow state of the page: what runs, how it is looked at, and what the link said. */
export interface ExperimentState extends Link {
  /** Parts of the opened link that were left out; empty once read. */
  readonly issues: readonly LinkIssue[];
  /** Counts runs that begin anew; a change that only adds an event leaves it as it is. */
  readonly generation: number;
  /** A change was refused since the link holds no more of them. */
  readonly full: boolean;
}

export type ExperimentStore = StoreApi<ExperimentState>;

export function createExperimentStore(
  link: Link,
  issues: readonly LinkIssue[] = [],
): ExperimentStore {
  return createStore<ExperimentState>(() => ({ ...link, issues, generation: 0, full: false }));
}

/**
 * Changes settings at `step`. At step 0 the experiment itself is edited and later events stay. In a
 * run that is under way live settings become events; any other setting, or `anew`, begins another
 * run with the settings in force now and no events. Values that are not valid are left out.
 */
export function change(
  store: ExperimentStore,
  changes: readonly Change[],
  step: number,
  anew = false,
): void {
  const { experiment } = store.getState();
  const valid = changes.filter(({ key, value }) => experimentField(key)?.set(experiment, value));
  if (valid.length === 0 && !anew) return;
  const live = valid.every(({ key }) => experimentField(key)?.setting.live === true);
  if (anew || (!live && step > 0)) begin(store, apply(settle(experiment, step), valid));
  else if (step === 0) begin(store, apply(rebase(experiment), valid));
  else record(store, valid, step);
}

/** Begins another run. */
export function begin(store: ExperimentStore, experiment: Experiment): void {
  store.setState(({ generation }) => ({ experiment, generation: generation + 1, full: false }));
}

/** Opens another link, as if the page had been opened with it. */
export function open(store: ExperimentStore, link: Link, issues: readonly LinkIssue[] = []): void {
  const { language, present } = store.getState().view;
  store.setState({
    view: { ...link.view, language: link.view.language ?? language, present },
    issues,
  });
  begin(store, link.experiment);
}

export function setView(store: ExperimentStore, view: Partial<View>): void {
  store.setState((state) => ({ view: { ...state.view, ...view } }));
}

function record(store: ExperimentStore, changes: readonly Change[], step: number): void {
  let { experiment } = store.getState();
  for (const change of changes) {
    // Only live ones come here.
    const next = withEvent(experiment, { ...change, step } as ExperimentEvent);
    if (next === null) {
      store.setState({ full: true });
      return;
    }
    experiment = next;
  }
  store.setState({ experiment, full: false });
}

function apply(experiment: Experiment, changes: readonly Change[]): Experiment {
  return changes.reduce(
    (current, { key, value }) => experimentField(key)?.set(current, value) ?? current,
    experiment,
  );
}
