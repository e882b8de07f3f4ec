import { startWorker } from './start-worker';
import address from './trainer.worker.ts?worker&url';

/** A thread that trains: one arm of a run, or the runs of a survey. */
export function createTrainerWorker(): Worker {
  return startWorker(address);
}
