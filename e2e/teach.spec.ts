import { stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FrameLocator, Page } from 'playwright/test';
import { EXAMPLES, QUESTIONS } from '../src/teach/page/examples';
import { hostSite } from './setup/host-site';
import { expectNoViolation } from './support/axe';
import { button, expectHash, link, number, open, openAddress, step } from './support/lab';
import { expect, test } from './support/test';
import { en, say, zh } from './support/texts';

const ADDRESS = 'v=1&lang=en&screen=teach';
const { teach } = en;

/** Copied text comes here: a browser without a screen has no clipboard to read. */
async function keepCopied(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    const kept = window as unknown as { copied: string };
    Object.defineProperty(Navigator.prototype, 'clipboard', {
      get: () => ({
        writeText: (text: string) => {
          kept.copied = text;
          return Promise.resolve();
        },
      }),
    });
  });
  return () => page.evaluate(() => (window as unknown as { copied: string }).copied);
}

function copyButton(page: Page, label: string) {
  return button(page, `${en.ui.copy} ${label}`);
}

async function openWay(page: Page, way: string): Promise<void> {
  await page.getByText(way, { exact: true }).click();
}

/** What stands in the live example's read-out. */
function told(page: Page, what: string) {
  return page.getByTestId(`told-${what}`);
}

function liveFrame(page: Page): FrameLocator {
  return page.frameLocator(`iframe[title="${teach.embed.frame}"]`);
}

/** Where the first link with this name leads, after '#'. */
async function target(page: Page, name: string): Promise<string> {
  return new URL((await link(page, name).getAttribute('href')) ?? '', page.url()).hash.slice(1);
}

test('is reached from the header, has an address and a title, and leads on', async ({ page }) => {
  await open(page, 'v=1&lang=en&depth=2');
  await link(page, en.page.teach).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.page.teach);
  await expect(page).toHaveTitle(`${en.page.teach} · Shiftscope`);
  await expectHash(page, 'v=1&depth=2&lang=en&screen=teach');
  const guide = page.getByRole('region', { name: teach.guide.title });
  await expect(guide.getByText(`12 minutes · ${en.chapter.levels.none}`)).toBeVisible();
  await link(guide, en.chapters.saturation.title).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(en.chapters.saturation.title);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.page.teach);
  await page.getByText(teach.presenting.keys).click();
  await expect(page.getByText(en.presenting.key.blank)).toBeVisible();
});

test('the live example plays, switches BN on, and tells steps and a fingerprint', async ({
  page,
}) => {
  test.slow();
  await openAddress(page, ADDRESS);
  const play = button(page, en.transport.play);
  await play.scrollIntoViewIfNeeded();
  await expect(play).toBeEnabled();
  await expect(liveFrame(page).getByRole('region', { name: 'layer 2' }).first()).toBeVisible();
  await play.click();
  await expect.poll(async () => Number(await told(page, 'step').innerText())).toBeGreaterThan(20);
  await button(page, teach.embed.switchOn).click();
  await button(page, en.transport.pause).click();
  await expect(told(page, 'fingerprint')).toHaveText(/^[0-9a-f]{16}$/);
  await expect(told(page, 'accuracy-b')).toHaveText(/%$/);
  // The frame is the page itself: what it shows at that step is what it told.
  const inside = page.frames().find((frame) => frame !== page.mainFrame());
  await expect
    .poll(() => decodeURIComponent(new URL(inside?.url() ?? '').hash))
    .toMatch(/ev=\d+:a\.norm=batch/);
  // The reader's own run is another one.
  await expectHash(page, ADDRESS);
});

test('it is taken away with its screen, and leaves no last experiment behind', async ({ page }) => {
  test.slow();
  await openAddress(page, ADDRESS);
  const play = button(page, en.transport.play);
  await play.scrollIntoViewIfNeeded();
  await expect(play).toBeEnabled();
  await play.click();
  await expect.poll(async () => Number(await told(page, 'step').innerText())).toBeGreaterThan(0);
  await link(page, en.page.start).click();
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
  await expect(link(page, en.chapter.lastExperiment)).toHaveCount(0);
});

