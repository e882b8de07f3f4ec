import { createStore } from 'zustand/vanilla';
import type { DataSet } from '../../engine/data/data-set';
import type { Clock } from '../clock';
import { Redraws, UNHURRIED } from '../redraws';
import type { Lease } from '../threads/lease';
import type { Threads } from '../threads/threads';
import { Pool, type Trained } from './pool';
import type { Outcome, SurveyJob } from './protocol';
import { surveyFingerprint } from './survey-fingerprint';

/** Milliseconds of work from which on the time left is more than a guess. */
const MEASURED = 400;

/** What changes seldom enough for React to follow. */
export interface SurveyState {
  readonly phase: 'idle' | 'running' | 'stopped' | 'finished' | 'failed';
  /** It runs as soon as others have given threads back. */
  readonly waiting: boolean;
  /** Why it failed; null otherwise. */
  readonly failure: string | null;
  /** How often a worker was started anew by itself. */
  readonly revivals: number;
  /** Whether the plain kernels compute, where WebAssembly is refused. */
  readonly plain: boolean;
  /** The digest of all outcomes, once they are all there; '' before. */
  readonly fingerprint: string;
}

const BEGINNING: SurveyState = {
  phase: 'idle',
  waiting: false,
  failure: null,
  revivals: 0,
  plain: false,
  fingerprint: '',
};

/** Many short runs on all cores: what is known of them so far, and how long the rest will take. */
export class Survey {
  readonly state = createStore<SurveyState>(() => BEGINNING);
  readonly #clock: Clock;
  readonly #pool: Pool;
  readonly #redraws: Redraws;
  readonly #lease: Lease;
  readonly #most: number;
  #data: DataSet | null = null;
  #outcomes = new Map<number, Outcome>();
  #total = 0;
  #classes = 0;
  /** When the workers first answered since they were started, and what was done by then. */
  #first: { readonly at: number; readonly done: number } | null = null;

  constructor(threads: Threads, clock: Clock) {
    this.#clock = clock;
    this.#redraws = new Redraws(clock, UNHURRIED);
    this.#most = threads.size;
    this.#lease = threads.lease({
      onGranted: (size) => {
        this.state.setState({ waiting: false });
        this.#pool.go(size);
      },
      onTaken: () => this.#pool.stop(),
    });
    this.#pool = new Pool(threads.create, threads.size, {
      onTrained: (reply) => this.#receive(reply),
      onAlive: () => this.#hear(),
      onRevival: () => this.state.setState(({ revivals }) => ({ revivals: revivals + 1 })),
      onFailure: (failure) => this.#rest({ phase: 'failed', failure }),
    });
  }

  /** What is known, by the ids of the jobs. */
  get outcomes(): ReadonlyMap<number, Outcome> {
    return this.#outcomes;
  }

  /** What the jobs train on; null: what they say. */
  get data(): DataSet | null {
    return this.#data;
  }

  get total(): number {
    return this.#total;
  }

  /** Of the data; 0 before the first outcome. */
  get classes(): number {
    return this.#classes;
  }

  /**
   * Milliseconds that the rest will take if it goes on as it went since the workers first answered;
   * NaN while that is not known.
   */
  get timeLeft(): number {
    if (this.#first === null) return NaN;
    const worked = this.#clock.now() - this.#first.at;
    const done = this.#done - this.#first.done;
    if (worked < MEASURED || done <= 0) return NaN;
    return (worked * (this.#total - this.#done)) / done;
  }

  /** Calls before a picture, a few times a second, when something new is known. */
  get subscribe(): Redraws['subscribe'] {
    return this.#redraws.subscribe;
  }

  /** Ends all workers, forgets everything and stands ready for these jobs; ids are all different. */
  prepare(jobs: readonly SurveyJob[], data: DataSet | null = null): void {
    this.#pool.load(jobs, data);
    this.#data = data;
    this.#outcomes = new Map();
    this.#total = jobs.length;
    this.#classes = 0;
    this.#first = null;
    this.#rest(BEGINNING);
  }

  /** Forgets everything and begins with these jobs. */
  start(jobs: readonly SurveyJob[], data: DataSet | null = null): void {
    this.prepare(jobs, data);
    this.state.setState({ phase: 'running' });
    this.#go();
  }

  /** Ends all workers; what is known is kept, and `resume` goes on with the rest. */
  stop(): void {
    if (this.state.getState().phase === 'running') this.#rest({ phase: 'stopped' });
  }

  resume(): void {
    const { phase } = this.state.getState();
    if (phase !== 'stopped' && phase !== 'failed') return;
    this.#first = null;
    this.state.setState({ phase: 'running', failure: null });
    this.#redraws.ask();
    this.#go();
  }

  /** Ends everything, and forgets what is known and who listens. */
  dispose(): void {
    this.#pool.load([], null);
    this.#lease.release();
    this.#redraws.dispose();
    this.#data = null;
    this.#outcomes = new Map();
    this.state.setState(BEGINNING);
  }

  /** Anew, with all the threads that there are for it. */
  #go(): void {
    this.#lease.release();
    this.#lease.request(1, this.#most);
    this.state.setState({ waiting: this.#lease.held === 0 });
  }

  /** Jobs' worth of work. */
  get #done(): number {
    return this.#outcomes.size + this.#pool.partial;
  }

  #receive({ outcomes, classes, engine }: Trained): void {
    for (const outcome of outcomes) this.#outcomes.set(outcome.id, outcome);
    this.#classes = classes;
    if (engine !== 'simd' && !this.state.getState().plain) this.state.setState({ plain: true });
    if (this.#outcomes.size === this.#total) {
      const fingerprint = surveyFingerprint([...this.#outcomes.values()]);
      this.#rest({ phase: 'finished', fingerprint });
    }
    this.#hear();
  }

  /** A worker has answered. */
  #hear(): void {
    this.#first ??= { at: this.#clock.now(), done: this.#done };
    this.#redraws.ask();
  }

  #rest(state: Partial<SurveyState>): void {
    this.#pool.stop();
    this.#lease.release();
    this.state.setState({ waiting: false, ...state });
    this.#redraws.ask();
  }
}
