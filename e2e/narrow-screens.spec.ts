import type { Page } from 'playwright/test';
import {
  button,
  expectHash,
  expectRestAt,
  fingerprint,
  link,
  open,
  pauseButton,
  playButton,
  runTo,
  slider,
  SMALL,
  type,
  waitForStep,
} from './support/lab';
import { expect, test } from './support/test';
import { en, say, zh } from './support/texts';

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const widths = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(widths.scrollWidth).toBeLessThanOrEqual(widths.clientWidth);
}

for (const [width, height] of [
  [320, 640],
  [390, 844],
] as const) {
  test.describe(`${width} × ${height}, a finger`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

    test('all is reachable without scrolling sideways', async ({ page }) => {
      test.slow();
      await open(page, SMALL);
      await expectNoSidewaysScroll(page);
      await expect(playButton(page)).toBeInViewport();
      await playButton(page).tap();
      await waitForStep(page, 5);
      await pauseButton(page).tap();
      await expect(playButton(page)).toBeVisible();

      // The controls are a sheet at the bottom.
      // The bar has what is used while the run plays; the rest is a sheet that rises from it.
      await expect(slider(page, 'Learning rate')).toBeInViewport();
      const batch = slider(page, 'Batch size');
      await expect(batch).toBeHidden();
      await button(page, en.controls.all).tap();
      await batch.scrollIntoViewIfNeeded();
      await expect(batch).toBeInViewport();
      await expect(button(page, 'Step')).toBeVisible();
      await type(page, 'Batch size', '8');
      await expectHash(page, /batch=8/);
      await expectNoSidewaysScroll(page);
      await button(page, en.controls.all).tap();
      await expect(batch).toBeHidden();

      for (const [opener, title] of [
        [en.page.share, en.share.title],
        [en.lens.open, en.lens.title],
        [say(en.ribbon.open, { layer: 1 }), say(en.ribbon.open, { layer: 1 })],
        [en.study.open, en.study.title],
      ] as const) {
        if (opener === en.page.share) await button(page, en.page.menu).tap();
        await button(page, opener).tap();
        const dialog = page.getByRole('dialog', { name: title });
        await expect(dialog).toBeVisible();
        await expectNoSidewaysScroll(page);
        const inner = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
        expect(inner, title).toBeLessThanOrEqual(0);
        await dialog.getByRole('button', { name: en.ui.close }).tap();
        await expect(dialog).toBeHidden();
      }
      await button(page, en.page.menu).tap();
      await link(page, en.page.gallery).tap();
      await expect(page.getByRole('heading', { name: en.page.gallery })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await button(page, en.page.menu).tap();
      await link(page, en.page.lab).tap();
      await button(page, en.page.menu).tap();
      await button(page, '中文').tap();
      await expect(button(page, zh.transport.play)).toBeVisible();
      await expectNoSidewaysScroll(page);
    });
  });
}

test('a projector shows all, larger, with the same numbers', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, SMALL);
  await runTo(page, 15);
  const print = await fingerprint(page);
  const size = () =>
    page
      .getByTestId('accuracy-b')
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const plain = await size();
  await button(page, en.page.present).click();
  await expect.poll(size).toBeGreaterThan(1.2 * plain);
  await expectNoSidewaysScroll(page);
  await expectRestAt(page, 15);
  expect(await fingerprint(page)).toBe(print);
});
