import { PRESETS } from '../src/experiment/presets';
import {
  button,
  expectHash,
  link,
  number,
  open,
  pauseButton,
  SMALL,
  step,
  waitForStep,
} from './support/lab';
import { expect, test } from './support/test';
import { en } from './support/texts';

test('the gallery holds twenty-four presets or more, each with a sentence on what to look for', async ({
  page,
}) => {
  await open(page, `${SMALL}&screen=gallery`);
  const presets = page.getByRole('region', { name: en.presets.title });
  const entries = presets.getByRole('listitem');
  await expect(entries).toHaveCount(PRESETS.length);
  expect(PRESETS.length).toBeGreaterThanOrEqual(24);
  for (const entry of await entries.all()) {
    await expect(entry.getByRole('strong')).toHaveText(/\S/);
    await expect(entry).toHaveText(/[.?]$/);
  }
});

test('looking into the gallery keeps the run of the Lab, at rest', async ({ page }) => {
  await open(page, SMALL);
  await button(page, 'Play').click();
  await waitForStep(page, 3);
  await link(page, en.page.gallery).click();
  await expectHash(page, `${SMALL}&screen=gallery`);
  await page.reload();
  await expect(page.getByRole('heading', { name: en.page.gallery })).toBeVisible();
  await link(page, en.page.lab).click();
  await button(page, 'Play').click();
  await waitForStep(page, 3);
  await link(page, en.page.gallery).click();
  await link(page, en.page.lab).click();
  await expect(button(page, 'Play')).toBeVisible();
  expect(await step(page)).toBeGreaterThanOrEqual(3);
  await expectHash(page, SMALL);
});

// In parts, so that none is long.
for (const part of [0, 1, 2, 3, 4, 5, 6]) {
  const presets = PRESETS.filter((_, i) => i % 7 === part);
  test(`presets open, play and stay quiet: ${presets.map(({ id }) => id).join(', ')}`, async ({
    page,
  }) => {
    test.slow();
    for (const { id, link: text } of presets) {
      await open(page, `${SMALL}&screen=gallery`);
      const name = page.getByText(en.presets[id].name, { exact: true });
      await page.getByRole('listitem').getByRole('link').filter({ has: name }).click();
      await expectHash(page, text);
      await waitForStep(page, 3);
      await expect.poll(() => number(page, 'accuracy-a')).toBeGreaterThan(0);
      if (text.includes('panel=')) {
        await expect(page.getByRole('dialog')).toBeVisible();
        await page.keyboard.press('Escape');
      }
      await pauseButton(page).click();
      expect(await step(page)).toBeGreaterThan(0);
      await expect(page.getByText('left out')).toHaveCount(0);
    }
  });
}
