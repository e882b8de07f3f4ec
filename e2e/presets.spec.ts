import { PRESETS } from '../src/experiment/presets';
import { en } from '../src/i18n/en';
import { expectHash, number, open, pauseButton, SMALL, step, waitForStep } from './support/lab';
import { expect, test } from './support/test';

test('there are twenty-four presets or more, each with a sentence on what to look for', async ({
  page,
}) => {
  await open(page, SMALL);
  await page.getByRole('button', { name: 'Presets' }).click();
  const entries = page.getByRole('dialog', { name: 'Presets' }).getByRole('listitem');
  await expect(entries).toHaveCount(PRESETS.length);
  expect(PRESETS.length).toBeGreaterThanOrEqual(24);
  for (const entry of await entries.all()) {
    await expect(entry.getByRole('strong')).toHaveText(/\S/);
    await expect(entry).toHaveText(/[.?]$/);
  }
});

// In parts, so that none is long.
for (const part of [0, 1, 2, 3, 4, 5, 6]) {
  const presets = PRESETS.filter((_, i) => i % 7 === part);
  test(`presets open, play and stay quiet: ${presets.map(({ id }) => id).join(', ')}`, async ({
    page,
  }) => {
    test.slow();
    await open(page, SMALL);
    for (const { id, link } of presets) {
      await page.getByRole('button', { name: 'Presets' }).click();
      const dialog = page.getByRole('dialog', { name: 'Presets' });
      const name = page.getByText(en.presets[id].name, { exact: true });
      await dialog.getByRole('button').filter({ has: name }).click();
      await expect(dialog).toBeHidden();
      await expectHash(page, link);
      await waitForStep(page, 3);
      await expect.poll(() => number(page, 'accuracy-a')).toBeGreaterThan(0);
      if (link.includes('panel=')) {
        await expect(page.getByRole('dialog')).toBeVisible();
        await page.keyboard.press('Escape');
      }
      await pauseButton(page).click();
      expect(await step(page)).toBeGreaterThan(0);
      await expect(page.getByText('left out')).toHaveCount(0);
    }
  });
}
