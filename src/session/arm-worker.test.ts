import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { armSpecification } from '../experiment/arm-specification';
import { readLink } from '../experiment/link';
import { type Answer, ArmWorker } from './arm-worker';
import type { Reply, Request } from './protocol';
import { BEAT, QUIET, SILENCE, STARTING, type WorkerLike } from './threads/thread';

class Thread implements WorkerLike {
  readonly sent: Request[] = [];
  terminated = false;
  readonly #listeners = new Map<string, (event: Event) => void>();

  postMessage(message: unknown): void {
    this.sent.push(message as Request);
  }

  terminate(): void {
    this.terminated = true;
  }

  addEventListener(kind: string, listener: (event: Event) => void): void {
    this.#listeners.set(kind, listener);
  }

  say(reply: Reply): void {
    this.emit('message', { data: reply });
  }

  emit(kind: string, values: object = {}): void {
    this.#listeners.get(kind)?.(Object.assign(new Event(kind), values));
  }
}

const advance = (run = 1): Request => ({ kind: 'advance', run, to: 1, look: null, buffers: null });
const START: Request = {
  kind: 'start',
  run: 1,
  specification: armSpecification(readLink('').experiment, 0),
  data: null,
};
const reached = (run = 1): Answer => {
  return { kind: 'reached', run, step: 1, stepMs: 1, divergence: null };
};

let threads: Thread[] = [];
let refuse: string | null = null;
const onReply = vi.fn<(reply: Answer) => void>();
const onDeath = vi.fn<(reason: string) => void>();
const onQuiet = vi.fn<() => void>();

function make(): ArmWorker {
  return new ArmWorker(
    () => {
      if (refuse !== null) throw new Error(refuse);
      const thread = new Thread();
      threads.push(thread);
      return thread;
    },
    onReply,
    (reason) => onDeath(reason),
    onQuiet,
  );
}

