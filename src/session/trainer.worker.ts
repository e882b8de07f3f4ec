import { createReference } from '../engine/kernels/reference';
import { answer } from './answer';
import type { Request } from './protocol';

/** The thread of one arm: everything it does is in `answer.ts`, which runs in tests as well. */
const respond = answer(createReference(), (reply, transfer) =>
  self.postMessage(reply, { transfer }),
);

self.addEventListener('message', ({ data }: MessageEvent<Request>) => respond(data));
