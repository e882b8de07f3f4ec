import type { Answer, CommandName, Commands, FromHost } from '../protocol';
import { VERSION } from '../version';

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Sends requests, and settles each when its answer comes. */
export class Requests {
  readonly #waiting = new Map<number | string, Waiting>();
  #last = 0;

  constructor(private readonly send: (message: FromHost) => void) {}

  ask<Name extends CommandName>(
    command: Name,
    args: Commands[Name]['args'],
  ): Promise<Commands[Name]['result']> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {
        resolve: (result) => resolve(result as typeof result & null),
        reject,
      });
      try {
        this.send({ shiftscope: VERSION, id, command, args });
      } catch (error) {
        // What cannot be copied, such as a function, cannot be sent.
        this.#waiting.delete(id);
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  /** Takes an answer; one that nobody waits for is passed over. */
  settle(answer: Answer): void {
    if (answer.id === null) return;
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer.result);
  }

  /** Nobody will answer any more. */
  end(why: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(why));
    this.#waiting.clear();
  }
}
