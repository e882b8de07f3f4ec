/** A timer this many milliseconds late tells that the page itself stood still (a closed laptop). */
const LATE = 1000;

/** The reason of a thread that the browser, a policy or the network did not let begin. */
export const REFUSED = 'refused';

/** Milliseconds for the first sign of life: a busy machine takes seconds to start a thread. */
export const STARTING = 15_000;

/** The part of Worker that is used: tests put another in its place. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
  addEventListener(kind: string, listener: (event: Event) => void): void;
}

export interface ThreadEvents<Reply> {
  readonly onReply: (reply: Reply) => void;
  /**
   * Once for each worker that died: of an error, an unreadable message, silence while watched, or
   * because `die` said so. The first time (`again` is false) its owner begins anew by itself, with
   * the next message; a thread that dies again is a failure that people are told of.
   */
  readonly onDeath: (reason: string, again: boolean) => void;
}

/** Supervises one worker: starts it when first needed, passes messages, and notices its death. */
export class Thread<Request, Reply> {
  #worker: WorkerLike | null = null;
  /** Whether this worker has been heard of. */
  #heard = false;
  #deaths = 0;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #death: ReturnType<typeof setTimeout> | undefined;

  /** `silence`: milliseconds without a message after which a watched worker counts as dead. */
  constructor(
    private readonly create: () => WorkerLike,
    private readonly silence: number,
    private readonly events: ThreadEvents<Reply>,
  ) {}

  send(request: Request, transfer: Transferable[] = []): void {
    if (this.#death !== undefined) return;
    try {
      this.#worker ??= this.#start();
      this.#worker.postMessage(request, transfer);
    } catch (error) {
      // Told later, as every other death is: nobody expects it while sending.
      const reason = this.#worker === null ? REFUSED : String(error);
      this.#death = setTimeout(() => this.die(reason));
    }
  }

  /** From now on it has to speak within a time (again), or need not any more. */
  watch(owed: boolean): void {
    clearTimeout(this.#silence);
    if (!owed) return;
    const patience = this.#heard ? this.silence : STARTING;
    const due = performance.now() + patience;
    this.#silence = setTimeout(() => {
      // Its answer may be waiting in the queue behind this timer.
      if (performance.now() - due > LATE) this.watch(true);
      else this.die('silence');
    }, patience);
  }

  /** Ends the worker at once and without a report; the next message starts another. */
  stop(): void {
    clearTimeout(this.#silence);
    clearTimeout(this.#death);
    this.#death = undefined;
    this.#worker?.terminate();
    this.#worker = null;
    this.#heard = false;
  }

  /** What has died before does not count any more: another run, or a person says so. */
  forgive(): void {
    this.#deaths = 0;
  }

  /** Ends the worker with a report. */
  die(reason: string | undefined): void {
    this.stop();
    this.#deaths += 1;
    this.events.onDeath(reason || 'unknown', this.#deaths > 1);
  }

  #start(): WorkerLike {
    const worker = this.create();
    const current = (act: (event: Event) => void) => (event: Event) => {
      if (worker === this.#worker) act(event);
    };
    worker.addEventListener(
      'message',
      current((event) => {
        this.#heard = true;
        this.events.onReply((event as MessageEvent<Reply>).data);
      }),
    );
    worker.addEventListener(
      'error',
      // Without a word: its script did not come, or may not run.
      current((event) => this.die((event as Partial<ErrorEvent>).message ?? REFUSED)),
    );
    worker.addEventListener(
      'messageerror',
      current(() => this.die('message could not be read')),
    );
    return worker;
  }
}
