import type { Clock } from './clock';

/** Milliseconds between two pictures where drawing each would slow the training. */
export const UNHURRIED = 100;

/** Tells listeners before a picture in which something new can be drawn, at most once. */
export class Redraws {
  readonly #listeners = new Set<() => void>();
  /** Takes back what was asked of the clock; null while nothing is. */
  #cancel: (() => void) | null = null;
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
    this.#cancel ??= this.clock.beforeRedraw(() => this.#tell());
  }

  /** Forgets who listens, and what was asked. */
  dispose(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#listeners.clear();
  }

  #tell(): void {
    const now = this.clock.now();
    if (now - this.#last < this.every) {
      this.#cancel = this.clock.beforeRedraw(() => this.#tell());
      return;
    }
    this.#cancel = null;
    this.#last = now;
    tellEach(this.#listeners);
  }
}

/** One chart that throws must not keep the others from being drawn. */
export function tellEach(listeners: Iterable<() => void>): void {
  for (const listener of listeners) {
    try {
      listener();
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}
