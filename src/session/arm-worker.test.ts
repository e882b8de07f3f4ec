import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answer, ArmWorker, SILENCE } from './arm-worker';
import type { Reply, Request } from './protocol';
import { STARTING, type WorkerLike } from './threads/thread';

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
const reached = (run = 1): Answer => {
  return { kind: 'reached', run, step: 1, stepMs: 1, divergence: null };
};

let threads: Thread[] = [];
let refuse: string | null = null;
const onReply = vi.fn<(reply: Answer) => void>();
const onDeath = vi.fn<(reason: string) => void>();

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
  );
}

beforeEach(() => {
  threads = [];
  refuse = null;
  vi.useFakeTimers();
  onReply.mockReset();
  onDeath.mockReset();
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
    for (let i = 0; i < 5; i++) {
      vi.advanceTimersByTime(SILENCE - 1);
      threads[0]?.say({ kind: 'alive', run: 1 });
    }
    expect(onDeath).not.toHaveBeenCalled();
    expect([worker.busy, onReply.mock.calls.length]).toEqual([true, 0]);
    vi.advanceTimersByTime(SILENCE);
    expect(onDeath.mock.calls).toEqual([['silence']]);
  });

  it('judges no worker while the page itself stood still', () => {
    const worker = make();
    worker.send(advance());
    const asleep = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_600_000);
    vi.advanceTimersByTime(SILENCE);
    asleep.mockRestore();
    expect(onDeath).not.toHaveBeenCalled();
    threads[0]?.say(reached());
    expect(worker.busy).toBe(false);
  });

  it('still finds the silence after the page has woken', () => {
    make().send(advance());
    threads[0]?.say({ kind: 'alive', run: 1 });
    const asleep = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 3_600_000);
    vi.advanceTimersByTime(SILENCE);
    vi.advanceTimersByTime(SILENCE);
    asleep.mockRestore();
    expect(onDeath.mock.calls).toEqual([['silence']]);
  });

  it.each([
    ['error', { message: 'boom' }, 'boom'],
    ['error', {}, 'unknown'],
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
    expect(onDeath.mock.calls).toEqual([['Error: no threads']]);
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
