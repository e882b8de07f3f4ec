import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from './fake-clock.fixture';
import { Redraws } from './redraws';

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
