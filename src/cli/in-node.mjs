/* Bundles a program of this folder for Node and hands it the command line: `in-node.mjs NAME …`. */
import { join } from 'node:path';
import { providePackages } from './packages.mjs';
import { root, say, speakOnStderr } from './process.mjs';

/** The programs' main files, by the names under which they speak. */
const PROGRAMS = new Map([
  ['replay', 'src/cli/main.ts'],
  ['experiments', 'src/cli/experiments/main.ts'],
  ['export', 'src/cli/export/main.ts'],
  ['survey', 'src/cli/survey/main.ts'],
  ['verify', 'src/cli/verify/main.ts'],
]);

/** The compiled kernels' file; one that cannot be had is done without: plain kernels take over. */
async function kernels() {
  const { compileKernels, KERNELS } = await import('../engine/kernels/assembly/compile.mjs');
  try {
    await compileKernels();
  } catch (error) {
    say(`kernels: ${error instanceof Error ? error.message : error}`);
  }
  return KERNELS;
}

/**
 * The program as one module. It is kept nowhere, so that many can run at a time.
 *
 * @param {string} entry
 */
async function bundle(entry) {
  const { build } = await import('vite');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: join(root, entry), write: false, minify: false },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The bundle is empty.');
  return chunk.code;
}

const [name = ''] = process.argv.splice(2, 1);
// What is printed belongs to the program alone.
speakOnStderr();
try {
  const entry = PROGRAMS.get(name);
  if (entry === undefined) throw new Error(`there are ${[...PROGRAMS.keys()].join(', ')}`);
  if (!(await providePackages({ quiet: true }))) process.exit(2);
  // The program finds the compiled kernels' file as its first word.
  process.argv.splice(2, 0, await kernels());
  await import(`data:text/javascript,${encodeURIComponent(await bundle(entry))}`);
} catch (error) {
  console.error(`${name}: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
