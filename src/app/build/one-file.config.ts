import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { inlineWorkersPlugin, oneFilePlugin } from './one-file.ts';
import { pagePlugins } from './page-plugins.ts';

process.env['NODE_ENV'] = 'production';

/** The whole page as one file, beside that of many files. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [pagePlugins(), inlineWorkersPlugin(), oneFilePlugin('shiftscope.html')],
  logLevel: 'warn',
  build: {
    target: 'es2023',
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    assetsInlineLimit: Infinity,
    rolldownOptions: { output: { codeSplitting: false } },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
  },
});
