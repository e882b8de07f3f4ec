/* Runs a link without a browser: bundles src/cli for Node and hands it the command line. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './process.mjs';

// What is printed belongs to the replay alone; the set-up speaks beside it.
console.log = console.error;
const { providePackages } = await import('./packages.mjs');
if (!(await providePackages())) process.exit(2);
const { compileKernels, KERNELS } = await import('./assembly.mjs');
await compileKernels();

const outDir = join(root, 'node_modules', '.cache', 'shiftscope');
const { build } = await import('vite');
await build({
  root,
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true },
  build: { ssr: 'src/cli/main.ts', outDir, minify: false },
});
process.argv.splice(2, 0, KERNELS);
await import(pathToFileURL(join(outDir, 'main.js')).href);
