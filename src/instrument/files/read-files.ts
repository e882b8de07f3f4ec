import { problem } from '../../engine/data/own/problem';
import { startWorker } from '../../session/threads/start-worker';
import type { ReadFile, RefusedFile } from './read-file';
import address from './read-files.worker.ts?worker&url';

/** Reads files in a thread that ends with them; in their order. Never rejects. */
export function readFiles(files: readonly File[]): Promise<readonly (ReadFile | RefusedFile)[]> {
  return new Promise((resolve) => {
    const read: (ReadFile | RefusedFile)[] = [];
    const worker = startWorker(address);
    const end = () => {
      worker.terminate();
      resolve(read);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<ReadFile | RefusedFile>) => {
      read.push(data);
      if (read.length === files.length) end();
    });
    // Out of memory, or a file of the page that cannot be fetched.
    worker.addEventListener('error', ({ message }) => {
      for (const { name } of files.slice(read.length)) {
        read.push({ name, problem: problem('unreadable', { cause: message ?? '' }) });
      }
      end();
    });
    worker.postMessage(files, []);
  });
}
