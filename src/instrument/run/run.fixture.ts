import { createStore } from 'zustand/vanilla';
import { inForce } from '../../experiment/events';
import { readLink } from '../../experiment/link';
import { createExperimentStore } from '../../experiment/store';
import { FakeClock } from '../../session/fake-clock.fixture';
import { FakeWorkers } from '../../session/fake-workers.fixture';
import { Session } from '../../session/session';
import { Threads } from '../../session/threads/threads';
import { findings } from '../advice/rules';
import { takeSnapshot } from '../advice/snapshot';
import { Run } from './run';
import { DEFAULT_RUN_VIEW, type RunView } from './run-view';

/** For tests: the run of a link, on real trainers in this thread, and what it says. */
export function openRun(link = '', shown: Partial<RunView> = {}) {
  const { issues, ...read } = readLink(link);
  const workers = new FakeWorkers();
  const clock = new FakeClock();
  const session = new Session(read.experiment, new Threads(workers.create, 4), clock);
  session.wake();
  const view = createStore<RunView>(() => ({ ...DEFAULT_RUN_VIEW, ...shown }));
  const run = new Run('test', createExperimentStore(read, issues), view, session);
  const settle = () => workers.settle();
  /** Time for so many pictures, and what was asked for comes. */
  const playOn = (milliseconds = 16) => {
    clock.advance(milliseconds);
    settle();
  };
  /** The run stands still, and the next picture shows what was recorded. */
  const draw = () => playOn(0);
  const runTo = (step: number) => {
    session.runTo(step);
    settle();
    draw();
  };
  const look = (step: number | null) => {
    session.look(step);
    draw();
  };
  const snapshot = () => {
    const { experiment } = run.store.getState();
    return takeSnapshot(run, inForce(experiment, run.moments.now.step));
  };
  settle();
  draw();
  return {
    run,
    session,
    settle,
    draw,
    look,
    runTo,
    playOn,
    snapshot,
    findings: () => findings(snapshot()),
  };
}
