import type { Experiment } from '../experiment/experiment';
import { readLink } from '../experiment/link';
import { FakeClock } from './fake-clock.fixture';
import { FakeWorkers } from './fake-workers.fixture';
import type { Request } from './protocol';
import { Session } from './session';
import { Threads } from './threads/threads';

/** For tests: a session on fake workers and a fake clock, and what can be asked of it. */

export const SMALL = 'depth=2&width=4&batch=8';

export const read = (text: string): Experiment => readLink(text).experiment;

export function open(text: string | Experiment = SMALL, cores = 4) {
  const clock = new FakeClock();
  const workers = new FakeWorkers();
  const experiment = typeof text === 'string' ? read(text) : text;
  const threads = new Threads(workers.create, cores);
  const session = new Session(experiment, threads, clock);
  session.wake();
  const settle = () => workers.settle();
  /** Plays with a picture every 16 ms until the step is reached; true if it was. */
  const playTo = (step: number): boolean => {
    for (let i = 0; i < 5000 && session.step < step; i++) {
      clock.advance(16);
      settle();
    }
    return session.step >= step;
  };
  const runTo = (step: number): void => {
    session.runTo(step);
    settle();
  };
  return { clock, workers, threads, session, settle, playTo, runTo };
}

export type Stage = ReturnType<typeof open>;

/** What the newest row says of both arms. */
export function last({ session }: Stage) {
  const { history } = session;
  const row = history.length - 1;
  return {
    step: history.lastStep,
    fingerprints: history.arms.map((arm) => arm.fingerprints[row]),
    evaluatedAt: history.arms.map((arm) => arm.evaluatedAt[row]),
  };
}

/** Both arms at this step of an undisturbed run. */
export function undisturbed(step: number, text: string | Experiment = SMALL) {
  const stage = open(text);
  stage.settle();
  if (step > 0) stage.runTo(step);
  if (last(stage).step !== step) throw new Error(`The run did not reach step ${step}.`);
  return last(stage);
}

type Advance = Extract<Request, { kind: 'advance' }>;

/** All that this worker was asked to train or to show. */
export function advances({ workers }: Stage, index: number): Advance[] {
  const requests = workers.all[index]?.requests ?? [];
  return requests.filter((request) => request.kind === 'advance');
}
