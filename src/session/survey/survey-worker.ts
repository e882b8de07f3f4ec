import { Thread, type WorkerLike } from '../threads/thread';
import type { SurveyReply, SurveyRequest } from './protocol';

/** One worker of a survey, which may owe answers to several messages. */
export class SurveyWorker {
  readonly #thread: Thread<SurveyRequest, SurveyReply>;
  #owed = 0;

  constructor(
    create: () => WorkerLike,
    private readonly onReply: (reply: SurveyReply) => void,
    onDeath: (reason: string, again: boolean) => void,
  ) {
    this.#thread = new Thread(create, {
      onReply: (reply) => this.#receive(reply),
      onDeath: (reason, again) => {
        this.#owed = 0;
        onDeath(reason, again);
      },
    });
  }

  send(request: SurveyRequest): void {
    if (request.kind === 'train') this.#owed += 1;
    this.#thread.watch(this.#owed > 0);
    this.#thread.send(request);
  }

  /** What has died before does not count any more. */
  forgive(): void {
    this.#thread.forgive();
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
