import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Limits in bytes after gzip: what the page needs before it starts, and the whole build. */
const INITIAL_LIMIT = 150_000;
const TOTAL_LIMIT = 300_000;

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * The scripts that the page itself names and every chunk that they import statically.
 *
 * @param {import('vite').Rolldown.OutputBundle} bundle
 */
function initialChunks(bundle) {
  const page = bundle['index.html'];
  const html = page?.type === 'asset' ? String(page.source) : '';
  const names = new Set(
    Object.keys(bundle).filter((name) => name.endsWith('.js') && html.includes(`/${name}"`)),
  );
  if (names.size === 0) throw new Error('the page names no script');
  for (const name of names) {
    const file = bundle[name];
    // A set hands out what is added while it is walked.
    if (file?.type === 'chunk') for (const imported of file.imports) names.add(imported);
  }
  return names;
}

/**
 * Weighs the build, prints both figures and fails the build above a limit.
 *
 * @returns {import('vite').Plugin}
 */
export function weightPlugin() {
  return {
    name: 'shiftscope:weight',
    apply: 'build',
    writeBundle: {
      order: 'post',
      handler({ dir }, bundle) {
        if (!dir) return;
        /** @param {string} name */
        const weigh = (name) => gzipSync(readFileSync(join(dir, name)), { level: 9 }).length;
        /** @param {Iterable<string>} names */
        const sum = (names) => [...names].reduce((bytes, name) => bytes + weigh(name), 0);

        const files = readdirSync(dir, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
        const weights = [
          { what: 'initial JavaScript', bytes: sum(initialChunks(bundle)), limit: INITIAL_LIMIT },
          { what: 'everything', bytes: sum(files), limit: TOTAL_LIMIT },
        ];
        for (const { what, bytes, limit } of weights) {
          console.log(`${what}: ${kilobytes(bytes)} of at most ${kilobytes(limit)} after gzip`);
        }
        const heavy = weights.filter(({ bytes, limit }) => bytes > limit);
        if (heavy.length > 0) this.error(`too heavy: ${heavy.map(({ what }) => what).join(', ')}`);
      },
    },
  };
}
