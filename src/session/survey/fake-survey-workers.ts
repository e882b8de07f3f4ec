import type { Kernels } from '../../engine/kernels/kernels';
import { createReference } from '../../engine/kernels/reference';
import type { WorkerLike } from '../arm-worker';
import { answerSurvey } from './answer-survey';
import type { SurveyReply, SurveyRequest } from './protocol';

/** For tests: the real worker code in this thread, behind messages that are cloned and wait. */
export class FakeSurveyWorker implements WorkerLike {
  readonly requests: SurveyRequest[] = [];
  terminated = false;
  /** Hangs: takes messages and says nothing. */
  silent = false;
  readonly #inbox: SurveyRequest[] = [];
  readonly #outbox: SurveyReply[] = [];
  readonly #listeners = new Map<string, (event: Event) => void>();
  readonly #respond: (request: SurveyRequest) => void;

  constructor(createKernels: (bytes: number) => Kernels) {
    this.#respond = answerSurvey(createKernels, (reply) => {
      this.#outbox.push(structuredClone(reply));
    });
  }

  postMessage(message: unknown): void {
    const request = structuredClone(message) as SurveyRequest;
    this.requests.push(request);
    this.#inbox.push(request);
  }

  addEventListener(kind: string, listener: (event: Event) => void): void {
    this.#listeners.set(kind, listener);
  }

  terminate(): void {
    this.terminated = true;
  }

  emit(kind: string, values: object): void {
    this.#listeners.get(kind)?.(Object.assign(new Event(kind), values));
  }

  /** Works on one request; false when there is none. */
  work(): boolean {
    const request = this.#inbox.shift();
    if (request === undefined) return false;
    if (!this.silent && !this.terminated) this.#respond(request);
    return true;
  }

  /** Delivers one reply; false when there is none. */
  deliver(): boolean {
    const reply = this.#outbox.shift();
    if (reply === undefined) return false;
    this.emit('message', { data: reply });
    return true;
  }
}

/** For tests: all workers that a survey has made, in order. */
export class FakeSurveyWorkers {
  readonly all: FakeSurveyWorker[] = [];

  constructor(
    private readonly createKernels: (bytes: number) => Kernels = () => createReference(),
  ) {}

  readonly create = (): FakeSurveyWorker => {
    const worker = new FakeSurveyWorker(this.createKernels);
    this.all.push(worker);
    return worker;
  };

  get living(): FakeSurveyWorker[] {
    return this.all.filter(({ terminated }) => !terminated);
  }

  /**
   * Passes messages until none is left, or `until` holds; `pick` chooses the worker that moves next
   * from a random-looking number.
   */
  settle(until: () => boolean = () => false, pick?: () => number): void {
    for (let round = 0; round < 200_000; round++) {
      if (until()) return;
      const next = pick === undefined ? undefined : this.all[pick() % this.all.length];
      const moved = next === undefined ? false : next.work() || next.deliver();
      if (moved) continue;
      const any = this.all.map((worker) => [worker.work(), worker.deliver()]);
      if (!any.flat().includes(true)) return;
    }
    throw new Error('The messages do not come to an end.');
  }
}
