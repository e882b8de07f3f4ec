import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { answerer } from './answerer';
import type { Order } from './orders';

const { kernels, tfjs } = workerData as { readonly kernels: string; readonly tfjs: string };
const answer = answerer({ kernels: () => readFile(kernels), tfjsFolder: tfjs });

parentPort?.on('message', async (order: Order) => {
  try {
    parentPort?.postMessage(await answer(order), []);
  } catch (error) {
    parentPort?.postMessage({ error: String(error) }, []);
  }
});
