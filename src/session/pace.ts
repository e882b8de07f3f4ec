/** Milliseconds of training that one grant should hold: about one picture, so Pause acts at once. */
const GRANT_MS = 14;
/** A look may take at most this share of the time: slow measuring lowers the rate of pictures. */
const LOOK_SHARE = 0.4;
/** Milliseconds between two looks: one a picture; fewer where all cores train, or pictures stall. */
const LOOK_EVERY = 15;
const LOOK_EVERY_FASTEST = 45;
/** Milliseconds between two passes over the whole training and test sets. */
const EVALUATE_EVERY = 100;
/** Longest pause that counts as training time: after a hidden tab there is nothing to catch up. */
const LONGEST_GAP = 100;
/** The same in a hidden tab, where browsers let timers through once a second. */
const LONGEST_HIDDEN_GAP = 1100;

export interface Grant {
  readonly steps: number;
  readonly look: boolean;
  readonly evaluate: boolean;
}

/**
 * Decides how many steps to grant and what to measure, from the chosen speed and what steps and
 * looks have cost so far. Times are milliseconds on any clock that does not run backwards.
 */
export class Pace {
  #due = 0;
  #last = 0;
  #lastLook = -Infinity;
  #lastEvaluation = -Infinity;
  #stepMs = GRANT_MS;
  #lookMs = 4;
  #evaluateMs = 20;

  /** Starts counting afresh at `now`. */
  restart(now: number): void {
    this.#due = 0;
    this.#last = now;
    this.#lastLook = -Infinity;
    this.#lastEvaluation = -Infinity;
  }

  /** Forgets what a step costs, as after a change of the network: the next grants are small. */
  forget(): void {
    this.#stepMs = Math.max(this.#stepMs, GRANT_MS);
  }

  /** What a step, and a look with or without evaluation, has just cost in an arm; 0 is unknown. */
  learn(stepMs: number, lookMs: number | null, evaluated: boolean): void {
    if (stepMs > 0) this.#stepMs += (stepMs - this.#stepMs) * 0.3;
    if (lookMs === null) return;
    if (evaluated) this.#evaluateMs += (lookMs - this.#evaluateMs) * 0.3;
    else this.#lookMs += (lookMs - this.#lookMs) * 0.3;
  }

  /** What a step takes, as far as it is known. */
  get stepMs(): number {
    return this.#stepMs;
  }

  /** Steps that fit in one grant. */
  get fitting(): number {
    return Math.max(1, Math.min(4096, Math.floor(GRANT_MS / this.#stepMs)));
  }

  /** The next grant at `speed` steps a second (null: as many as fit), or null when none is due. */
  next(now: number, speed: number | null, hidden: boolean): Grant | null {
    const gap = hidden ? LONGEST_HIDDEN_GAP : LONGEST_GAP;
    const steps = speed === null ? this.fitting : this.#owed(now, speed, gap);
    if (steps === 0) return null;
    const least = speed === null ? LOOK_EVERY_FASTEST : LOOK_EVERY;
    const look = now - this.#lastLook >= Math.max(least, this.#lookMs / LOOK_SHARE);
    const evaluate =
      look && now - this.#lastEvaluation >= Math.max(EVALUATE_EVERY, this.#evaluateMs / LOOK_SHARE);
    if (look) this.#lastLook = now;
    if (evaluate) this.#lastEvaluation = now;
    return { steps, look, evaluate };
  }

  #owed(now: number, speed: number, gap: number): number {
    this.#due += (Math.min(now - this.#last, gap) * speed) / 1000;
    this.#last = now;
    const steps = Math.min(Math.floor(this.#due), this.fitting);
    // What the machine cannot do within the gap is not owed: it would come as a burst later.
    this.#due = Math.min(this.#due - steps, Math.max(1, (gap * speed) / 1000));
    return steps;
  }
}
