import type { Page } from 'playwright/test';
import { button, fingerprint, hash, open, runTo, SMALL } from './support/lab';
import { expectFigures, PAPER } from './support/paper';
import { expect, test } from './support/test';
import { en, say, zh } from './support/texts';

const MAP = 'v=1&train=100&depth=1&width=3&batch=8&screen=map&map=8&mapsteps=5';

/** The page as it is on paper. */
async function print(page: Page) {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize(PAPER);
  const paper = page.locator('.paper');
  await expect(paper).toBeVisible();
  return paper;
}

async function expectNoControl(page: Page): Promise<void> {
  for (const role of ['button', 'slider', 'radio', 'combobox', 'textbox', 'checkbox'] as const) {
    await expect(page.getByRole(role), role).toHaveCount(0);
  }
  await expect(page.locator('dialog:visible, progress:visible')).toHaveCount(0);
}

for (const [language, words] of [
  ['en', en],
  ['zh', zh],
] as const) {
  test(`the Lab is printed with its settings, its result and its figures: ${language}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, `${SMALL}&lang=${language}&ev=5:lr=0.1&at=40`);
    await expect.poll(() => page.getByTestId('step').getAttribute('data-value')).toBe('40');
    const proof = await fingerprint(page);
    // Those of the sheet, and the strip of the timeline.
    await expect(page.locator('main canvas:visible')).toHaveCount(11);
    const paper = await print(page);
    await expectNoControl(page);
    // Two layers of each network; loss, accuracy, gradients and shift; two planes.
    await expectFigures(page, 10);
    for (const text of [
      words.paper.settings,
      words.arm.batch,
      words.controls.learningRate,
      words.controls.circles,
      words.timeline.changesTitle,
      say(words.paper.result, { step: 40 }),
      proof.slice(0, 4),
      'at=40',
    ]) {
      await expect(paper).toContainText(text);
    }
    await expect(paper).toContainText(/A.*50(\.\d)?%|A.*\d\d\.\d%/);
    await expect(paper.getByRole('img', { name: words.paper.link })).toBeVisible();
    const sizes = await paper.evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found: number[] = [];
      while (walker.nextNode()) {
        const { parentElement } = walker.currentNode;
        if (parentElement !== null)
          found.push(parseFloat(getComputedStyle(parentElement).fontSize));
      }
      return found;
    });
    expect(Math.min(...sizes), 'the smallest text, in CSS pixels').toBeGreaterThanOrEqual(11);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(PAPER.width);
    // Afterwards all is as it was.
    await page.emulateMedia({ media: 'screen' });
    await expect(paper).toHaveCount(0);
    await expect(
      page.getByRole('button', { name: words.transport.play, exact: true }),
    ).toBeVisible();
  });
}

test('a PDF holds the figures, drawn for it, and the page is as before', async ({ page }) => {
  await open(page, SMALL);
  await runTo(page, 20);
  await expect
    .poll(() =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => /\/Paper-/.test(name)),
      ),
    )
    .toBe(true);
  const before = hash(page);
  await page.evaluate(() => {
    const root = document.getElementById('root');
    new MutationObserver(() => {
      if (root?.querySelector('.paper')) document.documentElement.dataset['printed'] = 'yes';
    }).observe(document, { childList: true, subtree: true });
  });
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.startsWith('%PDF')).toBe(true);
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  // All but the density of a ribbon is drawn by lines; that has three pixels for each of CSS.
  const widths = [...pdf.matchAll(/\/Width (\d+)\b/g)].map(([, width]) => Number(width));
  expect(widths.filter((width) => width > 2 * 328).length).toBeGreaterThanOrEqual(4);
  const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(1);
  expect(pages).toBeLessThanOrEqual(4);
  await expect(page.locator('.paper')).toHaveCount(0);
  expect(hash(page)).toBe(before);
  await runTo(page, 22);
});

test('the map is printed with its verdict', async ({ page }) => {
  await open(page, `${MAP}&lang=zh`);
  await button(page, zh.map.start).click();
  await expect(page.getByTestId('map-fingerprint')).toBeVisible();
  const paper = await print(page);
  await expectNoControl(page);
  await expectFigures(page, 1);
  await expect(page.getByTestId('map-verdict')).toBeVisible();
  await expect(page.getByTestId('map-fingerprint')).toBeVisible();
  await expect(paper).toContainText(zh.paper.settings);
  await expect(paper).toContainText('screen=map');
});

test('Figure 1 is printed as far as it is', async ({ page }) => {
  // So long that it cannot end before it is paused.
  await open(page, 'v=1&depth=8&width=128&screen=figure&figure.steps=100000');
  await page.getByRole('button', { name: en.figure.start }).click();
  await expect.poll(() => page.getByTestId('figure-done').getAttribute('data-value')).not.toBe('0');
  await page.getByRole('button', { name: en.transport.pause }).click();
  const paper = await print(page);
  await expectNoControl(page);
  await expectFigures(page, 3);
  await expect(paper).toContainText(en.paper.settings);
  await expect(page.getByRole('heading', { name: en.figure.title })).toBeVisible();
});

test('the Gallery is printed as a list, with its link', async ({ page }) => {
  await open(page, 'v=1&screen=gallery');
  await expect(page.getByRole('heading', { name: en.presets.title })).toBeVisible();
  const paper = await print(page);
  await expectNoControl(page);
  await expect(page.getByText(en.figure.look)).toBeVisible();
  await expect(paper).toContainText('screen=gallery');
  const cut = await page.evaluate(() => {
    const main = document.querySelector('main');
    return main === null ? NaN : main.scrollHeight - main.clientHeight;
  });
  expect(cut).toBeLessThanOrEqual(1);
});

test('a handout has the task, the figures as they stand, the code, and lines to write on', async ({
  page,
}) => {
  const made = `${SMALL}&lang=en&at=20&class.task=Why%20does%20B%20learn%3F&class.parts=bands,loss`;
  await open(page, `${made}&class.curtain=1`);
  await expect(button(page, en.guess.b)).toBeVisible();
  const before = await print(page);
  await expect(before).toContainText('Why does B learn?');
  await expect(before).not.toContainText(say(en.paper.result, { step: 20 }));
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await button(page, en.guess.b).click();
  await expect.poll(() => page.getByTestId('loss-a').getAttribute('data-step')).toBe('20');
  const paper = await print(page);
  await expectNoControl(page);
  await expectFigures(page, 5);
  for (const text of Object.values(en.paper.blank)) await expect(paper).toContainText(text);
  await expect(paper).toContainText(say(en.paper.result, { step: 20 }));
  await expect(paper.getByRole('img', { name: en.paper.link })).toBeVisible();
});
