import type { Clock } from './clock';

/** Tells listeners before each picture in which something new can be drawn, at most once. */
export class Pictures {
  readonly #listeners = new Set<() => void>();
  #asked = false;

  constructor(private readonly clock: Clock) {}

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.clock.beforePicture(() => {
      this.#asked = false;
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
    });
  }
}
