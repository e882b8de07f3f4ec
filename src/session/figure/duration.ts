/** How much of the past counts after each new measurement. */
const MEMORY = 0.95;

/** What one of something takes, mostly of late. */
export class Duration {
  #milliseconds = 0;
  #count = 0;
  #total = 0;

  note(milliseconds: number, count: number): void {
    if (count === 0) return;
    this.#total += milliseconds;
    this.#milliseconds = MEMORY * this.#milliseconds + milliseconds;
    this.#count = MEMORY * this.#count + count;
  }

  /** Milliseconds of each; NaN before the first. */
  get each(): number {
    return this.#milliseconds / this.#count;
  }

  /** Milliseconds of all that there was. */
  get total(): number {
    return this.#total;
  }
}
