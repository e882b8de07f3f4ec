/*
 * Makes the production build, and that of the page with four runs, where they are missing or older
 * than a file that they are made from.
 */
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

/** @param {string} built @param {readonly string[]} sources @param {string[]} command of npm */
async function build(built, sources, command) {
  const made = newest(join(root, built, 'index.html'));
  if (sources.every((source) => newest(join(root, source)) <= made)) return;
  say(`build: ${built} is missing or stale; making it`);
  const code = await npm(command);
  if (code !== 0) process.exit(code);
}

await build('dist', SOURCES, ['run', '--silent', 'build']);
await build(
  'e2e/results/many-runs',
  [...SOURCES, 'e2e/many-runs'],
  ['exec', '--', 'vite', 'build', '--config', 'e2e/many-runs/vite.config.ts'],
);
