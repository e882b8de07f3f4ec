import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { chooseKernels } from '../../engine/kernels/choose';
import { experiments } from './experiments';

/* Run by `npm run experiments`, which bundles it and names the compiled kernels first. */
const [kernels = '', ...words] = process.argv.slice(2);
const { create, kind, reason } = await chooseKernels(() => readFile(kernels));
if (kind === 'plain') process.stderr.write(`experiments: plain kernels, much slower: ${reason}\n`);
// A reader such as `head` may have seen enough.
process.stdout.on('error', () => process.exit());
process.exitCode = experiments(words, create, {
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
  write: (file, text) => writeFileSync(file, text),
});
