import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { chooseKernels } from '../engine/kernels/choose';
import type { Kernels } from '../engine/kernels/kernels';
import type { Terminal } from './replay';

/** A program of the command line: gives its exit status. */
export type Program = (
  words: readonly string[],
  createKernels: (bytes: number) => Kernels,
  terminal: Terminal,
) => number | Promise<number>;

/** Runs it in this process, which was bundled by `in-node.mjs` and told the compiled kernels first. */
export async function runInNode(program: Program): Promise<void> {
  const [kernels = '', ...words] = process.argv.slice(2);
  const { create } = await chooseKernels(() => readFile(kernels));
  // A reader such as `head` may have seen enough.
  process.stdout.on('error', () => process.exit());
  process.exitCode = await program(words, create, {
    out: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`${line}\n`),
    read: (file) => readFileSync(file),
    write: (file, text) => writeFileSync(file, text),
  });
}
