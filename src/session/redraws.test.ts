import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from './fake-clock.fixture';
import { BUDGET, LEAST, Redraws } from './redraws';

function open(every?: number) {
  const clock = new FakeClock();
  const pictures = new Redraws(clock, every);
  const listener = vi.fn<() => void>();
  const stop = pictures.subscribe(listener);
  return { clock, pictures, listener, stop };
}

describe('pictures', () => {
  it('are told of once, however often they were asked for, and not unasked', () => {
    const { clock, pictures, listener, stop } = open();
    for (let i = 0; i < 5; i++) pictures.ask();
    expect(listener).not.toHaveBeenCalled();
    for (let i = 0; i < 3; i++) clock.advance(16);
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    pictures.ask();
    clock.advance(16);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('keep their distance, and the last one that was asked for comes', () => {
    const { clock, pictures, listener } = open(100);
    const told: number[] = [];
    listener.mockImplementation(() => told.push(clock.now()));
    for (let i = 0; i < 30; i++) {
      pictures.ask();
      clock.advance(10);
    }
    for (let i = 0; i < 30; i++) clock.advance(10);
    expect(told).toEqual([10, 110, 210, 310]);
  });

  it('leave to the next what the budget has no time for, and nobody out', () => {
    const { clock, pictures } = open();
    const told: string[] = [];
    let time = 0;
    vi.spyOn(clock, 'now').mockImplementation(() => time);
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      pictures.subscribe(() => {
        told.push(name);
        time += 0.6 * BUDGET;
      });
    }
    pictures.ask();
    clock.advance(16);
    expect(told).toEqual(['a', 'b']);
    // What is new meanwhile comes after what is due.
    pictures.ask();
    for (let i = 0; i < 5; i++) clock.advance(16);
    expect(told).toEqual(['a', 'b', 'c', 'd', 'e', 'a', 'b']);
    expect(clock.waiting).toBe(0);
  });

  it('draw less in each while they come late, never nothing, and as much as before in time', () => {
    const { clock, pictures } = open();
    const told: number[] = [];
    let time = 0;
    vi.spyOn(clock, 'now').mockImplementation(() => time);
    for (let i = 0; i < 20; i++) pictures.subscribe(() => (time += 0.8 * LEAST));
    const countAfter = (wait: number) => {
      pictures.ask();
      const before = time;
      time += wait;
      clock.advance(16);
      return Math.round((time - before - wait) / (0.8 * LEAST));
    };
    for (let i = 0; i < 30; i++) told.push(countAfter(60));
    expect(told[0]).toBeLessThan(Math.ceil(BUDGET / (0.8 * LEAST)));
    expect(told.toSorted((a, b) => b - a)).toEqual(told);
    expect(told.at(-1)).toBe(2);
    for (let i = 0; i < 200; i++) told.push(countAfter(16));
    expect(told.at(-1)).toBe(Math.ceil(BUDGET / (0.8 * LEAST)));
  });

  it('go on where one listener fails, and its error is not lost', () => {
    const { clock, pictures } = open();
    const queued = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => {});
    const other = vi.fn<() => void>();
    const stop = pictures.subscribe(() => {
      throw new Error('cannot be drawn');
    });
    pictures.subscribe(other);
    pictures.ask();
    clock.advance(16);
    stop();
    expect(other).toHaveBeenCalledTimes(1);
    const [[rethrow]] = queued.mock.calls as [[() => void]];
    queued.mockRestore();
    expect(rethrow).toThrow('cannot be drawn');
  });
});
