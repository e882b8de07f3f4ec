import type { Clock } from './clock';

/** For tests: time that moves when it is told to. */
export class FakeClock implements Clock {
  hidden = false;
  #time = 0;
  readonly #ticks = new Set<() => void>();
  readonly #redraws = new Set<() => void>();

  /** Who is still to be called. */
  get waiting(): number {
    return this.#ticks.size + this.#redraws.size;
  }

  now(): number {
    return this.#time;
  }

  onTick(tick: () => void): () => void {
    this.#ticks.add(tick);
    return () => this.#ticks.delete(tick);
  }

  beforeRedraw(act: () => void): () => void {
    this.#redraws.add(act);
    return () => this.#redraws.delete(act);
  }

  advance(milliseconds: number): void {
    this.#time += milliseconds;
    for (const tick of this.#ticks) tick();
    const due = [...this.#redraws];
    this.#redraws.clear();
    for (const act of due) act();
  }
}
