/** Time as the session needs it: tests put another in its place. */
export interface Clock {
  /** Milliseconds; never runs backwards. */
  now(): number;
  readonly hidden: boolean;
  /** Calls `tick` about once a picture, and a few times a second while the page is hidden. */
  onTick(tick: () => void): void;
  /** Calls `act` once before the next picture, or soon while the page is hidden. */
  beforeRedraw(act: () => void): void;
}

/** Milliseconds between ticks while animation frames stand still. */
const HIDDEN_TICK = 100;

/** The clock of a page. */
export function pageClock(page: Document): Clock {
  const later = (act: () => void) => {
    if (page.hidden) setTimeout(act, HIDDEN_TICK);
    else requestAnimationFrame(act);
  };
  return {
    now: () => performance.now(),
    get hidden() {
      return page.hidden;
    },
    beforeRedraw: later,
    onTick: (tick) => {
      // A request for an animation frame sleeps in a hidden page: becoming hidden starts a timer.
      let generation = 0;
      const loop = (mine: number) => {
        if (mine !== generation) return;
        later(() => loop(mine));
        tick();
      };
      page.addEventListener('visibilitychange', () => loop(++generation));
      loop(generation);
    },
  };
}
