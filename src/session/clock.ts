/** Time as the session needs it: tests put another in its place. */
export interface Clock {
  /** Milliseconds; never runs backwards. */
  now(): number;
  readonly hidden: boolean;
  /**
   * Calls `tick` about once a picture, and a few times a second while the page is hidden, until the
   * function that it returns is called.
   */
  onTick(tick: () => void): () => void;
  /**
   * Calls `act` once before the next picture, or soon while the page is hidden, unless the function
   * that it returns is called before.
   */
  beforeRedraw(act: () => void): () => void;
}

/** Milliseconds between ticks while animation frames stand still. */
const HIDDEN_TICK = 100;

/** The clock of a page. */
export function pageClock(page: Document): Clock {
  const later = (act: () => void): (() => void) => {
    if (page.hidden) {
      const timer = setTimeout(act, HIDDEN_TICK);
      return () => clearTimeout(timer);
    }
    const frame = requestAnimationFrame(act);
    return () => cancelAnimationFrame(frame);
  };
  return {
    now: () => performance.now(),
    get hidden() {
      return page.hidden;
    },
    beforeRedraw: later,
    onTick: (tick) => {
      let cancel = () => {};
      const loop = () => {
        cancel = later(loop);
        tick();
      };
      // A request for an animation frame sleeps in a hidden page: becoming hidden starts a timer.
      const changed = () => {
        cancel();
        loop();
      };
      page.addEventListener('visibilitychange', changed);
      loop();
      return () => {
        page.removeEventListener('visibilitychange', changed);
        cancel();
      };
    },
  };
}
