/** A thread that trains one arm. The address stands here alone and literally: the build looks for it. */
export function createTrainerWorker(): Worker {
  return new Worker(new URL('./trainer.worker.ts', import.meta.url), { type: 'module' });
}
