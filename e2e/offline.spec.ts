import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type Page } from 'playwright/test';
import { writeServiceWorker } from '../src/app/build/service-worker';
import { SLUGS } from '../src/chapters/slugs';
import { type FolderSite, folderSite } from './setup/folder-site';
import { button, expectRestAt, fingerprintAt, number, runTo, SMALL } from './support/lab';
import { expect } from './support/test';
import { en, zh } from './support/texts';

const BUILT = fileURLToPath(new URL('../dist', import.meta.url));

/** A site of its own, which can be closed and can change its build. */
const test = base.extend<{ readonly site: FolderSite }>({
  site: async ({ baseURL }, run) => {
    expect(baseURL).toBeDefined();
    const site = await folderSite(BUILT);
    await run(site);
    await site.close();
  },
});

/** Opens the site and waits until all of it is kept. */
async function visit(page: Page, site: FolderSite, link: string): Promise<void> {
  await page.goto(`${site.url}#${link}`);
  await expect(page.getByRole('main')).toBeVisible();
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === 'activated') return;
    await new Promise((resolve) => active?.addEventListener('statechange', resolve));
  });
}

/** Another version of the build: its first script, and all that name it, are others. */
async function nextBuild(folder: string): Promise<string> {
  await cp(BUILT, folder, { recursive: true });
  const assets = join(folder, 'assets');
  const names = await readdir(assets);
  const first = names.find((name) => /^page-.*\.js$/.test(name)) ?? '';
  for (const path of [
    join(folder, 'index.html'),
    ...names.filter((name) => name.endsWith('.js')).map((name) => join(assets, name)),
  ]) {
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll(first, 'page-next.js'));
  }
  await rename(join(assets, first), join(assets, 'page-next.js'));
  await writeServiceWorker(folder);
  return join('assets', first);
}

/** The scripts that the page has loaded, first and later ones; none while it is loaded again. */
function scripts(page: Page): Promise<string> {
  const names = page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js'))
      .join('\n'),
  );
  return names.catch(() => '');
}

test('after one visit every screen, chapter, panel and language opens without a network', async ({
  page,
  site,
}) => {
  test.setTimeout(240_000);
  await visit(page, site, SMALL);
  const known = await fingerprintAt(page, 30);
  await site.close();
  await page.goto('about:blank');
  await page.goto(`${site.url}#${SMALL}`);
  expect(await fingerprintAt(page, 30)).toBe(known);
  const screens = ['start', 'gallery', 'figure', 'map', 'teach'].map(
    (screen) => `v=1&screen=${screen}`,
  );
  const chapters = ['contents', 'glossary', ...SLUGS].map((slug) => `chapter=${slug}`);
  const panels = ['layer', 'transform', 'shift', 'lens', 'chart'].map(
    (panel) => `${SMALL}&lab.panel=${panel}`,
  );
  for (const [language, words] of [
    ['en', en],
    ['zh', zh],
  ] as const) {
    for (const link of [...screens, ...chapters, ...panels]) {
      await page.goto('about:blank');
      await page.goto(`${site.url}#${link}&lang=${language}`);
      const place = link.includes('panel') ? page.getByRole('dialog') : page.getByRole('main');
      await expect(place.getByRole('heading').first(), link).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', /^(?:en|zh)/);
      await expect(page.locator('.missing-part, .panel-failed'), link).toHaveCount(0);
      await expect(button(page, words.page.share), link).toBeVisible();
    }
  }
});

test('a Python script is made without a network, too', async ({ page, site }) => {
  await visit(page, site, SMALL);
  await site.close();
  await page.goto('about:blank');
  await page.goto(`${site.url}#${SMALL}`);
  await button(page, en.page.share).click();
  const download = page.waitForEvent('download');
  await button(page, en.share.pythonScript).click();
  expect((await download).suggestedFilename()).toBe('shiftscope.py');
});

test('a newer version waits, says so, and takes over as a whole; the run comes back', async ({
  page,
  site,
}, info) => {
  await visit(page, site, SMALL);
  site.folder = info.outputPath('next');
  await nextBuild(site.folder);
  await page.reload();
  await runTo(page, 40);
  const take = button(page, en.offline.take);
  await expect(take).toBeVisible();
  // Until then the page is the former one, with all of its parts.
  await button(page, en.page.share).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await scripts(page)).toMatch(/page-(?!next)[\w-]+\.js/);
  await take.click();
  await expect.poll(() => scripts(page)).toContain('page-next.js');
  await expectRestAt(page, 40);
  await expect(take).toBeHidden();
  // All of it is the newer one, and it is kept: the network is not needed.
  await site.close();
  await page.reload();
  await runTo(page, 20);
  await button(page, en.page.share).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const names = await page.evaluate(async () => (await caches.keys()).length);
  expect(names).toBe(1);
});

for (const [what, spoil] of [
  ['lacks a file', (folder: string) => rm(join(folder, 'icon.svg'))],
  [
    'mixes two versions',
    (folder: string) => cp(join(BUILT, 'index.html'), join(folder, 'index.html')),
  ],
] as const) {
  test(`an update that ${what} is not taken: the page stays what it was`, async ({
    page,
    site,
  }, info) => {
    await visit(page, site, SMALL);
    const next = info.outputPath('next');
    await nextBuild(next);
    await spoil(next);
    site.folder = next;
    const over = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => {});
      const { installing } = registration;
      if (installing === null) return 'none';
      return new Promise<string>((resolve) =>
        installing.addEventListener('statechange', () => resolve(installing.state)),
      );
    });
    expect(await over).toBe('redundant');
    await page.reload();
    await runTo(page, 20);
    expect(await number(page, 'step')).toBe(20);
    expect(await scripts(page)).toMatch(/page-(?!next)[\w-]+\.js/);
    await expect(button(page, en.offline.take)).toHaveCount(0);
  });
}
