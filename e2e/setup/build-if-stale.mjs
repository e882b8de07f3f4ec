/* Makes the production build where it is missing or older than a file that it is made from. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, say } from '../../src/cli/process.mjs';

const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/**
 * When a file, or the newest file in a folder, was written; -Infinity where there is none.
 *
 * @param {string} path
 * @returns {number} ms since 1970
 */
function newest(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return -Infinity;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(-Infinity, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const built = newest(join(root, 'dist', 'index.html'));
if (SOURCES.some((source) => newest(join(root, source)) > built)) {
  say('build: missing or stale; making it');
  process.exit(await npm(['run', '--silent', 'build']));
}
