import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Change, Experiment, ExperimentEvent } from './experiment';
import { inForce, rebase, settle, withEvent } from './events';
import { experimentField } from './fields';
import type { Link, LinkIssue } from './link';
import type { Playback } from './playback';
import { isLocked, keepLocked, type Locks, NO_LOCKS } from './locks';
import { refusalOf } from './refusal';

/** The slow state of a run: what runs, how it is played, and what its link said. */
export interface ExperimentState extends Link {
  /** Parts of the opened link that were left out; empty once read. */
  readonly issues: readonly LinkIssue[];
  /** Counts runs that begin anew; a change that only adds an event leaves it as it is. */
  readonly generation: number;
  /** What nobody may change in this run. */
  readonly locks: Locks;
  /**
   * A change was refused: the link holds no more of them, whitening takes no more units, or one of
   * the settings is locked.
   */
  readonly refused: 'full' | 'whitening' | 'locked' | null;
}

export type ExperimentStore = StoreApi<ExperimentState>;

export function createExperimentStore(
  link: Link,
  issues: readonly LinkIssue[] = [],
  locks = NO_LOCKS,
): ExperimentStore {
  return createStore<ExperimentState>(() => ({
    ...link,
    issues,
    locks,
    generation: 0,
    refused: null,
  }));
}

/**
 * Changes settings at `step`. At step 0 the experiment itself is edited and later events stay. In a
 * run that is under way live settings become events; any other setting, or `anew`, begins another
 * run with the settings in force now and no events. Values that are not valid are left out; what the
 * engine cannot do is refused, and all of it where one setting is locked. `inputsOf` an example of own
 * files, where they are known.
 */
export function change(
  store: ExperimentStore,
  changes: readonly Change[],
  step: number,
  anew = false,
  inputsOf: (experiment: Experiment) => number | null = () => null,
): void {
  if (
    refusesLocked(
      store,
      changes.map(({ key }) => key),
    )
  )
    return;
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

/** Whether one of these keys is locked: then it is refused, and said. */
export function refusesLocked(store: ExperimentStore, keys: readonly string[]): boolean {
  const { locks } = store.getState();
  const refuses = keys.some((key) => isLocked(locks, key));
  if (refuses) store.setState({ refused: 'locked' });
  return refuses;
}

/** Has the step that follows `step` train these layers alone; the next one trains those of before. */
export function trainOnly(store: ExperimentStore, layers: number, step: number): void {
  if (refusesLocked(store, ['learn'])) return;
  const { experiment } = store.getState();
  const { trained } = inForce(experiment, step);
  const alone = withEvent(experiment, { step, key: 'learn', value: layers });
  const next = alone && withEvent(alone, { step: step + 1, key: 'learn', value: trained });
  if (next === null) store.setState({ refused: 'full' });
  else store.setState({ experiment: next, refused: null });
}

/** Whether a run can go on with these changes. */
export function isLive(changes: readonly Change[]): boolean {
  return changes.every(({ key }) => experimentField(key)?.setting.live === true);
}

/** Begins another run; what is locked, and how it changes on the way, stays. */
export function begin(store: ExperimentStore, experiment: Experiment): void {
  store.setState((now) => ({
    experiment: keepLocked(experiment, now.experiment, now.locks),
    generation: now.generation + 1,
    refused: null,
  }));
}

/** Opens another link, with its own locks. Another run begins only where the experiment differs. */
export function open(
  store: ExperimentStore,
  link: Link,
  issues: readonly LinkIssue[] = [],
  locks = NO_LOCKS,
): void {
  const { experiment } = store.getState();
  store.setState({ playback: link.playback, issues, locks: NO_LOCKS, refused: null });
  if (!isSame(experiment, link.experiment)) begin(store, link.experiment);
  store.setState({ locks });
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
