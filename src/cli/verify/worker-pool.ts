import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { Job, Reply } from './compute';

const EVENTS = ['message', 'error', 'exit'] as const;

interface Waiting {
  readonly job: Job;
  readonly settle: (reply: Reply) => void;
}

/** Workers on all cores, each with one job at a time; one that dies is replaced by another. */
export class WorkerPool {
  readonly #queue: Waiting[] = [];
  readonly #workers = new Set<Worker>();
  readonly #idle: Worker[] = [];

  /** `start` makes a worker that answers each `Job` with a `Reply`, in their order. */
  constructor(
    private readonly start: () => Worker,
    private readonly size = availableParallelism(),
  ) {}

  readonly compute = (job: Job): Promise<Reply> =>
    new Promise((settle) => {
      this.#queue.push({ job, settle });
      this.#next();
    });

  async close(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#queue.length === 0) return;
    const worker = this.#idle.pop() ?? this.#another();
    const waiting = worker && this.#queue.shift();
    if (waiting === undefined) return;
    const done = (reply: Reply) => {
      // Those of the worker itself stay.
      for (const event of EVENTS) worker?.removeAllListeners(event);
      waiting.settle(reply);
      this.#next();
    };
    const died = (reason: string) => {
      if (worker !== undefined) this.#workers.delete(worker);
      done({ problem: `it could not be computed: ${reason}` });
    };
    worker?.once('message', (reply: Reply) => {
      this.#idle.push(worker);
      done(reply);
    });
    worker?.once('error', (error) => died(error instanceof Error ? error.message : String(error)));
    worker?.once('exit', (code) => died(`the worker ended with ${code}`));
    worker?.postMessage(waiting.job, []);
  }

  #another(): Worker | undefined {
    if (this.#workers.size >= this.size) return undefined;
    const worker = this.start();
    this.#workers.add(worker);
    return worker;
  }
}
