import { layOut } from '../engine/probes/measurement';
import { hiddenWidths } from '../experiment/arm-specification';
import type { Experiment } from '../experiment/experiment';
import type { Frame } from './frame';
import { History } from './history';
import { Studies } from './studies';

/** What was seen of a run, and which of it is looked at. */
export class Recording {
  #history = new History(layOut([]), 0);
  #studies = new Studies(0, 0);
  /** The step looked at, or null when following the run. */
  cursor: number | null = null;

  get history(): History {
    return this.#history;
  }

  get studies(): Studies {
    return this.#studies;
  }

  /** The row looked at: the last whole one up to the cursor, or the newest. −1 before the first. */
  get row(): number {
    const newest = this.#history.length - 1;
    if (this.cursor === null) return newest;
    return Math.min(newest, Math.max(0, this.#history.wholeRowAt(this.cursor)));
  }

  /** Forgets all, for a run of this experiment. */
  begin(experiment: Experiment): void {
    const widths = hiddenWidths(experiment);
    const arms = experiment.arms.length;
    this.#history = new History(layOut(widths), arms);
    this.#studies = new Studies(widths.length + 1, arms);
    this.cursor = null;
  }

  append(step: number, frames: readonly (Frame | null)[]): void {
    this.#history.append(step, frames);
    this.#studies.append(step, frames);
  }

  /** Forgets all. */
  dispose(): void {
    this.#history = new History(layOut([]), 0);
    this.#studies = new Studies(0, 0);
  }
}
