import type { Studies } from './studies';

/** Which steps are to be studied. */
export interface Studied {
  /** This very step; null: none. */
  readonly at: number | null;
  /** Every so many looks, the next one first; null: none. */
  readonly every: number | null;
}

/** Decides at which looks the coming step is studied. */
export class StudyPlan {
  #studied: Studied | null = null;
  #looks = 0;

  /** Whether this is another plan than before. */
  set(studied: Studied | null): boolean {
    const former = this.#studied;
    if (studied?.at === former?.at && studied?.every === former?.every) return false;
    if (studied?.every !== former?.every) this.#looks = 0;
    this.#studied = studied;
    return true;
  }

  /** The step that is asked for by itself, and has not been studied. */
  wanted(studies: Studies): number | null {
    const step = this.#studied?.at ?? null;
    return step === null || studies.has(step) ? null : step;
  }

  /** Whether a look at this step is one to study; to be asked once a look. */
  take(step: number, studies: Studies): boolean {
    const every = this.#studied?.every ?? null;
    const due = every !== null && this.#looks++ % every === 0;
    return (due && !studies.has(step)) || this.wanted(studies) === step;
  }
}
