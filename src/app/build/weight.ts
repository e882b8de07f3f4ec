import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** In bytes after gzip: the scripts that the page needs before it starts. */
const LIMIT = 150_000;

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** The scripts that a built page names: its own, and all that they import statically. */
function initialScripts(html: string): string[] {
  const names = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, name = '']) => name);
  if (names.length === 0) throw new Error('the page names no script');
  return names;
}

/** Weighs what the page starts with, prints it and fails a build above the limit. */
export function weightPlugin(): Plugin {
  return {
    name: 'shiftscope:weight',
    apply: 'build',
    writeBundle: {
      order: 'post',
      handler({ dir = '' }) {
        const weigh = (name: string) =>
          gzipSync(readFileSync(join(dir, name)), { level: 9 }).length;
        const html = readFileSync(join(dir, 'index.html'), 'utf8');
        const weight = initialScripts(html).reduce((bytes, name) => bytes + weigh(name), 0);
        console.log(
          `initial JavaScript: ${kilobytes(weight)} of at most ${kilobytes(LIMIT)} after gzip`,
        );
        if (weight > LIMIT) this.error('initial JavaScript: too heavy');
      },
    },
  };
}
