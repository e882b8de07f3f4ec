import type { Clock } from './clock';

/** For tests: time that moves when it is told to. */
export class FakeClock implements Clock {
  hidden = false;
  #time = 0;
  #tick: () => void = () => {};
  #pictures: (() => void)[] = [];

  now(): number {
    return this.#time;
  }

  onTick(tick: () => void): void {
    this.#tick = tick;
  }

  beforePicture(act: () => void): void {
    this.#pictures.push(act);
  }

  advance(milliseconds: number): void {
    this.#time += milliseconds;
    this.#tick();
    for (const act of this.#pictures.splice(0)) act();
  }
}
