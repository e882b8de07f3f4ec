import type { Clock } from './clock';

/** For tests: time that moves when it is told to. */
export class FakeClock implements Clock {
  hidden = false;
  #time = 0;
  #tick: () => void = () => {};
  #redraws: (() => void)[] = [];

  now(): number {
    return this.#time;
  }

  onTick(tick: () => void): void {
    this.#tick = tick;
  }

  beforeRedraw(act: () => void): void {
    this.#redraws.push(act);
  }

  advance(milliseconds: number): void {
    this.#time += milliseconds;
    this.#tick();
    for (const act of this.#redraws.splice(0)) act();
  }
}
