import type { WorkerLike } from '../arm-worker';
import type { SurveyReply, SurveyRequest } from './protocol';

/**
 * Milliseconds without an answer or a sign of life after which a worker counts as dead. Longer than
 * that of a run, which people watch: to draw many thousand digits takes seconds.
 */
export const SILENCE = 10_000;

/** A timer this many milliseconds late tells that the page itself stood still (a closed laptop). */
const LATE = 1000;

/**
 * Owns one worker of a survey: starts it when first needed, and reports its death (error,
 * unreadable message, silence while an answer is owed) once.
 */
export class SurveyWorker {
  #worker: WorkerLike | null = null;
  #owed = 0;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #death: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly create: () => WorkerLike,
    private readonly onReply: (reply: SurveyReply) => void,
    private readonly onDeath: (reason: string) => void,
  ) {}

  send(request: SurveyRequest): void {
    if (request.kind === 'train') this.#owed += 1;
    if (this.#death !== undefined) return;
    this.#watch();
    try {
      this.#worker ??= this.#start();
      this.#worker.postMessage(request, []);
    } catch (error) {
      // Told later, as every other death is: nobody expects it while sending.
      const reason = String(error);
      this.#death = setTimeout(() => this.#die(reason));
    }
  }

  /** Ends the worker at once and without a report; the next message starts another. */
  stop(): void {
    this.#owed = 0;
    clearTimeout(this.#silence);
    clearTimeout(this.#death);
    this.#death = undefined;
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
      current((event) => this.#receive((event as MessageEvent<SurveyReply>).data)),
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

  #receive(reply: SurveyReply): void {
    if (reply.kind === 'failed') {
      this.#die(reply.message);
      return;
    }
    if (reply.kind === 'trained') this.#owed -= 1;
    this.#watch();
    this.onReply(reply);
  }

  #watch(): void {
    clearTimeout(this.#silence);
    if (this.#owed === 0) return;
    const due = performance.now() + SILENCE;
    this.#silence = setTimeout(() => {
      // Its answer may be waiting in the queue behind this timer.
      if (performance.now() - due > LATE) this.#watch();
      else this.#die('silence');
    }, SILENCE);
  }

  #die(reason: string | undefined): void {
    this.stop();
    this.onDeath(reason || 'unknown');
  }
}
