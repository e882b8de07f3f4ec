import type { SettingsChange } from './specification';

/** Settings changes in the order of their steps. */
export class Timetable {
  #changes: readonly SettingsChange[] = [];
  #at = 0;

  /**
   * Replaces everything from `now` on. Throws RangeError for a change before `now`; changes at one
   * step keep their order.
   */
  replace(changes: readonly SettingsChange[], now: number): void {
    for (const { step } of changes) {
      if (step < now) throw new RangeError(`A change at step ${step} is in the past of ${now}.`);
    }
    this.#changes = changes.toSorted((a, b) => a.step - b.step);
    this.#at = 0;
  }

  /** Takes the next change that is due at `step`. */
  take(step: number): SettingsChange | undefined {
    const next = this.#changes[this.#at];
    if (!next || next.step > step) return undefined;
    this.#at++;
    return next;
  }
}
