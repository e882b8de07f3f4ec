/**
 * A thread that trains: one arm of a run, or the runs of a survey. The address stands here alone and
 * literally: the build looks for it.
 */
export function createTrainerWorker(): Worker {
  return new Worker(new URL('./trainer.worker.ts', import.meta.url), { type: 'module' });
}
