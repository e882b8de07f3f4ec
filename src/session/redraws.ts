import type { Clock } from './clock';

/** Milliseconds between two pictures where drawing each would slow the training. */
export const UNHURRIED = 100;

/**
 * Milliseconds of drawing in one picture, at most and at least: what is left of it is for input,
 * layout and the browser's own part. The browser's part grows with what was drawn and cannot be
 * timed from here, so pictures that come late make the budget smaller: a slow machine draws each
 * chart less often and still answers at once.
 */
export const BUDGET = 9;
export const LEAST = 1;

/** Milliseconds after which a picture that was asked for is late: at 60 a second it comes in 17. */
const LATE = 21;
/** What a late picture leaves of the budget, and what one in time adds to it. */
const SHRINK = 0.7;
const GROW = 0.2;

/**
 * Tells listeners before a picture in which something new can be drawn, at most once. Those that the
 * budget of a picture leaves no time for come first in the next.
 */
export class Redraws {
  readonly #listeners = new Set<() => void>();
  /** Who has not been told of the newest. */
  #due = new Set<() => void>();
  /** Takes back what was asked of the clock; null while nothing is. */
  #cancel: (() => void) | null = null;
  #last = -Infinity;
  #budget = BUDGET;
  #asked = 0;
  /** The last picture had no time for some. */
  #left = false;

  /** `every`: milliseconds between two such pictures at least. */
  constructor(
    private readonly clock: Clock,
    private readonly every = 0,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      this.#due.delete(listener);
    };
  };

  ask(): void {
    for (const listener of this.#listeners) this.#due.add(listener);
    if (this.#cancel === null) this.#wait();
  }

  /** Forgets who listens, and what was asked. */
  dispose(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#listeners.clear();
    this.#due.clear();
  }

  #wait(): void {
    this.#asked = this.clock.now();
    this.#cancel = this.clock.beforeRedraw(() => this.#tell());
  }

  #tell(): void {
    const now = this.clock.now();
    const late = now - this.#asked > LATE;
    this.#budget = late
      ? Math.max(LEAST, this.#budget * SHRINK)
      : Math.min(BUDGET, this.#budget + GROW);
    if (!this.#left && now - this.#last < this.every) {
      this.#wait();
      return;
    }
    this.#cancel = null;
    this.#last = now;
    const due = [...this.#due];
    this.#due.clear();
    let told = 0;
    for (const listener of due) {
      tell(listener);
      told += 1;
      if (this.clock.now() - now >= this.#budget) break;
    }
    this.#left = told < due.length;
    if (!this.#left) return;
    this.#due = new Set([...due.slice(told), ...this.#due]);
    if (this.#cancel === null) this.#wait();
  }
}

/** One chart that throws must not keep the others from being drawn. */
export function tell(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
