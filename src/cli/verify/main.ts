import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { chooseKernels } from '../../engine/kernels/choose';
import { runInNode } from '../run-in-node';
import { Computer, type Job } from './compute';
import { verify } from './verify';
import { WorkerPool } from './worker-pool';

/** The files of a folder and of those in it, by their paths from there. */
function list(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/* Run by `npm run verify`, and once more in each of its workers. */
if (isMainThread) {
  const [, , kernels] = process.argv;
  const pool = new WorkerPool(() => new Worker(new URL(import.meta.url), { workerData: kernels }));
  await runInNode((words, _, terminal) => verify(words, pool.compute, { ...terminal, list }));
  await pool.close();
} else {
  const { create } = await chooseKernels(() => readFile(String(workerData)));
  const computer = new Computer(create, (file) => readFileSync(file));
  parentPort?.on('message', (job: Job) => parentPort?.postMessage(computer.compute(job), []));
}
