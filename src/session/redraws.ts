import type { Clock } from './clock';

/** Milliseconds between two pictures where drawing each would slow the training. */
export const UNHURRIED = 100;

/**
 * Milliseconds of drawing in one picture: what is left of it is for input, layout and the browser's
 * own part, so that a slow machine draws each chart less often and still answers at once.
 */
export const BUDGET = 9;

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
    this.#cancel ??= this.clock.beforeRedraw(() => this.#tell());
  }

  /** Forgets who listens, and what was asked. */
  dispose(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#listeners.clear();
    this.#due.clear();
  }

  #tell(): void {
    const now = this.clock.now();
    if (!this.#left && now - this.#last < this.every) {
      this.#cancel = this.clock.beforeRedraw(() => this.#tell());
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
      if (this.clock.now() - now >= BUDGET) break;
    }
    this.#left = told < due.length;
    if (!this.#left) return;
    this.#due = new Set([...due.slice(told), ...this.#due]);
    this.#cancel ??= this.clock.beforeRedraw(() => this.#tell());
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
