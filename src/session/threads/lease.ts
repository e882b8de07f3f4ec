/** Milliseconds after which threads of what nobody sees can go, and of what does nothing at the latest. */
export const REST = 10_000;

/** Who has asked for threads. Both are also called while it asks. */
export interface LeaseEvents {
  /** It has so many now. */
  readonly onGranted: (threads: number) => void;
  /** It has to end its threads at once, and gets others when it is seen, or has something to do. */
  readonly onTaken: () => void;
}

/** What a lease asks of the budget that it is a part of. */
export interface Budget {
  /** Something has changed: whoever waits may be served. */
  readonly share: () => void;
  readonly add: (lease: Lease) => void;
  readonly remove: (lease: Lease) => void;
}

/** One holder's part of the page's threads: none before `request` and after `release`. */
export class Lease {
  #least = 0;
  #most = 0;
  #held = 0;
  #visible = true;
  #idle = false;
  #patience = REST;
  #rested = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly budget: Budget,
    private readonly events: LeaseEvents,
  ) {}

  get least(): number {
    return this.#least;
  }

  get most(): number {
    return this.#most;
  }

  /** Threads that it has now. */
  get held(): number {
    return this.#held;
  }

  /** Whether it asks for threads, or has some. */
  get wanted(): boolean {
    return this.#most > 0;
  }

  get waits(): boolean {
    return this.wanted && this.#held === 0 && this.#visible && !this.#idle;
  }

  /** Has threads, and nobody sees what they do. */
  get hidden(): boolean {
    return this.#held > 0 && !this.#visible;
  }

  /** Has threads, and has had nothing for them to do for a while. */
  get spare(): boolean {
    return this.#held > 0 && this.#idle && this.#rested;
  }

  /** Asks for threads, as many as there are within these bounds. */
  request(least: number, most = least): void {
    if (this.#held > 0 && (least !== this.#least || most !== this.#most)) this.take();
    this.#least = least;
    this.#most = most;
    this.budget.add(this);
    this.budget.share();
  }

  /** Gives all back. Its holder has ended them, or is about to. */
  release(): void {
    this.#most = 0;
    this.#held = 0;
    this.#watch();
    this.budget.remove(this);
    this.budget.share();
  }

  /** What is not seen gives way to what is, and ends after a while. */
  setVisible(visible: boolean): void {
    if (visible === this.#visible) return;
    this.#visible = visible;
    this.#watch();
    this.budget.share();
  }

  /**
   * What does nothing gives way where somebody waits, after as many milliseconds as it would take to
   * come back: whoever has just been shown at its beginning lets the next one be shown.
   */
  setIdle(idle: boolean, replayMs = REST): void {
    if (idle === this.#idle) return;
    this.#idle = idle;
    this.#patience = Math.min(REST, replayMs);
    this.#watch();
    this.budget.share();
  }

  grant(threads: number): void {
    this.#held = threads;
    this.#watch();
    this.events.onGranted(threads);
  }

  take(): void {
    this.#held = 0;
    this.#watch();
    this.events.onTaken();
  }

  #watch(): void {
    clearTimeout(this.#timer);
    this.#rested = false;
    if (this.#held === 0 || (this.#visible && !this.#idle)) return;
    const rest = () => {
      this.#rested = true;
      if (this.hidden) this.take();
      this.budget.share();
    };
    if (this.#visible && this.#patience <= 0) this.#rested = true;
    else this.#timer = setTimeout(rest, this.#visible ? this.#patience : REST);
  }
}
