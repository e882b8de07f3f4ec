import type { InspectedBatch } from '../../session/arm-state';
import type { History } from '../../session/history';
import { tell } from '../../session/redraws';
import type { Session } from '../../session/session';
import { READ_EVERY } from '../../ui/following';
import { type RecordedStep, recordedStepAt } from './recorded-step';

/** What all that is read of a run is taken from: every arm at one recorded step. */
export interface Moment {
  readonly step: number;
  /** By arm. */
  readonly arms: readonly RecordedStep[];
  /** Of an arm's batch that was looked at then; of the newest moment where an older one is shown. */
  readonly inspections: readonly (InspectedBatch | null)[];
  /** How many of the history's steps it tells of; those behind are still to be read. */
  readonly lastStep: number;
}

/**
 * The moment whose numbers and sentences stand on the page. Pictures are drawn as fast as they come;
 * what is read is all of one moment, which is followed by another when it can have been read, and at
 * once when the run stands still, is looked back at, or is changed.
 */
export class Moments {
  readonly #listeners = new Set<() => void>();
  readonly #stops: readonly (() => void)[];
  #moment: Moment;
  #history: History;
  #cursor: number | null = null;
  #taken = -Infinity;
  /** The step from which on a moment is read as soon as it is there. */
  #due = Infinity;

  constructor(private readonly session: Session) {
    this.#history = session.history;
    this.#moment = this.#take();
    this.#stops = [
      // Before all pictures: they are drawn beside this moment's words.
      session.subscribe(() => this.#follow()),
      session.state.subscribe(() => this.hurry()),
    ];
  }

  /** Keeps its identity until the next is taken. */
  get now(): Moment {
    // A new run knows nothing of the arms and layers of the last.
    if (this.session.history !== this.#history) this.#moment = this.#take();
    return this.#moment;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Something has happened at this step that must not wait to be read. */
  hurry(): void {
    this.#due = this.session.step;
  }

  dispose(): void {
    for (const stop of this.#stops) stop();
    this.#listeners.clear();
  }

  #follow(): void {
    const { session } = this;
    const { playing } = session.state.getState();
    const looked = session.cursor !== this.#cursor;
    const soon = session.time - this.#taken < READ_EVERY && session.history === this.#history;
    if (playing && !looked && soon && this.#newest < this.#due) return;
    this.#moment = this.#take();
    for (const listener of this.#listeners) tell(listener);
  }

  /** The last step that can be read; −1 before the first. */
  get #newest(): number {
    const { history } = this.session;
    return history.steps[history.wholeRowAt(history.lastStep)] ?? -1;
  }

  #take(): Moment {
    const { session } = this;
    const { history, cursor } = session;
    const row = cursor === null ? history.wholeRowAt(history.lastStep) : session.row;
    this.#history = history;
    this.#cursor = cursor;
    this.#taken = session.time;
    const step = history.steps[row] ?? 0;
    if (step >= this.#due || cursor !== null) this.#due = Infinity;
    return {
      step,
      arms: history.arms.map((_, arm) => recordedStepAt(history, row, arm)),
      inspections: history.arms.map((_, arm) => session.inspection(arm)),
      lastStep: cursor === null ? step : history.lastStep,
    };
  }
}
