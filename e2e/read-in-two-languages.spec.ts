import type { Page } from 'playwright/test';
import {
  button,
  expectHash,
  expectRestAt,
  link,
  open,
  openAllSettings,
  SMALL,
} from './support/lab';
import { expect, test } from './support/test';
import { en, say, zh } from './support/texts';

/** Everything that is read on the page or read out: texts, names, values, tooltips. */
function texts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const { parentElement: parent, textContent } = walk.currentNode;
      if (parent?.closest('script, noscript, body [lang=en]') === null)
        found.push(textContent ?? '');
    }
    const names = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'aria-description'];
    for (const element of document.querySelectorAll('body *')) {
      for (const name of names) found.push(element.getAttribute(name) ?? '');
    }
    return found.map((text) => text.trim()).filter((text) => text !== '');
  });
}

const KEY = new RegExp(`\\b(${Object.keys(en).join('|')})\\.\\w+`);

async function expectWords(page: Page, language: 'en' | 'zh'): Promise<void> {
  const all = await texts(page);
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter((text) => KEY.test(text) || text.includes('{{'))).toEqual([]);
  if (language === 'en') {
    expect(all.filter((text) => /[\u4e00-\u9fff]/.test(text) && text !== '中文')).toEqual([]);
  } else {
    // Names of things stay as they are; two English words in a row are a text left behind.
    expect(all.filter((text) => /[a-z]{2,} [a-z]{2,}/i.test(text))).toEqual([]);
  }
}

for (const [language, dictionary] of [
  ['en', en],
  ['zh', zh],
] as const) {
  test(`every state of the page is written in ${language}`, async ({ page }) => {
    test.slow();
    await open(page, `${SMALL}&lang=${language}&ev=3:a.norm=batch&at=12`);
    await expect.poll(() => page.getByTestId('step').getAttribute('data-value')).toBe('12');
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : 'en');
    await expect(page).toHaveTitle(dictionary.page.title);
    await openAllSettings(page);
    await expectWords(page, language);
    for (const [opener, title] of [
      [dictionary.page.share, dictionary.share.title],
      [dictionary.transform.open, dictionary.transform.title],
      [say(dictionary.ribbon.open, { layer: 1 }), say(dictionary.ribbon.open, { layer: 1 })],
      [say(dictionary.ui.table, { title: dictionary.chart.accuracy }), dictionary.chart.accuracy],
    ] as const) {
      await button(page, opener).click();
      await expect(page.getByRole('dialog', { name: title })).toBeVisible();
      await expectWords(page, language);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog', { name: title })).toBeHidden();
    }
    await link(page, dictionary.page.gallery).click();
    await expect(page.getByText(dictionary.presets.lead)).toBeVisible();
    await expectWords(page, language);
    await open(page, `v=9&lang=${language}&depth=0&width=999&lr=1&lr=2&colour=3`);
    await expect(page.getByText(dictionary.notice.title)).toBeVisible();
    await expect(page.getByText(dictionary.ribbon.noLayers)).toBeVisible();
    await expectWords(page, language);
    await open(page, `v=1&depth=8&width=8&act=relu&scale=10&lr=10&lang=${language}&at=10`);
    await expect(page.getByText(say(dictionary.advice.diverged.lead, { arm: 'A' }))).toBeVisible();
    await expectWords(page, language);
  });
}

test('the language is switched on the page, kept in the link, and remembered @smoke', async ({
  page,
}) => {
  await open(page, SMALL);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await button(page, '中文').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(button(page, zh.transport.play)).toBeVisible();
  await expect(button(page, '中文')).toHaveAttribute('aria-pressed', 'true');
  await expectHash(page, `${SMALL}&lang=zh`);

  // Remembered where the link says nothing; what a link says counts more.
  await open(page, SMALL);
  await expect(button(page, zh.transport.play)).toBeVisible();
  await open(page, `${SMALL}&lang=en`);
  await expectRestAt(page, 0);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test.describe('a browser that speaks Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('gets the Chinese page', async ({ page }) => {
    await open(page, SMALL);
    await expect(button(page, zh.transport.play)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });
});
