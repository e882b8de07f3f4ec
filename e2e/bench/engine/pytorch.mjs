import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ALPHA, BATCHES, EPSILON, RATE } from './workloads.mjs';

const PROGRAM = fileURLToPath(new URL('pytorch.py', import.meta.url));
/** The second is the system's, where another one comes first on the path. */
const INTERPRETERS = ['python3', '/usr/bin/python3'];

/**
 * Of OpenBLAS, which an older version does not choose well on a newer processor: its own choice,
 * then others, of which the fastest that this processor can run takes part too.
 */
const OWN_CHOICE = 'own choice of kernels';
const OTHERS = ['Haswell', 'SkylakeX'];
/** A product on which they are told apart. */
const TRIAL = `
import time, torch
torch.set_num_threads(1)
a = torch.rand(128, 256)
b = torch.rand(256, 256)
best = 1e9
for _ in range(200):
    began = time.perf_counter()
    a @ b
    best = min(best, time.perf_counter() - began)
print(best)`;

/** @typedef {{ interpreter: string, version: string, kernels: string }} Pytorch */

/**
 * PyTorch as it is installed here, and with faster kernels where there are any; nothing where no
 * interpreter can import it.
 *
 * @returns {Promise<Pytorch[]>}
 */
export async function findPytorch() {
  for (const interpreter of INTERPRETERS) {
    const print = 'import numpy, torch; print(torch.__version__)';
    const version = await say(interpreter, print, OWN_CHOICE);
    if (version === null) continue;
    const all = [];
    for (const kernels of [OWN_CHOICE, ...OTHERS]) {
      const seconds = Number((await say(interpreter, TRIAL, kernels)) ?? Infinity);
      all.push({ interpreter, version, kernels, seconds });
    }
    const [own, ...others] = all;
    const [best] = others.toSorted((one, other) => one.seconds - other.seconds);
    return [own, best].flatMap((one) =>
      one && (one === own || one.seconds < 0.95 * (own?.seconds ?? 0)) ? [one] : [],
    );
  }
  return [];
}

/**
 * What a program prints, or null where it fails.
 *
 * @param {string} interpreter
 * @param {string} program
 * @param {string} kernels
 */
async function say(interpreter, program, kernels) {
  try {
    const options = { env: environment(kernels) };
    const { stdout } = await promisify(execFile)(interpreter, ['-c', program], options);
    return stdout.trim();
  } catch {
    return null;
  }
}

/** @param {string} kernels */
function environment(kernels) {
  const { OPENBLAS_CORETYPE: _, ...others } = process.env;
  return kernels === OWN_CHOICE ? others : { ...others, OPENBLAS_CORETYPE: kernels };
}

/**
 * A runner in a process of its own, already prepared for the workload.
 *
 * @param {Pytorch} pytorch
 * @param {{ node: string }} bundle
 * @param {import('./workloads.mjs').Workload} workload
 * @returns {Promise<import('./hosts.mjs').Runner>}
 */
export async function openPytorch({ interpreter, kernels }, { node }, workload) {
  const folder = await mkdtemp(join(tmpdir(), 'shiftscope-bench-'));
  const [numbers, labels] = [join(folder, 'numbers'), join(folder, 'labels')];
  /** @type {{ makeStart: typeof import('./start').makeStart }} */
  const { makeStart } = await import(pathToFileURL(join(node, 'start.js')).href);
  const { weights, x, y } = makeStart(workload);
  await writeFile(numbers, Buffer.concat([...weights, x].map(({ buffer }) => Buffer.from(buffer))));
  await writeFile(labels, y);

  const child = spawn(interpreter, [PROGRAM], {
    env: environment(kernels),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  /**
   * @param {object} order
   * @returns {Promise<import('./hosts.mjs').Answer>}
   */
  const ask = async (order) => {
    child.stdin.write(`${JSON.stringify(order)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error('PyTorch has ended.');
    return JSON.parse(value);
  };
  await ask({
    what: 'prepare',
    ...workload,
    numbers,
    labels,
    batches: BATCHES,
    rate: RATE,
    epsilon: EPSILON,
    alpha: ALPHA,
  });
  return {
    ask,
    close: async () => {
      child.stdin.end();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