test('the code to copy for a page works there as it stands', async ({ page, baseURL }) => {
  test.slow();
  const copied = await keepCopied(page);
  await openAddress(page, ADDRESS);
  await openWay(page, teach.embed.way.html);
  await copyButton(page, teach.embed.code.html).click();
  const code = await copied();
  expect(code).toContain(`${baseURL}embed.js`);
  const host = await hostSite(`<!doctype html><html lang="en"><title>x</title>${code}</html>`);
  const other = await page.context().newPage();
  try {
    await other.goto(host.url);
    const [play, pause] = [other.locator('#play'), other.locator('#pause')];
    await expect
      .poll(async () => {
        await play.click();
        return other.locator('#told').innerText();
      })
      .toMatch(/^\d+$/);
    await other.locator('#switch-on').click();
    await pause.click();
    await expect(other.locator('#told')).toHaveText(/^\d+: [0-9a-f]{16}$/);
  } finally {
    await host.close();
  }
});

test('every piece of code is copied whole, and names the address of this page', async ({
  page,
  baseURL,
}) => {
  const copied = await keepCopied(page);
  await openAddress(page, ADDRESS);
  const address = `${baseURL}#v=1&at=500&lang=en`;
  const escaped = address.replaceAll('&', '&amp;');
  const { code, way } = teach.embed;
  for (const [name, label, part] of [
    [way.moodle, code.address, address],
    [way.canvas, code.frame, `<iframe src="${escaped}"`],
    [way.jupyter, code.cell, `IFrame("${address}", `],
    [way.quarto, code.block, `\`\`\`{=html}\n<iframe src="${escaped}"`],
    [say(way.reveal, { library: 'reveal.js' }), code.slide, `iframe="${escaped}"`],
  ] as const) {
    const details = page.locator('details').filter({ hasText: name });
    await openWay(page, name);
    await details.getByRole('button', { name: `${en.ui.copy} ${label}`, exact: true }).click();
    expect(await copied(), name).toContain(part);
    await expect(details.getByRole('status').filter({ hasText: en.ui.copied })).toBeAttached();
    await openWay(page, name);
  }
});

test('where copying is not allowed the code is selected', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new Error('no'));
    Object.defineProperty(Navigator.prototype, 'clipboard', {
      get: () => ({ writeText: refuse }),
    });
  });
  await openAddress(page, ADDRESS);
  await copyButton(page, teach.course.command).click();
  await expect(page.getByText(en.ui.copyFailed)).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^npm run --silent verify/);
});

test('the links for a class open what their sentences say', async ({ page }) => {
  test.slow();
  const links: Record<string, string> = {};
  await openAddress(page, ADDRESS);
  for (const { id } of EXAMPLES) {
    links[id] = await target(page, teach.links.example[id].name);
  }
  const task = page.getByTestId('task');

  await open(page, links['predict']);
  await expect(task).toHaveText(teach.links.example.predict.task);
  await expect(page.getByTestId('accuracy-a')).toHaveCount(0);
  await button(page, en.guess.b).click();
  await expect(page.getByTestId('accuracy-a')).toBeVisible();
  await expect(page.getByText(en.class.openNone)).toBeVisible();

  await open(page, links['repair']);
  await expect(task).toHaveText(teach.links.example.repair.task);
  const mine = page.getByRole('region', { name: en.class.open });
  await expect(mine.getByRole('combobox')).toHaveCount(1);
  await expect(mine.getByRole('slider')).toHaveCount(0);

  await open(page, links['weights']);
  await expect(task).toHaveText(teach.links.example.weights.task);
  await expect(mine.getByRole('slider')).toHaveCount(1);
  await expect(mine.getByRole('combobox')).toHaveCount(0);
  await expect(page.getByTestId('advice')).toHaveCount(0);
  // There is such a scale.
  await open(page, `${links['weights']}&scale=4&at=1500`);
  await expect.poll(() => step(page), { timeout: 40_000 }).toBe(1500);
  expect(await number(page, 'accuracy-a')).toBeGreaterThan(0.9);
});

