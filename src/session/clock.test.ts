import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageClock } from './clock';

/** A page that can be hidden, with the part of Document that the clock uses. */
class Page extends EventTarget {
  hidden = false;

  hide(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let frames: (() => void)[] = [];

/** One animation frame; none comes while the page is hidden. */
function frame(): void {
  for (const act of frames.splice(0)) act();
}

beforeEach(() => {
  frames = [];
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.push(act));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => (frames[id - 1] = () => {}));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function start() {
  const page = new Page();
  const clock = pageClock(page as unknown as Document);
  const tick = vi.fn<() => void>();
  const stop = clock.onTick(tick);
  tick.mockClear();
  return { page, clock, tick, stop };
}

describe('the clock of a page', () => {
  it('ticks once a picture', () => {
    const { tick } = start();
    for (let i = 0; i < 5; i++) frame();
    expect(tick).toHaveBeenCalledTimes(5);
  });

  it('ticks by timer while the page is hidden, and once a picture on return', () => {
    const { page, tick } = start();
    page.hide(true);
    tick.mockClear();
    vi.advanceTimersByTime(1000);
    expect(tick).toHaveBeenCalledTimes(10);
    page.hide(false);
    tick.mockClear();
    for (let i = 0; i < 5; i++) frame();
    vi.advanceTimersByTime(1000);
    expect(tick).toHaveBeenCalledTimes(5);
  });

  it('never ticks twice as fast however often the page is hidden', () => {
    const { page, tick } = start();
    for (let i = 0; i < 10; i++) page.hide(i % 2 === 0);
    vi.advanceTimersByTime(1000);
    frame();
    tick.mockClear();
    frame();
    expect(tick).toHaveBeenCalledTimes(1);
  });

  it('goes on ticking after a tick that throws', () => {
    const { tick } = start();
    tick.mockImplementationOnce(() => {
      throw new Error('once');
    });
    expect(frame).toThrow('once');
    frame();
    expect(tick).toHaveBeenCalledTimes(2);
  });

  it('ticks no more when it is told to stop, whether the page is hidden or not', () => {
    for (const hidden of [true, false]) {
      const { page, tick, stop } = start();
      page.hide(hidden);
      tick.mockClear();
      stop();
      expect(vi.getTimerCount()).toBe(0);
      frame();
      page.hide(!hidden);
      vi.advanceTimersByTime(1000);
      frame();
      expect(tick).not.toHaveBeenCalled();
    }
  });

  it('does not act where it was taken back', () => {
    for (const hidden of [true, false]) {
      const { page, clock } = start();
      page.hide(hidden);
      const act = vi.fn<() => void>();
      clock.beforeRedraw(act)();
      frame();
      vi.advanceTimersByTime(1000);
      expect(act).not.toHaveBeenCalled();
    }
  });

  it('acts before the next picture, or soon while there are none', () => {
    const { page, clock } = start();
    const act = vi.fn<() => void>();
    clock.beforeRedraw(act);
    expect(act).not.toHaveBeenCalled();
    frame();
    expect(act).toHaveBeenCalledTimes(1);
    page.hide(true);
    clock.beforeRedraw(act);
    vi.advanceTimersByTime(200);
    expect(act).toHaveBeenCalledTimes(2);
    expect(clock.hidden).toBe(true);
  });
});
