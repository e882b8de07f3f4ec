import kernels from '../../engine/kernels/assembly/build/kernels.wasm?url';
import type { MadePython, PythonReply, PythonRequest } from '../../exports/python/protocol';
import address from '../../exports/python/write-python.worker.ts?worker&url';
import { startWorker } from '../../session/threads/start-worker';

/**
 * Makes a Python file in a thread that ends with it, or with the signal: then nothing more is heard.
 * Rejects with an error that says why, whose message is empty where the browser says nothing.
 */
export function makePython(
  request: Omit<PythonRequest, 'kernels'>,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<MadePython> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(address);
    const end = () => worker.terminate();
    const fail = (cause: string) => {
      end();
      reject(new Error(cause));
    };
    signal.addEventListener('abort', end);
    worker.addEventListener('message', ({ data }: MessageEvent<PythonReply>) => {
      if (signal.aborted) return;
      if (data.kind === 'share') onShare(data.share);
      else if (data.kind === 'failed') fail(data.cause);
      else {
        end();
        resolve(data);
      }
    });
    // Out of memory, or a file of the page that cannot be fetched.
    worker.addEventListener('error', ({ message }) => fail(message ?? ''));
    worker.postMessage({ ...request, kernels } satisfies PythonRequest, []);
  });
}
