import { readFileSync } from 'node:fs';

/** For tests: the compiled kernels, which the build lays here before the tests run. */
export const bytes = readFileSync(new URL('./assembly/build/kernels.wasm', import.meta.url));
export const module = new WebAssembly.Module(bytes);
