import type { Page } from 'playwright/test';
import { SLUGS } from '../src/chapters/slugs';
import { read, solve } from './support/chapter';
import { button } from './support/lab';
import { expect, test } from './support/test';
import { en, zh } from './support/texts';

/** Opens all that can be opened, and marks what must stay. Returns how many there are of each. */
function mark(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(() => {
    const kinds = [
      '.play',
      '.chapter-run',
      'canvas',
      'input',
      '.option',
      '.explanation',
      'details',
    ];
    for (const details of document.querySelectorAll('details')) details.open = true;
    const counts = kinds.map((kind) => {
      const elements = document.querySelectorAll(`.chapter-text ${kind}`);
      for (const element of elements) Object.assign(element, { marked: true });
      return [kind, elements.length];
    });
    return Object.fromEntries(counts) as Record<string, number>;
  });
}

/** How many there are of each that were marked. */
function marked(page: Page, kinds: readonly string[]): Promise<Readonly<Record<string, number>>> {
  return page.evaluate((kinds) => {
    const counts = kinds.map((kind) => {
      const elements = [...document.querySelectorAll(`.chapter-text ${kind}`)];
      return [kind, elements.filter((element) => 'marked' in element).length];
    });
    return Object.fromEntries(counts) as Record<string, number>;
  }, kinds);
}

for (const slug of SLUGS) {
  test(`${slug}: in another language the text alone is another`, async ({ page }) => {
    await read(page, `chapter=${slug}`);
    const closed = page.getByRole('button', { name: en.chapter.showMe });
    while ((await closed.count()) > 0) await closed.first().click();
    const before = await mark(page);
    expect(before['.explanation']).toBeGreaterThan(0);
    const sentence = page.locator('.chapter-text > p').first();
    for (const [language, words, script] of [
      ['中文', zh, /\p{Script=Han}/u],
      ['EN', en, /^[^\p{Script=Han}]+$/u],
    ] as const) {
      await button(page, language).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.chapters[slug].title);
      await expect(sentence).toHaveText(script);
      expect(await marked(page, Object.keys(before))).toEqual(before);
      await expect(page.locator('details[open]')).toHaveCount(before['details'] ?? NaN);
    }
  });
}

test('what runs while a chapter is read runs on in another language', async ({ page }) => {
  await solve(page);
  const play = page.getByTestId('play').and(page.locator('#plateau-play'));
  await play.scrollIntoViewIfNeeded();
  const prediction = page.getByTestId('prediction').first();
  await prediction.locator('.option').first().click();
  await button(play, en.transport.play).click();
  const step = async () => Number(await play.getByTestId('step').getAttribute('data-value'));
  await expect.poll(step).toBeGreaterThan(20);
  const reached = await step();
  await button(page, '中文').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.chapters[SLUGS[0]].title);
  await expect(button(play, zh.transport.pause)).toBeVisible();
  await expect.poll(step).toBeGreaterThan(reached + 20);
  await expect(prediction.locator('.option').first()).toHaveAttribute('aria-pressed', 'true');
  const place = page.getByTestId('exercise').and(page.locator('#too-large'));
  await expect(place).toHaveAttribute('data-state', 'done');
  await expect(place.locator('.explanation')).toBeVisible();
});
