import type { DataSet } from '../engine/data/data-set';
import type { Reply, Request } from './protocol';

/** Milliseconds without an answer or a sign of life after which a worker counts as dead. */
export const SILENCE = 3000;

/** The same for its first sign of life: a busy machine takes seconds to start a thread. */
export const STARTING = 15_000;

/** A timer this many milliseconds late tells that the page itself stood still (a closed laptop). */
const LATE = 1000;

/** The part of Worker that is used: tests put another in its place. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
  addEventListener(kind: string, listener: (event: Event) => void): void;
}

/** A reply that the session acts on; signs of life end here. */
export type Answer = Exclude<Reply, { readonly kind: 'alive' }>;

/**
 * Owns the worker of one arm: starts it when first needed, passes messages, and reports a death
 * (error, unreadable message, silence while an answer is owed) once.
 */
export class ArmWorker {
  #worker: WorkerLike | null = null;
  /** Whether this worker has been heard of. */
  #heard = false;
  /** The run whose answer is owed. */
  #owed: number | null = null;
  /** The data of its last start: megabytes are not sent twice. */
  #data: DataSet | 'same' | null = null;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #death: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly create: () => WorkerLike,
    private readonly onReply: (reply: Answer) => void,
    private readonly onDeath: (reason: string) => void,
  ) {}

  /** True while an answer is owed, be it to a run that is over. */
  get busy(): boolean {
    return this.#owed !== null;
  }

  send(request: Request, transfer: Transferable[] = []): void {
    if (request.kind === 'advance' || request.kind === 'sample') this.#owe(request.run);
    if (this.#death !== undefined) return;
    try {
      this.#worker ??= this.#start();
      this.#worker.postMessage(this.#lighten(request), transfer);
    } catch (error) {
      // Told later, as every other death is: nobody expects it while sending.
      const reason = String(error);
      this.#death = setTimeout(() => this.#die(reason));
    }
  }

  /** Ends the worker without a report; the next message starts another. */
  stop(): void {
    this.#owe(null);
    clearTimeout(this.#death);
    this.#death = undefined;
    this.#worker?.terminate();
    this.#worker = null;
    this.#heard = false;
    this.#data = null;
  }

  #lighten(request: Request): Request {
    if (request.kind !== 'start') return request;
    const known = request.data !== null && request.data === this.#data;
    this.#data = request.data;
    return known ? { ...request, data: 'same' } : request;
  }

  #start(): WorkerLike {
    const worker = this.create();
    const current = (act: (event: Event) => void) => (event: Event) => {
      if (worker === this.#worker) act(event);
    };
    worker.addEventListener(
      'message',
      current((event) => this.#receive((event as MessageEvent<Reply>).data)),
    );
    worker.addEventListener(
      'error',
      current((event) => this.#die((event as ErrorEvent).message)),
    );
    worker.addEventListener(
      'messageerror',
      current(() => this.#die('message could not be read')),
    );
    return worker;
  }

  #receive(reply: Reply): void {
    // Whatever a worker says, it lives.
    this.#heard = true;
    const answered = reply.kind !== 'alive' && reply.run === this.#owed;
    this.#owe(answered ? null : this.#owed);
    if (reply.kind !== 'alive') this.onReply(reply);
  }

  #owe(run: number | null): void {
    this.#owed = run;
    clearTimeout(this.#silence);
    if (run === null) return;
    const patience = this.#heard ? SILENCE : STARTING;
    const due = performance.now() + patience;
    this.#silence = setTimeout(() => {
      // Its answer may be waiting in the queue behind this timer.
      if (performance.now() - due > LATE) this.#owe(run);
      else this.#die('silence');
    }, patience);
  }

  #die(reason: string | undefined): void {
    this.stop();
    this.onDeath(reason || 'unknown');
  }
}
