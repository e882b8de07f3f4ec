/* Bundles a program of src/cli for Node and hands it the command line. */
import { join } from 'node:path';
import { providePackages } from './packages.mjs';
import { root, say, speakOnStderr } from './process.mjs';

/** The compiled kernels' file; one that cannot be had is done without: plain kernels take over. */
async function kernels() {
  const { compileKernels, KERNELS } = await import('./assembly.mjs');
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

/**
 * Runs it, with the compiled kernels' file as its first word.
 *
 * @param {string} name under which it speaks
 * @param {string} entry its main file, from the repository's folder
 */
export async function runInNode(name, entry) {
  // What is printed belongs to the program alone.
  speakOnStderr();
  try {
    if (!(await providePackages({ quiet: true }))) process.exit(2);
    process.argv.splice(2, 0, await kernels());
    await import(`data:text/javascript,${encodeURIComponent(await bundle(entry))}`);
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 2;
  }
}
