import { describe, expect, it, vi } from 'vitest';
import { type ChosenKernels, proveKernels, type Verdict } from '../../engine/kernels/choose';
import { bytes } from '../../engine/kernels/simd-module.fixture';
import type { KernelsReply, KernelsRequest } from './kernels-protocol';
import { ProvenWorkers } from './proven-workers';
import { serveKernels } from './serve-kernels';
import { BEAT, SILENCE, type WorkerLike } from './thread';

const PLAIN: Verdict = { kind: 'plain', reason: 'because' };

class Worker implements WorkerLike {
  readonly sent: unknown[] = [];
  terminated = false;
  readonly #listeners: ((event: Event) => void)[] = [];

  postMessage(message: unknown): void {
    this.sent.push(message);
  }

  addEventListener(kind: string, listener: (event: Event) => void): void {
    if (kind === 'message') this.#listeners.push(listener);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(data: unknown): void {
    for (const listener of this.#listeners) {
      listener(Object.assign(new Event('message'), { data }));
    }
  }
}

function page() {
  const made: Worker[] = [];
  const workers = new ProvenWorkers(() => {
    const worker = new Worker();
    made.push(worker);
    return worker;
  }, PROVE.address);
  const heard = vi.fn<(data: unknown) => void>();
  const create = () => {
    const worker = workers.create();
    worker.addEventListener('message', (event) => heard((event as MessageEvent).data));
    return worker;
  };
  return { made, create, heard };
}

const PROVE = { kind: 'prove', address: 'kernels.wasm' } as const;
const proved: KernelsReply = { kind: 'proved', verdict: PLAIN };
const handed: KernelsRequest = { kind: 'kernels', verdict: PLAIN };

describe('workers of a page', () => {
  it('prove their kernels once: the others wait for the first, and later ones know', () => {
    const { made, create, heard } = page();
    for (let i = 0; i < 3; i++) create();
    expect(made.map(({ sent }) => sent)).toEqual([[PROVE], [], []]);
    made[0]!.say(proved);
    create();
    expect(made.map(({ sent }) => sent)).toEqual([[PROVE], [handed], [handed], [handed]]);
    expect(heard).not.toHaveBeenCalled();
    made[1]!.say({ kind: 'alive', run: 1 });
    expect(heard.mock.calls).toEqual([[{ kind: 'alive', run: 1 }]]);
  });

  it('leave the proof to the next where the first ends before it', () => {
    const { made, create } = page();
    const [first, second] = [create(), create(), create()];
    second!.terminate();
    first!.terminate();
    expect(made.map(({ sent }) => sent)).toEqual([[PROVE], [], [PROVE]]);
    made[2]!.say(proved);
    expect(made[1]!.sent).toEqual([]);
    create();
    expect(made[3]!.sent).toEqual([handed]);
  });
});

describe('a thread', () => {
  const open = (prove: () => Promise<Verdict>) => {
    const [send, served] = [vi.fn<(reply: KernelsReply) => void>(), vi.fn<(n: string) => void>()];
    const kinds: ChosenKernels['kind'][] = [];
    const respond = serveKernels<{ kind: string }>(prove, send, ({ kind }) => {
      kinds.push(kind);
      return (request) => served(request.kind);
    });
    return { respond, send, served, kinds };
  };

  it('keeps what it is asked until it has its kernels, in order', async () => {
    const prove = vi.fn<() => Promise<Verdict>>();
    const { respond, send, served, kinds } = open(prove);
    const asked = ['start', 'advance', 'sample'].map((kind) => respond({ kind }));
    await Promise.resolve();
    expect(served).not.toHaveBeenCalled();
    await respond(handed);
    await Promise.all(asked);
    expect(served.mock.calls.flat()).toEqual(['start', 'advance', 'sample']);
    expect(kinds).toEqual(['plain']);
    expect(prove).not.toHaveBeenCalled();
    expect(send.mock.calls).toEqual([[{ kind: 'here' }]]);
  });

  it('says that it is there until it has its kernels, and not after', async () => {
    vi.useFakeTimers();
    try {
      const { respond, send } = open(() => new Promise<Verdict>(() => {}));
      void respond(PROVE);
      vi.advanceTimersByTime(SILENCE);
      expect(send.mock.calls.length).toBeGreaterThan(SILENCE / BEAT);
      const other = open(() => Promise.resolve(PLAIN));
      await other.respond(handed);
      other.send.mockClear();
      vi.advanceTimersByTime(SILENCE);
      expect(other.send).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  it('hands on what it has proved, in a form that others can compute with', async () => {
    const prover = open(() => proveKernels(async () => bytes));
    await prover.respond(PROVE);
    const proof = prover.send.mock.calls.flat().find((reply) => reply.kind === 'proved');
    if (proof === undefined) throw new Error('It has proved nothing.');
    const { verdict } = proof;
    expect(verdict.kind).toBe('simd');
    const other = open(() => Promise.resolve(PLAIN));
    await other.respond({ kind: 'kernels', verdict: structuredClone(verdict) });
    await other.respond({ kind: 'start' });
    expect(other.kinds).toEqual(['simd']);
  });
});
