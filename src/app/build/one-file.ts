import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { bundleScript } from './bundle-script.ts';
import { digestOf, TRUSTED_TYPES } from './policy.ts';

/** In bytes: what a file may weigh that is handed on by mail or on a stick. */
const LIMIT = 1_500_000;

/**
 * Unpacks the page's code, which stands in the page as text: packed it is less than half as large,
 * and there is room for all chapters in both languages.
 */
const LOADER = `
const packed = document.getElementById('packed').textContent;
const bytes = Uint8Array.from(atob(packed), (each) => each.charCodeAt(0));
const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
const code = new Blob([await new Response(unpacked).blob()], { type: 'text/javascript' });
await import(URL.createObjectURL(code));
`;

/** Nothing is fetched; what stands in the page is known by its digests. */
const policyOf = (scripts: readonly string[], style: string) =>
  [
    "default-src 'none'",
    `script-src 'wasm-unsafe-eval' blob: ${scripts.map(digestOf).join(' ')}`,
    'worker-src blob:',
    `style-src ${digestOf(style)}`,
    'img-src data: blob:',
    'connect-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    ...TRUSTED_TYPES,
  ].join('; ');

/**
 * Gives each worker as a blob's address, with all that it needs in it: `x.worker.ts?worker&url` is
 * then the same to who asks for it as in the page of many files.
 */
export function inlineWorkersPlugin(): Plugin {
  return {
    name: 'shiftscope:inline-workers',
    enforce: 'pre',
    async load(id) {
      const [file = '', query] = id.split('?');
      if (query !== 'worker&url') return null;
      const code = await bundleScript(file);
      const blob = `new Blob([${JSON.stringify(code)}], { type: 'text/javascript' })`;
      return { code: `export default URL.createObjectURL(${blob});`, moduleType: 'js' };
    },
  };
}

/** Puts all that was built into the page, as `fileName`, prints its size and fails above a limit. */
export function oneFilePlugin(fileName: string): Plugin {
  let root = '';
  return {
    name: 'shiftscope:one-file',
    enforce: 'post',
    configResolved(config) {
      ({ root } = config);
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const page = files.find((file) => file.fileName === 'index.html');
        const [script, ...more] = files.filter((file) => file.type === 'chunk');
        const styles = files.filter((file) => file.fileName.endsWith('.css'));
        if (page?.type !== 'asset' || script === undefined || more.length > 0) {
          throw new Error('The page is not one page with one script.');
        }
        const code = gzipSync(script.code, { level: 9 }).toString('base64');
        const style = styles
          .map((file) => ('source' in file ? file.source.toString() : ''))
          .join('\n');
        const icon = readFileSync(join(root, 'public/icon.svg'), 'utf8');
        const html = page.source
          .toString()
          .replaceAll(/\s*<(?:script[^>]*src=[^>]*><\/script|link rel="stylesheet"[^>]*)>/g, '')
          .replace(
            /href="[^"]*icon\.svg"/,
            () => `href="data:image/svg+xml,${encodeURIComponent(icon)}"`,
          );
        const [, first = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
        const policy = policyOf([first, LOADER], style).replaceAll("'", '&#39;');
        const whole = html
          .replace(
            '<head>',
            () =>
              `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">` +
              '\n    <meta name="referrer" content="no-referrer">',
          )
          .replace('</head>', () => `<style>${style}</style>\n  </head>`)
          .replace(
            '</body>',
            () =>
              `<script type="text/plain" id="packed">${code}</script>\n` +
              `<script type="module">${LOADER}</script>\n  </body>`,
          );
        for (const { fileName } of files) delete bundle[fileName];
        this.emitFile({ type: 'asset', fileName, source: whole });
        const size = Buffer.byteLength(whole);
        console.log(`${fileName}: ${size} bytes of at most ${LIMIT}`);
        if (size > LIMIT) this.error(`${fileName}: too large`);
      },
    },
  };
}
