import type { Reply, Request } from './protocol';

/** Milliseconds without an answer or a sign of life after which a worker counts as dead. */
export const SILENCE = 3000;

/** The part of Worker that is used: tests put another in its place. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
  addEventListener(kind: string, listener: (event: Event) => void): void;
}

/**
 * Owns the worker of one arm: starts it when first needed, passes messages, and reports a death
 * (error, unreadable message, silence while an answer is owed) once.
 */
export class ArmWorker {
  #worker: WorkerLike | null = null;
  #owed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly create: () => WorkerLike,
    private readonly onReply: (reply: Reply) => void,
    private readonly onDeath: (reason: string) => void,
  ) {}

  /** True while an answer is owed. */
  get busy(): boolean {
    return this.#owed;
  }

  send(request: Request, transfer: Transferable[] = []): void {
    if (request.kind === 'advance') this.#owe(true);
    try {
      this.#worker ??= this.#start();
      this.#worker.postMessage(request, transfer);
    } catch (error) {
      // Told later, as every other death is: nobody expects it while sending.
      const reason = String(error);
      setTimeout(() => this.#die(reason));
    }
  }

  /** Forgets the answer that is owed: it belongs to an older run. */
  release(): void {
    this.#owe(false);
  }

  stop(): void {
    this.#owe(false);
    this.#worker?.terminate();
    this.#worker = null;
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
    if (reply.kind === 'failed') {
      this.#die(reply.message);
      return;
    }
    if (reply.kind === 'alive') this.#owe(this.#owed);
    this.onReply(reply);
  }

  #owe(owed: boolean): void {
    this.#owed = owed;
    clearTimeout(this.#timer);
    if (owed) this.#timer = setTimeout(() => this.#die('silence'), SILENCE);
  }

  #die(reason: string | undefined): void {
    this.stop();
    this.onDeath(reason ?? 'unknown');
  }
}
