import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { bundleScript } from './bundle-script.ts';

/** In bytes after gzip: what a hosting page loads to have the page in a frame. */
const LIMIT = 5000;

const sourceOf = (name: string) =>
  fileURLToPath(new URL(`../../embed/${name}.ts`, import.meta.url));

/** Sources with types alone, which are their own declarations. */
const TYPES = ['protocol', 'handle'];

/** Their names in the build. */
export const TYPE_FILES = ['embed.d.ts', 'embed.d.mts'];

/** The declarations of both forms of the script, without anything that they import. */
export function embedTypes(): string {
  const texts = TYPES.map((name) => readFileSync(sourceOf(name), 'utf8'));
  return [
    ...texts.map((text) => text.replaceAll(/^import .*\n\n?/gm, '')),
    '/** Puts the page into an element, and resolves when it can be steered. */',
    'export function embed(element: Element | string, options?: EmbedOptions): Promise<Handle>;',
    '',
    '/** What the classic script sets. */',
    'export as namespace Shiftscope;',
    '',
  ].join('\n');
}

/** Adds to the build the script for pages that frame it, in both forms and with its types. */
export function embedScriptPlugin(): Plugin {
  return {
    name: 'shiftscope:embed-script',
    apply: 'build',
    async generateBundle() {
      const scripts = {
        'embed.js': await bundleScript(sourceOf('host/classic')),
        'embed.mjs': await bundleScript(sourceOf('host/module'), {}, 'es'),
      };
      for (const [fileName, source] of Object.entries(scripts)) {
        this.emitFile({ type: 'asset', fileName, source });
        const bytes = gzipSync(source, { level: 9 }).length;
        console.log(`${fileName}: ${bytes} of at most ${LIMIT} bytes after gzip`);
        if (bytes > LIMIT) this.error(`${fileName}: too heavy`);
      }
      // A compiler looks for the types of each form under the form's own name.
      for (const fileName of TYPE_FILES) {
        this.emitFile({ type: 'asset', fileName, source: embedTypes() });
      }
    },
  };
}
