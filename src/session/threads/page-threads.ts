import kernels from '../../engine/kernels/assembly/build/kernels.wasm?url';
import { createTrainerWorker } from './create-trainer-worker';
import { ProvenWorkers } from './proven-workers';
import { Threads, threadsFor } from './threads';

let threads: Threads | null = null;

/** The threads of this page: one budget for all that computes on it. None is started by asking. */
export function pageThreads(): Threads {
  const { create } = new ProvenWorkers(createTrainerWorker, kernels);
  return (threads ??= new Threads(create, threadsFor(navigator.hardwareConcurrency)));
}
