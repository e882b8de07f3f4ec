/* Compiles the SIMD kernels, each .ts of this folder, to one WebAssembly file. */
import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
/** The compiled kernels. */
export const KERNELS = join(folder, 'build', 'kernels.wasm');

const OPTIONS = [
  ['--outFile', 'kernels.wasm', '--runtime', 'stub', '--importMemory', '--noExportMemory'],
  // Strict SIMD: what relaxed SIMD computes differs between processors.
  ['--enable', 'simd', '-O3', '--noAssert', '--noColors'],
].flat();

/** Each file that lies in the folder itself gives its exports to the module. */
const operations = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort();

/** What the output is made from. */
const sources = () => [
  fileURLToPath(import.meta.url),
  ...operations().map((name) => join(folder, name)),
  ...readdirSync(join(folder, 'lanes')).map((name) => join(folder, 'lanes', name)),
];

function isFresh() {
  const built = statSync(KERNELS, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
  return sources().every((source) => statSync(source).mtimeMs <= built);
}

/**
 * A source as the compiler shall see it. What lies in lanes/ is inlined wherever it is used; the
 * word for that, `@inline`, is put in here because no other tool would take it before a function.
 *
 * @param {string} path
 */
function read(path) {
  try {
    const text = readFileSync(path, 'utf8');
    return path.startsWith(join(folder, 'lanes'))
      ? text.replace(/^(export )?function /gm, '@inline $&')
      : text;
  } catch {
    return null;
  }
}

/** Compiles the kernels where their sources are newer than the output. Throws on an error in them. */
export async function compileKernels() {
  if (isFresh()) return;
  const started = Date.now();
  // Loaded only here: it takes longer than all else of a test run's start.
  const { main } = await import('assemblyscript/asc');
  /** @type {Uint8Array | undefined} */
  let wasm;
  const { error, stderr } = await main([...operations(), ...OPTIONS], {
    readFile: (name, base) => read(resolve(folder, base, name)),
    writeFile: (_, contents) => {
      wasm = typeof contents === 'string' ? undefined : contents;
    },
    listFiles: () => [],
    reportDiagnostic: () => {},
  });
  if (error || !wasm) throw new Error(`The kernels do not compile.\n${stderr.toString()}`);
  mkdirSync(join(folder, 'build'), { recursive: true });
  // Another process may be reading: the file is replaced in one go.
  const draft = `${KERNELS}.${process.pid}`;
  writeFileSync(draft, wasm);
  renameSync(draft, KERNELS);
  console.log(`kernels: ${wasm.length} bytes of WebAssembly in ${Date.now() - started} ms`);
}

/**
 * Has the kernels compiled before anything asks for the file, whether for a build, a server or a
 * test run, and again when a source changes while a server runs.
 *
 * @returns {import('vite').Plugin}
 */
export function kernelsPlugin() {
  return {
    name: 'shiftscope:kernels',
    configResolved: compileKernels,
    async handleHotUpdate({ file, server }) {
      if (!sources().includes(file)) return;
      await compileKernels();
      server.ws.send({ type: 'full-reload' });
    },
  };
}
