import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { runFingerprint } from '../src/engine/fingerprint';
import { armSpecification } from '../src/experiment/arm-specification';
import { ARM_NAMES } from '../src/experiment/experiment';
import { KNOWN_FINGERPRINTS, KNOWN_STEPS } from '../src/experiment/known-fingerprints.fixture';
import { readLink } from '../src/experiment/link';
import { type Engine, type EnginePage, ENGINES } from './setup/engines';
import { siteWithFaults } from './setup/site-with-faults';
import { readAtRest, trainInPage, type Trained } from './support/train-in-page';

const ASSETS = fileURLToPath(new URL('../dist/assets', import.meta.url));

/** Links that are also opened as a person would: with changes in mid-run, and an arm that diverges. */
const OPENED = [1, 10, 18, 24].map((index) => KNOWN_FINGERPRINTS[index] ?? ['', '']);

/** A run that stands still, for a page whose own workers shall not take part. */
const STILL = '#v=1&depth=0&width=1&at=0';

/** The file among the build's assets whose name is of this form. */
function asset(name: RegExp): string {
  return readdirSync(ASSETS).find((file) => name.test(file)) ?? '';
}

/** What the build's workers end with, by link. */
async function train(page: EnginePage, site: string): Promise<Trained[][]> {
  await page.open(`${site}${STILL}`);
  const runs = KNOWN_FINGERPRINTS.map(([link]) => {
    const { experiment } = readLink(link);
    return ARM_NAMES.map((arm) => armSpecification(experiment, arm));
  });
  const worker = `${site}assets/${asset(/^trainer\.worker.*\.js$/)}`;
  const kernels = `${site}assets/${asset(/\.wasm$/)}`;
  const task = { worker, kernels, steps: KNOWN_STEPS, runs };
  return page.evaluate(`(${trainInPage.toString()})(${JSON.stringify(task)})`);
}

/** What the page itself shows after a link was opened. */
async function openLink(page: EnginePage, site: string, link: string): Promise<string> {
  await page.open('about:blank');
  await page.open(`${site}#${link}&at=${KNOWN_STEPS}`);
  return page.evaluate(`(${readAtRest.toString()})(${KNOWN_STEPS})`);
}

function say(line: string): void {
  process.stdout.write(`same bits: ${line}\n`);
}

/** The engine's page; null, and a line that says why, where it is not here or does not start. */
async function startPage({ name, start }: Engine): Promise<EnginePage | null> {
  if (start === null) {
    say(`${name} is not here: not compared`);
    return null;
  }
  return start().catch((error: unknown) => {
    say(`${name} does not start: not compared (${String(error).split('\n')[0]})`);
    return null;
  });
}

for (const engine of ENGINES) {
  for (const kernels of ['simd', 'reference'] as const) {
    const what = `${engine.name}, ${kernels} kernels`;
    test(`${what}: known links give their fingerprints`, async ({ baseURL }) => {
      test.setTimeout(120_000);
      const began = Date.now();
      const page = await startPage(engine);
      test.skip(page === null, `${engine.name} is not here`);
      if (page === null) return;
      const without = kernels === 'reference' ? await siteWithFaults(baseURL ?? '') : null;
      // Every browser then trains without WebAssembly.
      if (without) without.faults = (path) => (path.endsWith('.wasm') ? 'missing' : null);
      const site = without?.url ?? baseURL ?? '';
      try {
        const trained = await train(page, site);
        const used = new Set(trained.flat().map((arm) => arm.engine));
        expect([...used]).toEqual([kernels]);
        const found = trained.map(([a, b], i) => [
          KNOWN_FINGERPRINTS[i]?.[0],
          a && b ? runFingerprint([a, b]) : '',
        ]);
        expect(found).toEqual(KNOWN_FINGERPRINTS);
        for (const [link, known] of OPENED) {
          expect(await openLink(page, site, link), link).toBe(known);
        }
      } finally {
        await page.close();
        without?.close();
      }
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      say(`${what}: ${KNOWN_FINGERPRINTS.length} links, all the same, in ${seconds} s`);
    });
  }
}
