import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { KERNELS } from '../../engine/kernels/assembly/compile.mjs';
import type { recordBands } from './record-bands.ts';

const ID = 'virtual:preset-bands';
const FOUND = `\0${ID}`;
/** What the numbers depend on. */
const SOURCES = ['src/engine', 'src/experiment'];
const RECORDER = 'src/app/build/record-bands.ts';
/** Kept for the next build with the same sources: it takes some seconds to run every preset. */
const KEPT = 'node_modules/.cache/shiftscope/preset-bands.json';

/** Neither tests nor what is built. */
const isSource = (name: string) => /(?<!\.(?:test|fixture))\.ts$/.test(name);

/** A digest of all sources. */
function digest(root: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, RECORDER)));
  for (const folder of SOURCES) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter(isSource).sort()) {
      hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest('hex');
}

/** The text of the bands, from the last build or from runs of every preset. */
async function bandsOf(root: string): Promise<string> {
  const file = join(root, KEPT);
  const sources = digest(root);
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { sources: string; bands: string };
    if (kept.sources === sources) return kept.bands;
  } catch {
    // Nothing is kept yet.
  }
  const started = Date.now();
  // Not imported: the configuration of the build is no place for the engine.
  const { module } = await runnerImport<{ recordBands: typeof recordBands }>(join(root, RECORDER), {
    root,
    configFile: false,
  });
  const bands = JSON.stringify(await module.recordBands(() => readFile(KERNELS)));
  console.log(`pictures of the presets: ${Date.now() - started} ms`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ sources, bands }));
  } catch {
    // A folder that cannot be written to: the next build runs them again.
  }
  return bands;
}

/** Runs each preset with the page's engine, for its small picture. */
export function presetBandsPlugin(): Plugin {
  let root = '';
  return {
    name: 'shiftscope:preset-bands',
    configResolved(config) {
      ({ root } = config);
    },
    resolveId: (id) => (id === ID ? FOUND : null),
    async load(id) {
      return id === FOUND ? `export const BANDS = ${await bandsOf(root)};` : null;
    },
  };
}
