import { test } from 'playwright/test';
import { KNOWN_FINGERPRINTS, KNOWN_STEPS } from '../src/experiment/known-fingerprints.fixture';
import { ENGINES } from './setup/engines';
import { hostSite } from './setup/host-site';
import { expect } from './support/test';

const [link, fingerprint] = KNOWN_FINGERPRINTS[1] as readonly [string, string];

/** Runs in the host, by its text alone: frames the page in each way, and tells what each comes to. */
async function frameInEachWay(link: string, step: number, file: string): Promise<string[]> {
  const html = await (await fetch(file)).text();
  const ways = [
    {},
    { sandbox: 'allow-scripts' },
    { html },
    { html, sandbox: 'allow-scripts' },
  ] as const;
  const found: string[] = [];
  for (const way of ways) {
    try {
      const handle = await window.Shiftscope.embed('#place', { link, ...way });
      await handle.seek(step);
      found.push((await handle.getState()).fingerprint);
      handle.remove();
    } catch (error) {
      found.push(String(error));
      document.querySelector('#place')?.replaceChildren();
    }
  }
  return found;
}

for (const { name, start } of ENGINES) {
  test(`in ${name} the run is the same in a frame of another origin, in a sandbox and in srcdoc`, async ({
    baseURL,
  }) => {
    test.setTimeout(120_000);
    test.skip(start === null, `${name} is not here`);
    if (start === null) return;
    const host = await hostSite(
      `<!doctype html><title>Course</title><div id="place"></div><script src="${baseURL}embed.js"></script>`,
    );
    const page = await start();
    try {
      await page.open(host.url);
      const given = JSON.stringify([link, KNOWN_STEPS, `${baseURL}shiftscope.html`]);
      const found = await page.evaluate(`(${frameInEachWay.toString()})(...${given})`);
      expect(found).toEqual(Array.from({ length: 4 }, () => fingerprint));
    } finally {
      await page.close();
      await host.close();
    }
  });
}
