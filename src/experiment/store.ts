import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Change, Experiment, ExperimentEvent } from './experiment';
import { rebase, settle, withEvent } from './events';
import { experimentField } from './fields';
import type { Link, LinkIssue } from './link';
import type { Playback } from './playback';
import { refusalOf } from './refusal';

/** The slow state of a run: what runs, how it is played, and what its link said. */
export interface ExperimentState extends Link {
  /** Parts of the opened link that were left out; empty once read. */
  readonly issues: readonly LinkIssue[];
  /** Counts runs that begin anew; a change that only adds an event leaves it as it is. */
  readonly generation: number;
  /** A change was refused: the link holds no more of them, or whitening takes no more units. */
  readonly refused: 'full' | 'whitening' | null;
}

export type ExperimentStore = StoreApi<ExperimentState>;

export function createExperimentStore(
  link: Link,
  issues: readonly LinkIssue[] = [],
): ExperimentStore {
  return createStore<ExperimentState>(() => ({ ...link, issues, generation: 0, refused: null }));
}

/**
 * Changes settings at `step`. At step 0 the experiment itself is edited and later events stay. In a
 * run that is under way live settings become events; any other setting, or `anew`, begins another
 * run with the settings in force now and no events. Values that are not valid are left out; what the
 * engine cannot do is refused. `inputsOf` an example of own files, where they are known.
 */
export function change(
  store: ExperimentStore,
  changes: readonly Change[],
  step: number,
  anew = false,
  inputsOf: (experiment: Experiment) => number | null = () => null,
): void {
  const { experiment } = store.getState();
  const valid = changes.filter(({ key, value }) => experimentField(key)?.set(experiment, value));
  if (valid.length === 0 && !anew) return;
  const beginning = anew || step === 0 || !isLive(valid);
  const base = !anew && step === 0 ? rebase(experiment) : settle(experiment, step);
  const next = beginning ? apply(base, valid) : withEvents(experiment, valid, step);
  if (next === null) store.setState({ refused: 'full' });
  else if (refusalOf(next, inputsOf(next) ?? undefined) !== null) {
    store.setState({ refused: 'whitening' });
  } else if (beginning) begin(store, next);
  else store.setState({ experiment: next, refused: null });
}

/** Whether a run can go on with these changes. */
export function isLive(changes: readonly Change[]): boolean {
  return changes.every(({ key }) => experimentField(key)?.setting.live === true);
}

/** Begins another run. */
export function begin(store: ExperimentStore, experiment: Experiment): void {
  store.setState(({ generation }) => ({ experiment, generation: generation + 1, refused: null }));
}

/** Opens another link. Another run begins only where the experiment differs. */
export function open(store: ExperimentStore, link: Link, issues: readonly LinkIssue[] = []): void {
  const { experiment } = store.getState();
  store.setState({ playback: link.playback, issues, refused: null });
  if (!isSame(experiment, link.experiment)) begin(store, link.experiment);
}

export function setPlayback(store: ExperimentStore, playback: Partial<Playback>): void {
  store.setState((state) => ({ playback: { ...state.playback, ...playback } }));
}

/** Both are made from the same fields in the same order. */
function isSame(one: Experiment, other: Experiment): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** With each change as an event; null where a link holds no more of them. */
function withEvents(
  experiment: Experiment,
  changes: readonly Change[],
  step: number,
): Experiment | null {
  let current: Experiment | null = experiment;
  for (const change of changes) {
    // Only live ones come here.
    current = current && withEvent(current, { ...change, step } as ExperimentEvent);
  }
  return current;
}

function apply(experiment: Experiment, changes: readonly Change[]): Experiment {
  return changes.reduce(
    (current, { key, value }) => experimentField(key)?.set(current, value) ?? current,
    experiment,
  );
}
