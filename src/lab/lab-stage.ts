import { inForce } from '../experiment/events';
import { readLink } from '../experiment/link';
import { createExperimentStore } from '../experiment/store';
import { FakeClock } from '../session/fake-clock';
import { FakeWorkers } from '../session/fake-workers';
import { Session } from '../session/session';
import { findings } from './advice/rules';
import { takeSnapshot } from './advice/snapshot';
import { Laboratory } from './laboratory';

/** For tests: the laboratory of a link, on real trainers in this thread, and what it says. */
export function openLab(link = '') {
  const { issues, ...read } = readLink(link);
  const workers = new FakeWorkers();
  const session = new Session(read.experiment, workers.create, new FakeClock());
  const lab = new Laboratory(createExperimentStore(read, issues), session);
  const settle = () => workers.settle();
  const runTo = (step: number) => {
    session.runTo(step);
    settle();
  };
  const snapshot = () => {
    const { experiment } = lab.store.getState();
    return takeSnapshot(lab, inForce(experiment, session.cursor ?? session.step));
  };
  settle();
  return { lab, session, settle, runTo, snapshot, findings: () => findings(snapshot()) };
}
