import type { Here } from './kernels-protocol';

/**
 * Silence is counted in beats of the page's own timer, of so many milliseconds, not by a clock: a
 * page that stood still itself (a closed laptop, a long task) has not waited, and answers that lie
 * in its queue come before the next beat.
 */
export const BEAT = 250;

/** Milliseconds without an answer or a sign of life after which a thread that works counts as dead. */
export const SILENCE = 3000;

/** Milliseconds of silence after which those who work together with a thread are looked at as well. */
export const QUIET = 500;

/** The reason of a thread that the browser, a policy or the network did not let begin. */
export const REFUSED = 'refused';

/** Milliseconds for the first sign of life: a busy machine takes seconds to start a thread. */
export const STARTING = 15_000;

/** Who has been silent for long before, and lived, has so many times as long. */
const SLACK = 3;

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
  /** Once in each silence while watched, at `QUIET`. */
  readonly onQuiet?: () => void;
}

/** Supervises one worker: starts it when first needed, passes messages, and notices its death. */
export class Thread<Request, Reply> {
  #worker: WorkerLike | null = null;
  /** Whether this worker has been heard of. */
  #heard = false;
  #deaths = 0;
  #beat: ReturnType<typeof setTimeout> | undefined;
  /** Beats of the present silence; null while it need not speak. */
  #silent: number | null = null;
  /** Beats of the longest silence that it came back from in this run. */
  #longest = 0;
  #death: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly create: () => WorkerLike,
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

  /**
   * From now on it has to speak within a time (again), or need not any more; of that time so many
   * milliseconds are over already.
   */
  watch(owed: boolean, over = 0): void {
    clearTimeout(this.#beat);
    this.#silent = owed ? over / BEAT : null;
    if (owed) this.#wait();
  }

  /** Ends the worker at once and without a report; the next message starts another. */
  stop(): void {
    this.watch(false);
    clearTimeout(this.#death);
    this.#death = undefined;
    this.#worker?.terminate();
    this.#worker = null;
    this.#heard = false;
  }

  /** What has died before does not count any more: another run, or a person says so. */
  forgive(): void {
    this.#deaths = 0;
    this.#longest = 0;
  }

  /** Ends the worker with a report. */
  die(reason: string | undefined): void {
    this.stop();
    this.#deaths += 1;
    this.events.onDeath(reason || 'unknown', this.#deaths > 1);
  }

  #wait(): void {
    this.#beat = setTimeout(() => {
      if (this.#silent === null) return;
      this.#silent += 1;
      if (this.#silent >= this.#patience / BEAT) {
        this.die('silence');
        return;
      }
      this.#wait();
      if (this.#silent === QUIET / BEAT) this.events.onQuiet?.();
    }, BEAT);
  }

  /** In milliseconds. On a machine that lets a thread wait for its turn, it grows with that. */
  get #patience(): number {
    if (!this.#heard) return STARTING;
    return Math.min(STARTING, Math.max(SILENCE, SLACK * this.#longest * BEAT));
  }

  /** It lives, whatever it says. */
  #hear(): void {
    if (this.#heard) this.#longest = Math.max(this.#longest, this.#silent ?? 0);
    this.#heard = true;
    if (this.#silent !== null) this.watch(true);
  }

  #start(): WorkerLike {
    const worker = this.create();
    const current = (act: (event: Event) => void) => (event: Event) => {
      if (worker === this.#worker) act(event);
    };
    worker.addEventListener(
      'message',
      current((event) => {
        const { data } = event as MessageEvent<Reply | Here>;
        this.#hear();
        if (!isHere(data)) this.events.onReply(data);
      }),
    );
    worker.addEventListener(
      'error',
      current((event) => {
        const { message } = event as Partial<ErrorEvent>;
        // Without a word, and before it has said anything: its script did not come, or may not run.
        this.die(message ?? (this.#heard ? undefined : REFUSED));
      }),
    );
    worker.addEventListener(
      'messageerror',
      current(() => this.die('message could not be read')),
    );
    return worker;
  }
}

function isHere(reply: unknown): reply is Here {
  return typeof reply === 'object' && reply !== null && 'kind' in reply && reply.kind === 'here';
}
