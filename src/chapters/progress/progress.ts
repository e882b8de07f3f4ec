import * as v from 'valibot';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Answers, DONE, type Prediction } from '../../exports/hand-in/done';
import { joinRuns } from '../../exports/hand-in/with-run';
import { SLUGS } from '../slugs';
import { recall, remember } from '../../ui/preferences';

const PROGRESS = v.object({
  ...DONE,
  /** The chapter that was read last. */
  last: v.optional(v.nullable(v.picklist(SLUGS)), null),
});

/** What a reader has done, by chapter and id: `saturation/stay-out`. */
export type Progress = Readonly<v.InferOutput<typeof PROGRESS>>;

export const NO_PREDICTION: Prediction = {
  choice: null,
  curve: null,
  skipped: false,
  revealed: false,
};

export const NO_PROGRESS: Progress = {
  predictions: {},
  tasks: {},
  exercises: {},
  answers: {},
  runs: [],
  last: null,
};

/** Reads what was written; null where it is no progress. */
export function readProgress(text: string): Progress | null {
  try {
    const { success, output } = v.safeParse(PROGRESS, JSON.parse(text));
    return success ? output : null;
  } catch {
    return null;
  }
}

/**
 * All that was done in either; where both tell of the same, the later one counts, and of the answers
 * to an exercise those that came after more tries.
 */
export function joinProgress(before: Progress, later: Progress): Progress {
  const tries = ([key, { tries }]: readonly [string, Answers]) =>
    tries > (later.answers[key]?.tries ?? 0);
  const longer = Object.fromEntries(Object.entries(before.answers).filter(tries));
  const done = Object.entries(before.exercises).filter(([, state]) => state === 'done');
  return {
    predictions: { ...before.predictions, ...later.predictions },
    tasks: { ...before.tasks, ...later.tasks },
    exercises: { ...before.exercises, ...later.exercises, ...Object.fromEntries(done) },
    answers: { ...later.answers, ...longer },
    runs: [...joinRuns(before.runs, later.runs)],
    last: later.last ?? before.last,
  };
}

export type ProgressStore = StoreApi<Progress>;

let store: ProgressStore | null = null;
let elsewhere = false;
let wanted = false;

/**
 * The reader's own: kept on this device where that is allowed, else as long as the page is open. Runs
 * alone are not kept before a chapter was read or somebody wants to hand them in.
 */
export function pageProgress(): ProgressStore {
  if (store !== null) return store;
  const kept = recall('progress');
  wanted = kept !== null;
  const made = createStore<Progress>(() => readProgress(kept ?? '') ?? NO_PROGRESS);
  made.subscribe((state) => {
    wanted ||= isOfChapters(state);
    if (wanted) write(state);
  });
  store = made;
  return made;
}

/** From now on what was done is kept, runs included: somebody is to hand it in. */
export function keepForHandIn(): void {
  const state = pageProgress().getState();
  wanted = true;
  if (state !== NO_PROGRESS) write(state);
}

function write(state: Progress): void {
  if (!elsewhere) remember('progress', state === NO_PROGRESS ? null : JSON.stringify(state));
}

function isOfChapters({ last, predictions, tasks, exercises, answers }: Progress): boolean {
  const done = [predictions, tasks, exercises, answers];
  return last !== null || done.some((of) => Object.keys(of).length > 0);
}

/** From now on a course keeps it, and begins with this: the device may have other readers. */
export function keepElsewhere(progress: Progress): void {
  elsewhere = true;
  pageProgress().setState(progress, true);
}

/** Whether a course keeps it. */
export function isKeptElsewhere(): boolean {
  return elsewhere;
}
