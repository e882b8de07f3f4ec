import { answerer } from './answerer';
import type { Order } from './orders';

/* The server of the bench has the files under these addresses. */
const answer = answerer({
  kernels: async () => (await fetch('/kernels.wasm')).arrayBuffer(),
  tfjsFolder: '/tfjs/',
});

self.addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  try {
    self.postMessage(await answer(data), {});
  } catch (error) {
    self.postMessage({ error: String(error) }, {});
  }
});
