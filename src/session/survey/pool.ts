import type { DataSet } from '../../engine/data/data-set';
import type { WorkerLike } from '../threads/thread';
import type { SurveyJob, SurveyReply } from './protocol';
import { SurveyWorker } from './survey-worker';

/** Milliseconds that a message's jobs should take: fewer messages, and still a live picture. */
const BATCH_MS = 30;
const LARGEST_BATCH = 16;

/** Messages that a worker has at a time: one to work on, one so that it need not wait. */
const AHEAD = 2;

export type Trained = Extract<SurveyReply, { readonly kind: 'trained' }>;

export interface PoolEvents {
  readonly onTrained: (reply: Trained) => void;
  /** `partial` has grown. */
  readonly onAlive: () => void;
  /** A worker died and was started again. */
  readonly onRevival: () => void;
  /** A worker died twice. The pool has stopped; what was under way is back in the queue. */
  readonly onFailure: (reason: string) => void;
}

/** One worker, and what it has been given. */
interface Member {
  readonly worker: SurveyWorker;
  readonly batches: Map<number, { readonly jobs: readonly SurveyJob[]; share: number }>;
  hasData: boolean;
}

/**
 * Hands jobs out to its workers in their order, two messages to each at a time. Workers begin when
 * there is work and end when there is none left.
 */
export class Pool {
  readonly #members: readonly Member[];
  readonly #events: PoolEvents;
  #queue: SurveyJob[] = [];
  #data: DataSet | null = null;
  #batch = 0;
  #running = false;
  /** How many of the members work. */
  #size = 0;
  /** Milliseconds of a job; NaN before the first answer. */
  #jobMs = NaN;

  constructor(create: () => WorkerLike, size: number, events: PoolEvents) {
    this.#events = events;
    this.#members = Array.from({ length: size }, (_, index) => ({
      worker: new SurveyWorker(
        create,
        (reply) => this.#receive(index, reply),
        (reason, again) => this.#bury(index, reason, again),
      ),
      batches: new Map(),
      hasData: false,
    }));
  }

  /** Jobs' worth of work that workers have done on what they have not answered yet. */
  get partial(): number {
    let sum = 0;
    for (const { batches } of this.#members) {
      for (const { jobs, share } of batches.values()) sum += share * jobs.length;
    }
    return sum;
  }

  /** Replaces all jobs. They wait for `go`. `data` is what they train on, or null: what they say. */
  load(jobs: readonly SurveyJob[], data: DataSet | null): void {
    this.stop();
    this.#queue = [...jobs];
    this.#data = data;
    this.#jobMs = NaN;
  }

  /** Begins with so many workers, or goes on with what is left; former deaths are forgiven. */
  go(size: number): void {
    if (this.#running) return;
    this.#running = true;
    this.#size = size;
    for (const member of this.#members) member.worker.forgive();
    this.#feed();
  }

  /** Ends all workers at once. What was under way goes back into the queue. */
  stop(): void {
    this.#running = false;
    for (const member of this.#members) this.#release(member);
  }

  #receive(index: number, reply: SurveyReply): void {
    const member = this.#members[index];
    const batch = member?.batches.get(reply.batch);
    if (member === undefined || batch === undefined) return;
    if (reply.kind === 'alive') {
      batch.share = reply.share;
      this.#events.onAlive();
    }
    if (reply.kind !== 'trained') return;
    member.batches.delete(reply.batch);
    this.#jobMs = reply.ms / batch.jobs.length;
    this.#feed();
    this.#events.onTrained(reply);
  }

  /** Gives every worker one message, then a second, so that few jobs are shared out evenly. */
  #feed(): void {
    for (let depth = 1; depth <= AHEAD; depth++) {
      for (const member of this.#members.slice(0, this.#size)) {
        if (member.batches.size < depth && this.#queue.length > 0) this.#hand(member);
      }
    }
    if (this.#queue.length > 0) return;
    for (const member of this.#members) if (member.batches.size === 0) this.#release(member);
  }

  #hand(member: Member): void {
    const wanted = Number.isNaN(this.#jobMs) ? 1 : Math.floor(BATCH_MS / this.#jobMs);
    // The last jobs are shared out evenly too.
    const fair = Math.ceil(this.#queue.length / (AHEAD * this.#size));
    const size = Math.max(1, Math.min(wanted, fair, LARGEST_BATCH));
    const jobs = this.#queue.splice(0, size);
    const batch = this.#batch++;
    member.batches.set(batch, { jobs, share: 0 });
    if (!member.hasData) member.worker.send({ kind: 'data', data: this.#data });
    member.hasData = true;
    member.worker.send({ kind: 'train', batch, jobs });
  }

  #release(member: Member): void {
    member.worker.stop();
    member.hasData = false;
    const unfinished = [...member.batches.values()].flatMap(({ jobs }) => jobs);
    member.batches.clear();
    this.#queue.unshift(...unfinished);
  }

  #bury(index: number, reason: string, again: boolean): void {
    const member = this.#members[index];
    if (member === undefined) return;
    this.#release(member);
    if (again) {
      this.stop();
      this.#events.onFailure(reason);
      return;
    }
    this.#events.onRevival();
    this.#feed();
  }
}
