import { defineConfig } from 'vitest/config';
import { embedScriptPlugin } from './src/app/build/embed-script.ts';
import { initialChunk, laterChunk } from './src/app/build/initial-chunk.ts';
import { notFoundPlugin } from './src/app/build/not-found.ts';
import { pagePlugins } from './src/app/build/page-plugins.ts';
import { partFilesPlugin } from './src/app/build/part-files.ts';
import { oneFilePolicyPlugin, POLICY_HEADERS, policyPlugin } from './src/app/build/policy.ts';
import { serviceWorkerPlugin } from './src/app/build/service-worker.ts';
import { weightPlugin } from './src/app/build/weight.ts';

export default defineConfig(({ command }) => {
  // Whatever the shell says: a build with React's development checks is slow and too heavy.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    // Relative, so that the build runs under any path of any host.
    base: './',
    plugins: [
      pagePlugins(),
      policyPlugin(),
      oneFilePolicyPlugin(),
      notFoundPlugin(),
      partFilesPlugin(),
      weightPlugin(),
      embedScriptPlugin(),
      serviceWorkerPlugin(),
    ],
    build: {
      target: 'es2023',
      modulePreload: { polyfill: false },
      sourcemap: false,
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: laterChunk }, { name: initialChunk }] } },
      },
      // The policy refuses to fetch data: addresses, such as a small wasm file would become.
      assetsInlineLimit: 0,
      // Our own plugin weighs the build.
      reportCompressedSize: false,
    },
    preview: { headers: POLICY_HEADERS },
    test: {
      include: ['{src,e2e}/**/*.test.{ts,tsx}'],
      // Proofs that train networks take their time on a busy machine.
      testTimeout: 60_000,
      // By default one core is left idle, which is half of a small machine.
      maxWorkers: '100%',
    },
  };
});
