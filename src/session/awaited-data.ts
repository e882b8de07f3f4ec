import type { Experiment } from '../experiment/experiment';
import type { OwnData } from './own-data';

/** What a run is asked for: to play, or to go to a step. */
type Wish = 'play' | number | null;

/** Waits for a run's data set that is being made, and remembers what is asked for meanwhile. */
export class AwaitedData {
  wish: Wish = null;
  #stop: (() => void) | null = null;

  constructor(private readonly own: OwnData) {}

  /** Of a run that begins; `arrive` is called once the set is there, or is found to be of no use. */
  begin(experiment: Experiment, wish: Wish, arrive: (wish: Wish) => void): void {
    this.stop();
    this.wish = wish;
    if (!this.own.isMaking(experiment)) return;
    this.#stop = this.own.subscribe(() => {
      if (!this.own.isMaking(experiment)) arrive(this.wish);
    });
  }

  stop(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
