import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { REST } from './lease';
import { Threads, threadsFor } from './threads';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function page(size: number) {
  const threads = new Threads(() => {
    throw new Error('A budget makes no threads.');
  }, size);
  const open = () => {
    const [onGranted, onTaken] = [vi.fn<(count: number) => void>(), vi.fn<() => void>()];
    return { lease: threads.lease({ onGranted, onTaken }), onGranted, onTaken };
  };
  return { open };
}

it('there are as many threads as cores, and at least two, and at most eight', () => {
  expect([NaN, 0, 1, 2, 3.5, 8, 64].map(threadsFor)).toEqual([2, 2, 2, 2, 3, 8, 8]);
});

describe('the threads of a page', () => {
  it('are given at once while there are some, as many as are asked for', () => {
    const { open } = page(6);
    const [run, survey] = [open(), open()];
    run.lease.request(2);
    survey.lease.request(1, 8);
    expect([run.lease.held, survey.lease.held]).toEqual([2, 4]);
    expect(survey.onGranted.mock.calls).toEqual([[4]]);
  });

  it('are waited for where others have them, in the order of asking', () => {
    const { open } = page(2);
    const [first, second, third] = [open(), open(), open()];
    for (const { lease } of [first, second, third]) lease.request(2);
    expect([second, third].map(({ lease }) => lease.waits)).toEqual([true, true]);
    first.lease.release();
    expect([first, second, third].map(({ lease }) => lease.held)).toEqual([0, 2, 0]);
    second.lease.release();
    expect(third.lease.held).toBe(2);
  });

  it('are given to one alone who needs more than there are', () => {
    const { open } = page(2);
    const [four, one] = [open(), open()];
    one.lease.request(1);
    four.lease.request(4);
    expect(four.lease.held).toBe(0);
    one.lease.release();
    expect(four.lease.held).toBe(4);
  });

  it('are taken at once from what is not seen where something that is seen waits', () => {
    const { open } = page(2);
    const [hidden, seen] = [open(), open()];
    hidden.lease.request(2);
    hidden.lease.setVisible(false);
    expect(hidden.lease.held).toBe(2);
    seen.lease.request(2);
    expect(hidden.onTaken).toHaveBeenCalledTimes(1);
    expect([hidden.lease.held, seen.lease.held, hidden.lease.waits]).toEqual([0, 2, false]);
    seen.lease.release();
    expect(hidden.lease.held).toBe(0);
    hidden.lease.setVisible(true);
    expect(hidden.lease.held).toBe(2);
  });

  it('are taken after ten seconds from what is not seen, though nobody waits', () => {
    const { open } = page(4);
    const { lease, onTaken } = open();
    lease.request(2);
    lease.setVisible(false);
    vi.advanceTimersByTime(REST - 1);
    expect(onTaken).not.toHaveBeenCalled();
    lease.setVisible(true);
    vi.advanceTimersByTime(REST);
    expect(onTaken).not.toHaveBeenCalled();
    lease.setVisible(false);
    vi.advanceTimersByTime(REST);
    expect(onTaken).toHaveBeenCalledTimes(1);
    expect([lease.held, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it('are left to what is seen and idle until somebody waits who is not', () => {
    const { open } = page(2);
    const [idle, other] = [open(), open()];
    idle.lease.request(2);
    idle.lease.setIdle(true);
    vi.advanceTimersByTime(10 * REST);
    expect(idle.lease.held).toBe(2);
    other.lease.request(2);
    expect([idle.lease.held, other.lease.held]).toEqual([0, 2]);
    other.lease.setIdle(true);
    idle.lease.setIdle(false);
    expect(idle.lease.held).toBe(0);
    vi.advanceTimersByTime(REST);
    expect([idle.lease.held, other.lease.held]).toEqual([2, 0]);
  });

  it('are given at once by what is idle and can come back in no time', () => {
    const { open } = page(2);
    const [first, second, third] = [open(), open(), open()];
    for (const { lease } of [first, second, third]) lease.request(2);
    first.lease.setIdle(true, 0);
    expect([first, second, third].map(({ lease }) => lease.held)).toEqual([0, 2, 0]);
    second.lease.setIdle(true, 500);
    vi.advanceTimersByTime(499);
    expect([first, second, third].map(({ lease }) => lease.held)).toEqual([0, 2, 0]);
    vi.advanceTimersByTime(1);
    expect([first, second, third].map(({ lease }) => lease.held)).toEqual([0, 0, 2]);
  });

  it('are held by nobody twice, and never lie idle while somebody waits who fits', () => {
    const act = fc.record({
      who: fc.nat(3),
      what: fc.constantFrom('request', 'release', 'show', 'hide', 'rest', 'pause', 'work', 'wait'),
      least: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }),
        fc.array(act, { maxLength: 40 }),
        (size, acts) => {
          const { open } = page(size);
          const all = [open(), open(), open(), open()];
          for (const { who, what, least } of acts) {
            const { lease } = all[who]!;
            if (what === 'request') lease.request(least);
            else if (what === 'release') lease.release();
            else if (what === 'show' || what === 'hide') lease.setVisible(what === 'show');
            else if (what === 'pause') lease.setIdle(true, 0);
            else if (what === 'rest' || what === 'work') lease.setIdle(what === 'rest');
            else vi.advanceTimersByTime(REST / 2);
            const holders = all.filter((one) => one.lease.held > 0);
            const held = holders.reduce((sum, one) => sum + one.lease.held, 0);
            expect(held <= size || holders.length === 1).toBe(true);
            for (const one of all)
              if (one.lease.waits) expect(one.lease.least + held > size).toBe(true);
            for (const one of all)
              expect(
                one.onGranted.mock.calls.length - one.onTaken.mock.calls.length,
              ).toBeGreaterThanOrEqual(0);
          }
          for (const { lease } of all) lease.release();
          expect(vi.getTimerCount()).toBe(0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
