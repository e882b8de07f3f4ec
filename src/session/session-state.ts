import type { Divergence } from '../engine/trainer';
import type { StopReason } from './stop-conditions';

/** What changes seldom enough for React to follow. */
export interface SessionState {
  readonly playing: boolean;
  /** Play stops by itself at this step; null: never. */
  readonly target: number | null;
  /** Why Play has stopped by itself, until it goes on. */
  readonly stopped: StopReason | null;
  /** Of each arm. */
  readonly divergence: readonly (Divergence | null)[];
  /** A worker died twice: why. The run stands still until `retry`. */
  readonly failure: string | null;
  /** How often a worker was started anew and caught up by itself. */
  readonly revivals: number;
  /** What computes: 'simd', or 'reference' where WebAssembly is refused. Empty before the first look. */
  readonly engine: string;
  /** Files of the run's own data are not here: it stands still until it is started with them. */
  readonly waiting: boolean;
  /** Whether it has threads, waits until others have given some back, or wants none. */
  readonly threads: 'held' | 'waiting' | 'none';
  /** Counts runs: charts start afresh when it changes. */
  readonly run: number;
}

export const BEGINNING: SessionState = {
  playing: false,
  target: null,
  stopped: null,
  divergence: [],
  failure: null,
  revivals: 0,
  engine: '',
  waiting: false,
  threads: 'none',
  run: 0,
};

/** As a new run begins: it plays on if the last one was played, and not only led to a step. */
export function nextRun(
  { run, playing, target }: SessionState,
  arms: number,
  waiting: boolean,
): Omit<SessionState, 'revivals' | 'engine' | 'threads'> {
  return {
    run: run + 1,
    waiting,
    divergence: Array.from({ length: arms }, () => null),
    failure: null,
    playing: playing && target === null && !waiting,
    target: null,
    stopped: null,
  };
}
