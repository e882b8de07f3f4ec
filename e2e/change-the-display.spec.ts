import type { Page } from 'playwright/test';
import {
  button,
  choose,
  expectHash,
  expectRestAt,
  fingerprint,
  open,
  openAllSettings,
  openTable,
  pauseButton,
  playButton,
  runTo,
  SMALL,
  step,
  waitForStep,
} from './support/lab';
import { expect, test } from './support/test';
import { en, say } from './support/texts';

/** All rows of the table of a chart. */
async function table(page: Page, title: string): Promise<string[]> {
  await openTable(page, title);
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog.getByRole('table')).toBeVisible();
  const rows = await dialog.getByRole('row').allInnerTexts();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return rows;
}

/** Every way of looking, one after the other, and back to the first. */
async function lookInEveryWay(page: Page): Promise<void> {
  for (const quantity of [
    en.quantity.inputOption,
    en.quantity.normalizedOption,
    en.quantity.activationOption,
    en.quantity.preactivationOption,
  ]) {
    await choose(page, en.quantity.label, quantity);
  }
  for (const axis of ['3', '24', '6']) {
    await choose(page, en.quantity.axis, say(en.quantity.axisValue, { value: axis }));
  }
  for (const view of [en.chart.gradientThroughTime, en.chart.gradientRatio, en.chart.gradientNow]) {
    await choose(page, en.chart.gradientView, view);
  }
  await choose(page, en.chart.lossView, en.chart.lossBatch);
  await choose(page, en.chart.lossView, en.chart.lossSets);
  await choose(page, en.chart.shiftSince, en.chart.shiftSinceBefore);
  await choose(page, en.chart.shiftUnit, en.chart.unitRaw);
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: /^Theme/ }).click();
  await button(page, en.page.present).click();
  await button(page, en.page.presentOff).click();
  await openAllSettings(page);
  await button(page, en.page.hideControls).click();
  await button(page, en.page.showControls).click();
  for (const opener of [en.transform.open, say(en.ribbon.open, { layer: 1 }), en.study.open]) {
    await button(page, opener).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('ways of looking never change a number nor add a point', async ({ page }) => {
  test.slow();
  await open(page, SMALL);
  for (const next of [1, 2, 40]) await runTo(page, next);
  const print = await fingerprint(page);
  const tables = [await table(page, en.chart.loss), await table(page, en.chart.accuracy)];
  expect(tables[0]?.length).toBeGreaterThan(4);
  await lookInEveryWay(page);
  await expectRestAt(page, 40);
  expect(await fingerprint(page)).toBe(print);
  expect([await table(page, en.chart.loss), await table(page, en.chart.accuracy)]).toEqual(tables);

  // Nor in a run that plays.
  await runTo(page, 600);
  const later = await fingerprint(page);
  await button(page, 'Reset').click();
  await expectRestAt(page, 0);
  await playButton(page).click();
  await waitForStep(page, 2);
  await lookInEveryWay(page);
  await pauseButton(page).click();
  await expect(playButton(page)).toBeVisible();
  if ((await step(page)) < 600) await runTo(page, 600);
  else {
    await button(page, 'Reset').click();
    await runTo(page, 600);
  }
  expect(await fingerprint(page)).toBe(later);
});

test('hidden controls hide no data', async ({ page }) => {
  await open(page, SMALL);
  await runTo(page, 30);
  const charts = page.getByRole('main').getByRole('img');
  const count = await charts.count();
  expect(count).toBeGreaterThan(6);
  const readings = ['step', 'fingerprint', 'accuracy-a', 'accuracy-b', 'loss-a', 'loss-b'];
  const read = async () => {
    const values = [];
    for (const name of readings) {
      await expect(page.getByTestId(name)).toBeVisible();
      values.push(await page.getByTestId(name).getAttribute('data-value'));
    }
    return values;
  };
  const values = await read();
  const rows = await table(page, en.chart.loss);
  await openAllSettings(page);
  await button(page, en.page.hideControls).click();
  await expect(page.getByRole('slider', { name: 'Learning rate' })).toBeHidden();
  await expect(charts).toHaveCount(count);
  expect(await read()).toEqual(values);
  expect(await table(page, en.chart.loss)).toEqual(rows);
  await expect(playButton(page)).toBeVisible();
  await runTo(page, 60);
  // A link may open so; the controls come back at one press.
  await open(page, `${SMALL}&controls=0&at=30`);
  await expectRestAt(page, 30);
  expect(await read()).toEqual(values);
  await button(page, en.page.showControls).click();
  await expect(page.getByRole('slider', { name: 'Learning rate' })).toBeVisible();
});

test('the theme is chosen, drawn and remembered', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, SMALL);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  const theme = page.getByRole('button', { name: /^Theme/ });
  await theme.click();
  await expect.poll(ground).toBe(light);
  await theme.click();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(ground).toBe(dark);
  await open(page, SMALL);
  await expect.poll(ground).toBe(dark);
});

test('the x̂ view says that a plain network has none, and leads on to z', async ({ page }) => {
  await open(page, `${SMALL}&q=normalized&at=5`);
  await expect(page.getByTestId('missing-a-1')).toHaveText(
    say(en.ribbon.noNormalized, { arm: 'A' }),
  );
  await expect(page.getByTestId('missing-b-1')).toBeHidden();
  await button(page, en.ribbon.showPreactivation).click();
  await expect(page.getByTestId('missing-a-1')).toBeHidden();
  await expectHash(page, `${SMALL}&at=5`);
});