beforeEach(() => {
  threads = [];
  refuse = null;
  vi.useFakeTimers();
  onReply.mockReset();
  onDeath.mockReset();
  onQuiet.mockReset();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('ArmWorker', () => {
  it('starts one worker, when it is first needed', () => {
    const worker = make();
    expect(threads).toHaveLength(0);
    for (let i = 0; i < 5; i++) worker.send({ kind: 'schedule', run: 1, changes: [] });
    expect(threads).toHaveLength(1);
    expect(threads[0]?.sent).toHaveLength(5);
  });

  it('owes an answer from the request to the reply of the same run', () => {
    const worker = make();
    worker.send({ kind: 'schedule', run: 2, changes: [] });
    expect(worker.busy).toBe(false);
    worker.send(advance(2));
    expect(worker.busy).toBe(true);
    threads[0]?.say(reached(1));
    expect(worker.busy).toBe(true);
    threads[0]?.say(reached(2));
    expect(worker.busy).toBe(false);
    expect(onReply).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(10 * SILENCE);
    expect(onDeath).not.toHaveBeenCalled();
  });

  it('counts as dead after three seconds of silence, once', () => {
    const worker = make();
    worker.send(advance());
    threads[0]?.say({ kind: 'alive', run: 1 });
    vi.advanceTimersByTime(SILENCE - 1);
    expect(onDeath).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onDeath.mock.calls).toEqual([['silence']]);
    expect([threads[0]?.terminated, worker.busy]).toEqual([true, false]);
    vi.advanceTimersByTime(10 * SILENCE);
    expect(onDeath).toHaveBeenCalledTimes(1);
  });

  it('has longer to start, each time', () => {
    const worker = make();
    for (const deaths of [0, 1]) {
      worker.send(advance());
      vi.advanceTimersByTime(STARTING - 1);
      expect(onDeath).toHaveBeenCalledTimes(deaths);
      vi.advanceTimersByTime(1);
      expect(onDeath).toHaveBeenCalledTimes(deaths + 1);
    }
    worker.send(advance());
    threads[2]?.say(reached());
    worker.send(advance());
    vi.advanceTimersByTime(SILENCE);
    expect(onDeath).toHaveBeenCalledTimes(3);
    worker.send(advance());
    vi.advanceTimersByTime(STARTING - 1);
    expect(onDeath).toHaveBeenCalledTimes(3);
  });

  it('may be silent while nothing is owed', () => {
    make().send({ kind: 'schedule', run: 1, changes: [] });
    vi.advanceTimersByTime(10 * SILENCE);
    expect(onDeath).not.toHaveBeenCalled();
  });

  it('lives on signs of life, which nobody else sees', () => {
    const worker = make();
    worker.send(advance());
    for (let i = 0; i < 20; i++) {
      vi.advanceTimersByTime(SILENCE / 3);
      threads[0]?.say({ kind: 'alive', run: 1 });
    }
    expect(onDeath).not.toHaveBeenCalled();
    expect([worker.busy, onReply.mock.calls.length]).toEqual([true, 0]);
    vi.advanceTimersByTime(SILENCE);
    expect(onDeath.mock.calls).toEqual([['silence']]);
  });

  it('counts no time in which the page itself stood still', () => {
    const worker = make();
    worker.send(advance());
    threads[0]?.say({ kind: 'alive', run: 1 });
    const asleep = vi.spyOn(performance, 'now');
    // After an hour each timer that was due fires once, and the next is set then.
    for (let beat = 1; beat < SILENCE / BEAT; beat++) {
      asleep.mockReturnValue(beat * 3_600_000);
      vi.runOnlyPendingTimers();
    }
    expect(onDeath).not.toHaveBeenCalled();
    vi.runOnlyPendingTimers();
    asleep.mockRestore();
    expect(onDeath.mock.calls).toEqual([['silence']]);
  });

  it('has longer where it has come back from long silences, up to a bound', () => {
    const worker = make();
    worker.send(advance());
    threads[0]?.say({ kind: 'alive', run: 1 });
    const back = (silent: number) => {
      vi.advanceTimersByTime(silent);
      expect(onDeath).not.toHaveBeenCalled();
      threads[0]?.say({ kind: 'alive', run: 1 });
    };
    back(SILENCE - BEAT);
    back(2 * SILENCE);
    back(4 * SILENCE);
    vi.advanceTimersByTime(STARTING - 1);
    expect(onDeath).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onDeath.mock.calls).toEqual([['silence']]);
  });

  it('has not longer for having been long at its start, nor in the next run', () => {
    const worker = make();
    worker.send(advance());
    vi.advanceTimersByTime(STARTING - BEAT);
    threads[0]?.say({ kind: 'alive', run: 1 });
    vi.advanceTimersByTime(SILENCE - BEAT);
    threads[0]?.say(reached());
    worker.forgive();
    worker.send(advance());
    vi.advanceTimersByTime(SILENCE);
    expect(onDeath.mock.calls).toEqual([['silence']]);
  });

  it('has started when it says that it is there, which nobody else sees', () => {
    const worker = make();
    worker.send(advance());
    vi.advanceTimersByTime(STARTING - BEAT);
    threads[0]?.emit('message', { data: { kind: 'here' } });
    vi.advanceTimersByTime(SILENCE - BEAT);
    expect([onDeath.mock.calls.length, onReply.mock.calls.length]).toEqual([0, 0]);
    vi.advanceTimersByTime(BEAT);
    expect(onDeath.mock.calls).toEqual([['silence']]);
  });

  it('tells once that it is quiet, each time', () => {
    const worker = make();
    worker.send(advance());
    threads[0]?.say({ kind: 'alive', run: 1 });
    vi.advanceTimersByTime(QUIET - 1);
    expect(onQuiet).not.toHaveBeenCalled();
    vi.advanceTimersByTime(SILENCE - QUIET);
    expect(onQuiet).toHaveBeenCalledTimes(1);
    threads[0]?.say({ kind: 'alive', run: 1 });
    vi.advanceTimersByTime(QUIET);
    expect(onQuiet).toHaveBeenCalledTimes(2);
  });

  it('that owes nothing and is asked says that it lives, or dies when the one asked for would', () => {
    const worker = make();
    worker.ask();
    expect(threads).toHaveLength(0);
    worker.send({ ...START, run: 4 });
    for (let i = 0; i < 3; i++) worker.ask();
    expect(threads[0]?.sent.slice(1)).toEqual([{ kind: 'ask', run: 4 }]);
    expect(worker.busy).toBe(false);
    threads[0]?.say({ kind: 'alive', run: 4 });
    vi.advanceTimersByTime(10 * SILENCE);
    expect(onDeath).not.toHaveBeenCalled();
    worker.ask();
    vi.advanceTimersByTime(SILENCE - QUIET - 1);
    expect(onDeath).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onDeath.mock.calls).toEqual([['silence']]);
    worker.ask();
    expect(threads).toHaveLength(1);
  });

  it.each([
    ['error', { message: 'boom' }, 'boom'],
    ['error', {}, 'refused'],
    ['error', { message: '' }, 'unknown'],
    ['messageerror', {}, 'message could not be read'],
  ])('dies of %s %o', (kind, values, reason) => {
    const worker = make();
    worker.send(advance());
    threads[0]?.emit(kind, values);
    threads[0]?.emit(kind, values);
    vi.advanceTimersByTime(10 * SILENCE);
    expect(onDeath.mock.calls).toEqual([[reason]]);
    expect([threads[0]?.terminated, worker.busy]).toEqual([true, false]);
  });

  it('is not refused where it has lived before it dies without a word', () => {
    const worker = make();
    worker.send(advance());
    threads[0]?.say(reached());
    threads[0]?.emit('error', {});
    expect(onDeath.mock.calls).toEqual([['unknown']]);
  });

  it('starts another worker after a death and hears no more of the dead one', () => {
    const worker = make();
    worker.send(advance());
    threads[0]?.emit('error', { message: 'boom' });
    worker.send(advance());
    expect(threads).toHaveLength(2);
    threads[0]?.say(reached());
    threads[0]?.emit('error', { message: 'again' });
    expect([onReply.mock.calls.length, onDeath.mock.calls.length]).toEqual([0, 1]);
    expect(worker.busy).toBe(true);
    threads[1]?.say(reached());
    expect(onReply).toHaveBeenCalledTimes(1);
  });

  it('tells of a worker that cannot be made once, later, whatever was sent', () => {
    refuse = 'no threads';
    const worker = make();
    worker.send({ kind: 'schedule', run: 1, changes: [] });
    refuse = null;
    worker.send(advance());
    expect(onDeath).not.toHaveBeenCalled();
    expect(worker.busy).toBe(true);
    vi.advanceTimersByTime(10 * SILENCE);
    expect(onDeath.mock.calls).toEqual([['refused']]);
    expect([threads.length, worker.busy]).toEqual([0, false]);
  });

  it('tells of a message that cannot be sent', () => {
    const worker = make();
    worker.send({ kind: 'schedule', run: 1, changes: [] });
    threads[0]!.postMessage = () => {
      throw new Error('not cloneable');
    };
    worker.send(advance());
    vi.advanceTimersByTime(1);
    expect(onDeath.mock.calls).toEqual([['Error: not cloneable']]);
    expect(threads[0]?.terminated).toBe(true);
  });

  it('stops without a report, not even of a death that waits to be told', () => {
    refuse = 'no threads';
    const worker = make();
    worker.send(advance());
    worker.stop();
    refuse = null;
    worker.send(advance());
    vi.advanceTimersByTime(1);
    worker.stop();
    vi.advanceTimersByTime(10 * SILENCE);
    expect(onDeath).not.toHaveBeenCalled();
    expect(threads.map(({ terminated }) => terminated)).toEqual([true]);
  });
});
