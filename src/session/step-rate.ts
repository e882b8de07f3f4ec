/** Milliseconds over which the rate is taken. */
const WINDOW = 1000;

/** Steps per second over about the last second, from (step, time) marks. */
export class StepRate {
  #marks: { step: number; time: number }[] = [];

  restart(): void {
    this.#marks = [];
  }

  note(step: number, time: number): void {
    this.#marks.push({ step, time });
    const first = this.#marks.findIndex((mark) => mark.time >= time - WINDOW);
    if (first > 1) this.#marks.splice(0, first - 1);
  }

  perSecond(now: number): number {
    const first = this.#marks[0];
    const last = this.#marks.at(-1);
    if (first === undefined || last === undefined || last.time <= first.time) return 0;
    // Up to the next mark that is expected the rate stands; from then on it falls.
    const interval = (last.time - first.time) / (this.#marks.length - 1);
    const until = Math.max(last.time, now - interval);
    return ((last.step - first.step) * 1000) / (until - first.time);
  }
}
