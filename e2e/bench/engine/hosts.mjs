import { once } from 'node:events';
import { join } from 'node:path';
import { Worker as Thread } from 'node:worker_threads';
import { preview } from 'vite';

/**
 * A worker of the bench, somewhere.
 *
 * @typedef {import('./orders').Answer} Answer
 * @typedef {import('./orders').Order} Order
 * @typedef {{ ask: (order: Order) => Promise<Answer>, close: () => Promise<unknown> }} Runner
 * @typedef {{ place: string, open: () => Promise<Runner> }} Host
 */

/**
 * Each runner is a thread of its own.
 *
 * @param {{ node: string, files: object }} bundle
 * @returns {Host}
 */
export function nodeHost({ node, files }) {
  return {
    place: 'Node',
    async open() {
      // TensorFlow.js greets on Node with an advertisement.
      const worker = new Thread(join(node, 'worker.js'), { workerData: files, stderr: true });
      return {
        ask: async (order) => {
          worker.postMessage(order, []);
          const [answer] = await once(worker, 'message');
          return checked(answer);
        },
        close: () => worker.terminate(),
      };
    },
  };
}

/**
 * Each runner is a worker of one bare page.
 *
 * @param {import('playwright').Browser} browser
 * @param {{ web: string }} bundle
 * @returns {Promise<Host & { close: () => Promise<void> }>}
 */
export async function chromiumHost(browser, { web }) {
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir: web },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${address.port}/`);
  return {
    place: 'Chromium',
    async open() {
      const worker = await page.evaluateHandle(() => new Worker('/worker.js', { type: 'module' }));
      return {
        ask: async (order) =>
          checked(
            await worker.evaluate(
              (to, sent) =>
                new Promise((resolve, reject) => {
                  const once = { once: true };
                  to.addEventListener('message', ({ data }) => resolve(data), once);
                  to.addEventListener('error', ({ message }) => reject(new Error(message)), once);
                  to.postMessage(sent, {});
                }),
              order,
            ),
          ),
        close: async () => {
          await worker.evaluate((one) => one.terminate());
          await worker.dispose();
        },
      };
    },
    async close() {
      await page.close();
      await server.close();
    },
  };
}

/**
 * @param {unknown} answer
 * @returns {Answer}
 */
function checked(answer) {
  const { error, ms, value } = /** @type {Partial<Answer> & { error?: string }} */ (answer);
  if (error !== undefined || ms === undefined || value === undefined) {
    throw new Error(error ?? 'The worker does not answer.');
  }
  return { ms, value };
}
