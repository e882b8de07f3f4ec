import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttle } from './throttle';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('acts at once on the first call', () => {
  const act = vi.fn();
  throttle(100, act).call();
  expect(act).toHaveBeenCalledTimes(1);
});

it('acts once more after the pause, however often it was called in between', () => {
  const act = vi.fn();
  const { call } = throttle(100, act);
  for (let i = 0; i < 10; i++) call();
  vi.advanceTimersByTime(99);
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledTimes(2);
});

it('acts at most once per pause under a steady stream of calls, and not less', () => {
  const act = vi.fn();
  const { call } = throttle(100, act);
  for (let i = 0; i < 100; i++) {
    call();
    vi.advanceTimersByTime(10);
  }
  expect(act).toHaveBeenCalledTimes(11);
});

it('acts at once again after a rest', () => {
  const act = vi.fn();
  const { call } = throttle(100, act);
  call();
  vi.advanceTimersByTime(100);
  call();
  expect(act).toHaveBeenCalledTimes(2);
});

it('drops what waits when it is cancelled, and can be called again', () => {
  const act = vi.fn();
  const { call, cancel } = throttle(100, act);
  call();
  call();
  cancel();
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledTimes(1);
  call();
  expect(act).toHaveBeenCalledTimes(2);
});