test('the runs behind the questions show the answers', async ({ page }) => {
  test.slow();
  await openAddress(page, ADDRESS);
  const found: Record<string, readonly [number, number]> = {};
  const texts = await Promise.all(
    QUESTIONS.map(({ id }) =>
      target(page, `${teach.guide.lookUp} ${teach.guide.question[id].ask}`),
    ),
  );
  for (const [index, { id, link: text }] of QUESTIONS.entries()) {
    await open(page, texts[index]);
    const at = Number(/at=(\d+)/.exec(text)?.[1]);
    await expect.poll(() => step(page), { timeout: 40_000 }).toBe(at);
    found[id] = [await number(page, 'accuracy-a'), await number(page, 'accuracy-b')];
  }
  const [a, b] = found['which'] ?? [];
  expect(a).toBeLessThan(0.6);
  expect(b).toBeGreaterThan(0.9);
  expect(found['lost']?.[0]).toBeGreaterThan(0.8);
  expect(found['always']?.[0]).toBeGreaterThan(0.8);
  expect(found['always']?.[1]).toBeLessThan(0.6);
});

test('from a folder it leaves out what cannot work there, and says so', async ({ page }) => {
  const file = pathToFileURL(fileURLToPath(new URL('../dist/shiftscope.html', import.meta.url)));
  await page.goto(`${file.href}#${ADDRESS}`);
  await expect(page.getByText(teach.embed.alone)).toBeVisible();
  await expect(page.getByText(teach.embed.elsewhere)).toBeVisible();
  await expect(page.getByText(teach.offline.here)).toBeVisible();
  await expect(link(page, teach.offline.file)).toHaveCount(0);
  await expect(page.locator('iframe')).toHaveCount(0);
  await openWay(page, teach.embed.way.canvas);
  await expect(page.locator('details[open] code')).toContainText(
    'https://your.host/shiftscope/#v=1&amp;at=500',
  );
  const [example] = EXAMPLES;
  await page.goto(`${file.href}#${await target(page, teach.links.example[example.id].name)}`);
  await page.reload();
  await expect(page.getByTestId('task')).toHaveText(teach.links.example[example.id].task);
});

test('the page as one file can be saved from it', async ({ page }) => {
  await openAddress(page, ADDRESS);
  const coming = page.waitForEvent('download');
  await link(page, teach.offline.file).click();
  const saved = await coming;
  expect(saved.suggestedFilename()).toBe('shiftscope.html');
  expect((await stat(await saved.path())).size).toBeGreaterThan(500_000);
});

test('the link for the large screen presents', async ({ page }) => {
  await openAddress(page, ADDRESS);
  const text = await target(page, teach.presenting.open);
  await open(page, text);
  await expect(page.locator('.presenting')).toBeVisible();
  await expect(page.getByTestId('accuracy-b')).toBeVisible();
});

for (const [language, words] of [
  ['en', en],
  ['zh', zh],
] as const) {
  test(`axe finds nothing on it, and it fits on a phone: ${language}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: 'light' });
    await openAddress(page, `v=1&screen=teach&lang=${language}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.page.teach);
    for (const details of await page.locator('.teach details > summary').all()) {
      await details.click();
    }
    await expect(button(page, words.transport.play)).toBeEnabled();
    // The frame is a page of its own: its landmarks are no second ones of this page.
    await expectNoViolation(page, 'the page for teachers', 'iframe');
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      const wide = await page.evaluate(() =>
        [document.documentElement, document.querySelector('main')].map(
          (element) => (element?.scrollWidth ?? 0) - (element?.clientWidth ?? 0),
        ),
      );
      expect(wide, `${width} pixels wide`).toEqual([0, 0]);
      const out = await page.locator('.teach *').evaluateAll(
        (all, most) =>
          all
            .filter((one) => one.closest('.visually-hidden') === null)
            .filter((one) => one.getBoundingClientRect().right > most)
            .map((one) => one.outerHTML.slice(0, 80)),
        width,
      );
      expect(out, `${width} pixels wide`).toEqual([]);
    }
    for (const width of [1280, 820, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      const header = page.locator('.header');
      const fits = await header.evaluate(
        (element) =>
          element.scrollWidth <= element.clientWidth && element.getBoundingClientRect().height < 64,
      );
      expect(fits, `the header at ${width}`).toBe(true);
    }
  });
}
