import type { Kernels } from '../engine/kernels/kernels';
import { createReference } from '../engine/kernels/reference';
import { serveTrainer } from './serve-trainer';
import { FakeThreads } from './fake-threads.fixture';
import type { Reply, Request } from './protocol';

/** For tests: the workers of arms. */
export class FakeWorkers extends FakeThreads<Request, Reply> {
  constructor(createKernels: (bytes: number) => Kernels = () => createReference()) {
    super((send) => serveTrainer(createKernels, send));
  }
}
