import type { Verdict } from '../../engine/kernels/choose';
import type { KernelsReply, KernelsRequest } from './kernels-protocol';
import type { WorkerLike } from './thread';

/**
 * Makes workers that share one proof of their kernels. The first compiles and proves them, and the
 * page hands its verdict to all others; those that are made meanwhile wait for it.
 */
export class ProvenWorkers {
  #verdict: Verdict | null = null;
  /** Have no kernels yet. The first one proves. */
  readonly #waiting: WorkerLike[] = [];

  /** `address` is that of the kernels' file: a thread may not know where it comes from. */
  constructor(
    private readonly make: () => WorkerLike,
    private readonly address: string,
  ) {}

  readonly create = (): WorkerLike => {
    const worker = this.make();
    if (this.#verdict !== null) tell(worker, { kind: 'kernels', verdict: this.#verdict });
    else {
      this.#waiting.push(worker);
      if (this.#waiting.length === 1) this.#ask(worker);
    }
    return {
      postMessage: (message, transfer) => worker.postMessage(message, transfer),
      terminate: () => {
        worker.terminate();
        this.#leave(worker);
      },
      addEventListener: (kind, listener) =>
        worker.addEventListener(kind, (event) => {
          const verdict = kind === 'message' ? verdictOf(event) : null;
          if (verdict === null) listener(event);
          else this.#take(worker, verdict);
        }),
    };
  };

  #take(prover: WorkerLike, verdict: Verdict): void {
    this.#verdict = verdict;
    for (const worker of this.#waiting.splice(0)) {
      if (worker !== prover) tell(worker, { kind: 'kernels', verdict });
    }
  }

  /** One that proved and is gone has left its task to the next. */
  #leave(worker: WorkerLike): void {
    const index = this.#waiting.indexOf(worker);
    if (index >= 0) this.#waiting.splice(index, 1);
    const [next] = this.#waiting;
    if (index === 0 && next !== undefined) this.#ask(next);
  }

  #ask(worker: WorkerLike): void {
    tell(worker, { kind: 'prove', address: this.address });
  }
}

function tell(worker: WorkerLike, request: KernelsRequest): void {
  worker.postMessage(request, []);
}

function verdictOf(event: Event): Verdict | null {
  const reply = (event as MessageEvent<KernelsReply | { readonly kind: string }>).data;
  return 'verdict' in reply ? reply.verdict : null;
}
