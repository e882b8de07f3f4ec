import type { WorkerLike } from './threads/thread';

/** The worker's side of a protocol: what it sends for each request. */
export type Responder<Request, Reply> = (
  send: (reply: Reply, transfer?: Transferable[]) => void,
) => (request: Request) => void;

/** For tests: the real worker code in this thread, behind messages that are cloned and wait. */
export class FakeThread<Request, Reply> implements WorkerLike {
  readonly requests: Request[] = [];
  terminated = false;
  /** Hangs: takes messages and says nothing. */
  silent = false;
  readonly #inbox: Request[] = [];
  readonly #outbox: Reply[] = [];
  readonly #listeners = new Map<string, (event: Event) => void>();
  readonly #respond: (request: Request) => void;

  constructor(responder: Responder<Request, Reply>) {
    this.#respond = responder((reply, transfer = []) => {
      this.#outbox.push(structuredClone(reply, { transfer }));
    });
  }

  postMessage(message: unknown, transfer: Transferable[]): void {
    const request = structuredClone(message, { transfer }) as Request;
    this.requests.push(request);
    this.#inbox.push(request);
  }

  addEventListener(kind: string, listener: (event: Event) => void): void {
    this.#listeners.set(kind, listener);
  }

  terminate(): void {
    this.terminated = true;
  }

  emit(kind: string, values: object): void {
    this.#listeners.get(kind)?.(Object.assign(new Event(kind), values));
  }

  /** Works on one request; false when there is none. */
  work(): boolean {
    const request = this.#inbox.shift();
    if (request === undefined) return false;
    if (!this.silent && !this.terminated) this.#respond(request);
    return true;
  }

  /** Delivers one reply, late ones of a terminated worker as well; false when there is none. */
  deliver(): boolean {
    const reply = this.#outbox.shift();
    if (reply === undefined) return false;
    this.emit('message', { data: reply });
    return true;
  }
}

/** For tests: all workers that have been made, in order. */
export class FakeThreads<Request, Reply> {
  readonly all: FakeThread<Request, Reply>[] = [];

  constructor(private readonly responder: Responder<Request, Reply>) {}

  readonly create = (): FakeThread<Request, Reply> => {
    const thread = new FakeThread(this.responder);
    this.all.push(thread);
    return thread;
  };

  get living(): FakeThread<Request, Reply>[] {
    return this.all.filter(({ terminated }) => !terminated);
  }

  /**
   * Passes messages until none is left, or `until` holds; `pick` chooses the worker that moves next
   * from a random-looking number. Throws where it takes too many.
   */
  settle(until: () => boolean = () => false, pick?: () => number): void {
    for (let round = 0; round < 200_000; round++) {
      if (until()) return;
      const next = pick === undefined ? undefined : this.all[pick() % this.all.length];
      const moved = next === undefined ? false : next.work() || next.deliver();
      if (moved) continue;
      const any = this.all.map((thread) => [thread.work(), thread.deliver()]);
      if (!any.flat().includes(true)) return;
    }
    throw new Error('The messages do not come to an end.');
  }
}
