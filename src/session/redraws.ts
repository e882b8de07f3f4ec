import type { Clock } from './clock';

/** Milliseconds between two pictures where drawing each would slow the training. */
export const UNHURRIED = 100;

/** Tells listeners before a picture in which something new can be drawn, at most once. */
export class Redraws {
  readonly #listeners = new Set<() => void>();
  #asked = false;
  #last = -Infinity;

  /** `every`: milliseconds between two such pictures at least. */
  constructor(
    private readonly clock: Clock,
    private readonly every = 0,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.clock.beforeRedraw(() => this.#tell());
  }

  #tell(): void {
    const now = this.clock.now();
    if (now - this.#last < this.every) {
      this.clock.beforeRedraw(() => this.#tell());
      return;
    }
    this.#asked = false;
    this.#last = now;
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch (error) {
        // One chart that throws must not keep the others from being drawn.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
