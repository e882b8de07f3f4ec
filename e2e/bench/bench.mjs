/* `npm run bench`: the page, then the engine, on this machine; `bench.mjs engine` is the second alone. */
import { benchEngine } from './engine/engine.mjs';
import { browser, describe } from './machine.mjs';
import { benchPage } from './page.mjs';

/** @type {Readonly<Record<string, (browser: import('playwright').Browser) => Promise<void>>>} */
const PARTS = { page: benchPage, engine: benchEngine };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`bench: no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
const chromium = await browser();
console.log(describe(chromium));
try {
  for (const [name, bench] of Object.entries(PARTS)) {
    if (asked.length === 0 || asked.includes(name)) await bench(chromium);
  }
} finally {
  await chromium.close();
}
