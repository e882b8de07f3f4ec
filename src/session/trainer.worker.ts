import wasm from '../engine/kernels/assembly/build/kernels.wasm?url';
import { chooseKernels } from '../engine/kernels/choose';
import { answer } from './answer';
import type { Request } from './protocol';

/** Milliseconds after which a file that does not come is done without. */
const PATIENCE = 2000;

/** The thread of one arm: everything it does is in `answer.ts`, which runs in tests as well. */
const respond = chooseKernels(async () => {
  const response = await fetch(wasm, { signal: AbortSignal.timeout(PATIENCE) });
  return response.arrayBuffer();
}).then(({ create }) => answer(create, (reply, transfer) => self.postMessage(reply, { transfer })));

// Listening at once, so that no message is missed while the kernels are fetched.
self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  (await respond)(data);
});
