import type { Clock } from './clock';
import type { SessionState } from './session-state';
import type { Lease } from './threads/lease';
import type { Threads } from './threads/threads';

export interface RunThreadsEvents {
  /** It has threads (again): they know nothing of the run. */
  readonly onResume: () => void;
  /** Its threads are to be ended at once. */
  readonly onSuspend: () => void;
  /** About once a picture, while it has threads. */
  readonly onTick: () => void;
}

/** A run's part in the threads of the page: whether it has some, and whether anybody sees it. */
export class RunThreads {
  readonly #lease: Lease;
  #visible = true;
  /** Ends the ticks; null while it has no threads. */
  #stopTicks: (() => void) | null = null;

  constructor(
    threads: Threads,
    clock: Clock,
    private readonly events: RunThreadsEvents,
  ) {
    this.#lease = threads.lease({
      onGranted: () => {
        this.#stopTicks = clock.onTick(events.onTick);
        events.onResume();
      },
      onTaken: () => this.#suspend(),
    });
  }

  /** Whether it may compute. */
  get working(): boolean {
    return this.#stopTicks !== null && this.#visible;
  }

  get status(): SessionState['threads'] {
    if (this.#lease.held > 0) return 'held';
    return this.#lease.waits ? 'waiting' : 'none';
  }

  /** Wants so many from now on. */
  wake(count: number): void {
    this.#lease.request(count);
    this.#lease.setIdle(false);
  }

  /** Needs another number of them, if it wants any. */
  resize(count: number): void {
    if (this.#lease.wanted) this.#lease.request(count);
  }

  /** Wants none any more. */
  sleep(): void {
    this.#suspend();
    this.#lease.release();
  }

  setVisible(visible: boolean): void {
    this.#visible = visible;
    this.#lease.setVisible(visible);
    if (visible) this.#lease.setIdle(false);
  }

  /** Whether it has nothing to do; `replayMs`: what it would take to come back without threads. */
  setIdle(idle: boolean, replayMs: number): void {
    this.#lease.setIdle(idle, replayMs);
  }

  #suspend(): void {
    this.#stopTicks?.();
    this.#stopTicks = null;
    this.events.onSuspend();
  }
}
