import type { Experiment, ExperimentEvent } from './experiment';
import { EXPERIMENT_FIELDS } from './fields';

/** Link keys of settings that nobody may change. */
export type Locks = ReadonlySet<string>;

export const NO_LOCKS: Locks = new Set();

/** What is chosen with the data set is locked with it. */
const WITH_DATA: ReadonlySet<string> = new Set(['files', 'label', 'std', 'read', 'gaps', 'turn']);

/** The keys that can be locked, in the order of a link. */
export const LOCKABLE: readonly string[] = EXPERIMENT_FIELDS.map(({ key }) => key).filter(
  (key) => !WITH_DATA.has(key),
);

export function isLocked(locks: Locks, key: string): boolean {
  return locks.has(WITH_DATA.has(key) ? 'data' : key);
}

/** The experiment in which all that is locked is as in another: at the start, and changed on the way. */
export function keepLocked(next: Experiment, former: Experiment, locks: Locks): Experiment {
  if (locks.size === 0) return next;
  const start = EXPERIMENT_FIELDS.filter(({ key }) => isLocked(locks, key)).reduce(
    (kept, { get, set }) => set(kept, get(former)) ?? kept,
    next,
  );
  const isOfLocked = ({ key }: ExperimentEvent) => isLocked(locks, key);
  const events = [
    ...next.events.filter((event) => !isOfLocked(event)),
    ...former.events.filter(isOfLocked),
  ];
  return { ...start, events: events.toSorted((one, other) => one.step - other.step) };
}
