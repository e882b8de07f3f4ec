import { Thread, type WorkerLike } from '../thread';
import type { SurveyReply, SurveyRequest } from './protocol';

/**
 * Milliseconds without an answer or a sign of life after which a worker counts as dead. Longer than
 * that of a run, which people watch: to draw many thousand digits takes seconds.
 */
export const SILENCE = 10_000;

/** One worker of a survey, which may owe answers to several messages. */
export class SurveyWorker {
  readonly #thread: Thread<SurveyRequest, SurveyReply>;
  #owed = 0;

  constructor(
    create: () => WorkerLike,
    private readonly onReply: (reply: SurveyReply) => void,
    onDeath: (reason: string) => void,
  ) {
    this.#thread = new Thread(create, SILENCE, {
      onReply: (reply) => this.#receive(reply),
      onDeath: (reason) => {
        this.#owed = 0;
        onDeath(reason);
      },
    });
  }

  send(request: SurveyRequest): void {
    if (request.kind === 'train') this.#owed += 1;
    this.#thread.watch(this.#owed > 0);
    this.#thread.send(request);
  }

  /** Ends the worker at once and without a report; the next message starts another. */
  stop(): void {
    this.#owed = 0;
    this.#thread.stop();
  }

  #receive(reply: SurveyReply): void {
    if (reply.kind === 'failed') {
      this.#thread.die(reply.message);
      return;
    }
    if (reply.kind === 'trained') this.#owed -= 1;
    this.#thread.watch(this.#owed > 0);
    this.onReply(reply);
  }
}
