import type { DataSet } from '../engine/data/data-set';
import type { Reply, Request } from './protocol';
import { QUIET, Thread, type WorkerLike } from './threads/thread';

/** A reply that is acted on: signs of life end here, and so does what failed in the present run. */
export type Answer = Exclude<Reply, { readonly kind: 'alive' }>;

/** The worker of one arm: knows which run it owes an answer to, and which data it has. */
export class ArmWorker {
  readonly #thread: Thread<Request, Reply>;
  /** The run that was started last. */
  #run = -1;
  /** The run whose answer is owed. */
  #owed: number | null = null;
  /** Whether it was asked to say that it lives, and has not. */
  #asked = false;
  /** The data of its last start: megabytes are not sent twice. */
  #data: DataSet | 'same' | null = null;

  constructor(
    create: () => WorkerLike,
    private readonly onReply: (reply: Answer) => void,
    onDeath: (reason: string, again: boolean) => void,
    onQuiet: () => void = () => {},
  ) {
    this.#thread = new Thread(create, {
      onQuiet,
      onReply: (reply) => this.#receive(reply),
      onDeath: (reason, again) => {
        this.#forget();
        onDeath(reason, again);
      },
    });
  }

  /** True while an answer is owed, be it to a run that is over. */
  get busy(): boolean {
    return this.#owed !== null;
  }

  send(request: Request, transfer: Transferable[] = []): void {
    if (request.kind === 'advance' || request.kind === 'sample') this.#owe(request.run);
    this.#thread.send(this.#lighten(request), transfer);
  }

  /**
   * Where one that it works with is quiet: it has to say that it lives, by the time at which the
   * other has to, so that the deaths of both are noticed at once. One that owes an answer has to anyway.
   */
  ask(): void {
    if (this.busy || this.#asked || this.#run < 0) return;
    this.#asked = true;
    this.#thread.watch(true, QUIET);
    this.#thread.send({ kind: 'ask', run: this.#run });
  }

  /** Deaths of former runs do not count in this one. */
  forgive(): void {
    this.#thread.forgive();
  }

  /** Ends the worker without a report; the next message starts another. */
  stop(): void {
    this.#forget();
    this.#thread.stop();
  }

  #forget(): void {
    this.#owed = null;
    this.#asked = false;
    this.#run = -1;
    this.#data = null;
  }

  #lighten(request: Request): Request {
    if (request.kind !== 'start') return request;
    this.#run = request.run;
    const known = request.data !== null && request.data === this.#data;
    this.#data = request.data;
    return known ? { ...request, data: 'same' } : request;
  }

  #receive(reply: Reply): void {
    // Whatever a worker says, it lives.
    this.#asked = false;
    const answered = reply.kind !== 'alive' && reply.run === this.#owed;
    this.#owe(answered ? null : this.#owed);
    if (reply.kind === 'failed' && reply.run === this.#run) this.#thread.die(reply.message);
    else if (reply.kind !== 'alive') this.onReply(reply);
  }

  #owe(run: number | null): void {
    this.#owed = run;
    this.#thread.watch(run !== null);
  }
}
