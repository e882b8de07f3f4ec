import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { chooseKernels } from '../engine/kernels/choose';
import { replay } from './replay';

/* Run by `npm run replay`, which bundles it and names the compiled kernels first. */
const [kernels = '', ...words] = process.argv.slice(2);
const { create } = await chooseKernels(() => readFile(kernels));
// A reader such as `head` may have seen enough.
process.stdout.on('error', () => process.exit());
process.exitCode = replay(words, create, {
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
  read: (file) => readFileSync(file),
  write: (file, text) => writeFileSync(file, text),
});
