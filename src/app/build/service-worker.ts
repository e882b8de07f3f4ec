import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { bundleScript } from './bundle-script.ts';
import { TYPE_FILES } from './embed-script.ts';

const SOURCE = fileURLToPath(new URL('../../ui/offline/service-worker.ts', import.meta.url));
const NAME = 'service-worker.js';

/** What a visit does not bring: who wants the page as one file, or types to compile with, asks. */
const LEFT_OUT = new Set([NAME, 'shiftscope.html', ...TYPE_FILES]);

/** Every file of a build by its path, the page as '', with its digest. */
function filesIn(folder: string): (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((path) => !LEFT_OUT.has(path))
    .sort()
    .map((path) => {
      const digest = createHash('sha256').update(readFileSync(join(folder, path)));
      const address = path === 'index.html' ? '' : path.split(sep).join('/');
      return [address, `sha256-${digest.digest('base64')}`] as const;
    });
}

/** Writes the worker that keeps all that lies in the folder of a build. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const files = JSON.stringify(filesIn(folder));
  const version = createHash('sha256').update(files).digest('hex').slice(0, 16);
  const code = await bundleScript(SOURCE, { FILES: files, VERSION: JSON.stringify(version) });
  writeFileSync(join(folder, NAME), code);
}

/** Adds to the page what keeps it for when there is no network. */
export function serviceWorkerPlugin(): Plugin {
  return {
    name: 'shiftscope:service-worker',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: ({ dir = '' }) => writeServiceWorker(dir),
    },
  };
}
