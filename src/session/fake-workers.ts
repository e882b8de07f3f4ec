import type { Kernels } from '../engine/kernels/kernels';
import { createReference } from '../engine/kernels/reference';
import { answer } from './answer';
import type { WorkerLike } from './arm-worker';
import type { Clock } from './clock';
import type { Reply, Request } from './protocol';

/** For tests: time that moves when it is told to. */
export class FakeClock implements Clock {
  hidden = false;
  #time = 0;
  #tick: () => void = () => {};
  #pictures: (() => void)[] = [];

  now(): number {
    return this.#time;
  }

  onTick(tick: () => void): void {
    this.#tick = tick;
  }

  beforePicture(act: () => void): void {
    this.#pictures.push(act);
  }

  advance(milliseconds: number): void {
    this.#time += milliseconds;
    this.#tick();
    for (const act of this.#pictures.splice(0)) act();
  }
}

/** For tests: the real worker code in this thread, behind messages that are cloned and wait. */
export class FakeWorker implements WorkerLike {
  readonly requests: Request[] = [];
  terminated = false;
  /** Hangs: takes messages and says nothing. */
  silent = false;
  readonly #inbox: Request[] = [];
  readonly #outbox: Reply[] = [];
  readonly #listeners = new Map<string, (event: Event) => void>();
  readonly #respond: (request: Request) => void;

  constructor(createKernels: (bytes: number) => Kernels) {
    this.#respond = answer(createKernels, (reply, transfer) => {
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

/** For tests: all workers that a session has made, in order. */
export class FakeWorkers {
  readonly all: FakeWorker[] = [];

  constructor(
    private readonly createKernels: (bytes: number) => Kernels = () => createReference(),
  ) {}

  readonly create = (): FakeWorker => {
    const worker = new FakeWorker(this.createKernels);
    this.all.push(worker);
    return worker;
  };

  get living(): FakeWorker[] {
    return this.all.filter(({ terminated }) => !terminated);
  }

  /** Passes messages until none is left, or `until` holds; throws where it takes too many. */
  settle(until: () => boolean = () => false): void {
    for (let round = 0; round < 20_000; round++) {
      if (until()) return;
      const moved = this.all.map((worker) => [worker.work(), worker.deliver()]);
      if (!moved.flat().includes(true)) return;
    }
    throw new Error('The messages do not come to an end.');
  }
}
