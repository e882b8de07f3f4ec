import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compileKernels, KERNELS } from '../../../src/engine/kernels/assembly/compile.mjs';
import { root } from '../../../src/cli/process.mjs';

const CACHE = join(root, 'node_modules', '.cache', 'shiftscope', 'bench');
const NODE = join(CACHE, 'node');
const WEB = join(CACHE, 'web');
/** TensorFlow.js's wasm files. */
const TFJS = dirname(fileURLToPath(import.meta.resolve('@tensorflow/tfjs-backend-wasm')));
/** What TensorFlow.js's modules, made for a bundler, expect in Node. */
const COMMONJS = 'const __dirname = import.meta.dirname;';

/** @param {string} name */
const source = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Bundles the bench's workers for both places, outside of what is ever published: Node's folder and
 * that of a bare page for the browser.
 */
export async function bundle() {
  await compileKernels();
  /** @type {import('vite').InlineConfig} */
  const common = { root, configFile: false, logLevel: 'error', publicDir: false };
  await build({
    ...common,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: NODE,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: { worker: source('node.worker.ts'), start: source('start.ts') },
        output: { banner: COMMONJS },
      },
    },
  });
  await build({
    ...common,
    build: {
      outDir: WEB,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: false,
      rollupOptions: {
        input: { worker: source('web.worker.ts') },
        output: { entryFileNames: '[name].js', format: 'es' },
      },
    },
  });
  await writeFile(join(WEB, 'index.html'), '<!doctype html><title>Bench</title>');
  await cp(KERNELS, join(WEB, 'kernels.wasm'));
  await mkdir(join(WEB, 'tfjs'), { recursive: true });
  for (const name of ['', '-simd', '-threaded-simd']) {
    const file = `tfjs-backend-wasm${name}.wasm`;
    await cp(join(TFJS, file), join(WEB, 'tfjs', file));
  }
  return { node: NODE, web: WEB, files: { kernels: KERNELS, tfjs: `${TFJS}/` } };
}
