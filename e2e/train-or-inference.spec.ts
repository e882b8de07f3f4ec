import type { Page } from 'playwright/test';
import {
  button,
  choose,
  expectHash,
  expectRestAt,
  fingerprintAt,
  number,
  open,
  openTable,
  reading,
  runTo,
  type,
  pressBeside,
} from './support/lab';
import { expect, test } from './support/test';
import { en, say, zh } from './support/texts';

const SMALL_BATCH = 'v=1&depth=2&act=relu&lr=0.05&batch=4';

const panel = (page: Page, words = en) => page.getByRole('dialog', { name: words.lens.title });

/** Accuracies of B on the test set, both ways, once they are there. */
async function bothWays(page: Page): Promise<{ running: number; batch: number }> {
  await expect
    .poll(() => number(page, 'lens-testAccuracyBatch-b'), { message: 'a look through the lens' })
    .toBeGreaterThan(0);
  const running = await number(page, 'lens-testAccuracy-b');
  return { running, batch: await number(page, 'lens-testAccuracyBatch-b') };
}

test('the panel opens by keyboard, and at a small batch the two ways differ', async ({ page }) => {
  test.slow();
  await open(page, SMALL_BATCH);
  await runTo(page, 800);
  const opener = button(page, en.lens.open);
  await pressBeside(page, en.lens.open);
  await expect(panel(page)).toBeVisible();
  await expectHash(page, /panel=lens/);

  const { running, batch } = await bothWays(page);
  expect(running - batch).toBeGreaterThan(0.05);
  // The plain network has neither statistics.
  expect(await reading(page, 'lens-testLossBatch-a')).toBe(await reading(page, 'lens-testLoss-a'));
  await expect(panel(page)).toContainText(say(en.lens.unitsNone, { arm: 'A' }));

  // The layer, and with it the units, can be chosen; every chart has its table.
  await choose(panel(page), en.layer.choose, '2');
  await expectHash(page, /layer=2/);
  const units = say(en.lens.unitsName, { arm: 'B' });
  await openTable(panel(page), units);
  const table = page.getByRole('dialog', { name: units }).getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(33);
  await page.keyboard.press('Escape');
  await expect(panel(page).getByRole('img')).toHaveCount(9);

  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(opener).toBeFocused();
});

test('the link brings the panel back with the same numbers, in both languages', async ({
  page,
}) => {
  test.slow();
  await open(page, `${SMALL_BATCH}&panel=lens&layer=2&at=400`);
  await expectRestAt400(page);
  const before = await bothWays(page);
  await page.reload();
  await expect(panel(page)).toBeVisible();
  await expectRestAt400(page);
  expect(await bothWays(page)).toEqual(before);
  await expect(
    panel(page).getByRole('radiogroup', { name: en.layer.choose }).getByRole('radio').nth(1),
  ).toBeChecked();

  await open(page, `${SMALL_BATCH}&panel=lens&layer=2&at=400&lang=zh`);
  await expect(panel(page, zh)).toBeVisible();
  await expectRestAt400(page);
  expect(await bothWays(page)).toEqual(before);
  await panel(page, zh).getByText(zh.lens.definitions).click();
  await expect(panel(page, zh)).toContainText(zh.lens.defineRunning);
});

/** Behind the dialog the buttons of the Lab are out of reach. */
async function expectRestAt400(page: Page): Promise<void> {
  await expect.poll(() => number(page, 'step'), { timeout: 25_000 }).toBe(400);
}

test('α is set in the panel, and the sentence tells its half-life', async ({ page }) => {
  await open(page, `${SMALL_BATCH}&panel=lens`);
  await expect(panel(page)).toContainText(say(en.lens.halfLife, { alpha: 0.1, updates: 6.6 }));
  await type(panel(page), en.controls.alpha, '0.01');
  await expectHash(page, /alpha=0\.01/);
  await expect(panel(page)).toContainText(say(en.lens.halfLife, { alpha: 0.01, updates: 69 }));
  await type(panel(page), en.controls.epsilon, '0.001');
  await expectHash(page, /eps=0\.001/);
});

test('the panel changes no number of the run, and can follow it from the start', async ({
  page,
}) => {
  test.slow();
  await open(page, SMALL_BATCH);
  const print = await fingerprintAt(page, 60);
  await pressBeside(page, en.lens.open);
  await bothWays(page);
  await button(panel(page), en.lens.rerun).click();
  await expect(button(panel(page), en.lens.rerun)).toBeHidden();
  await expect.poll(() => number(page, 'step'), { timeout: 25_000 }).toBe(60);
  await bothWays(page);
  await page.keyboard.press('Escape');
  await expectRestAt(page, 60);
  await expect.poll(() => reading(page, 'fingerprint')).toBe(print);
});

test('without a hidden layer the panel says so', async ({ page }) => {
  await open(page, 'v=1&depth=0&panel=lens');
  await expect(panel(page)).toContainText(en.lens.noLayers);
});
