import {
  button,
  expectRestAt,
  open,
  openTable,
  playButton,
  reading,
  runTo,
  SMALL,
} from './support/lab';
import { expect, test } from './support/test';
import { en, say } from './support/texts';

test('every chart has a title, a sentence that follows the run, and a table', async ({ page }) => {
  await open(page, SMALL);
  await runTo(page, 8);
  const charts = page.getByRole('main').getByRole('img');
  await expect(charts.first()).toBeVisible();
  const names: string[] = [];
  const tables: string[] = [];
  for (const chart of await charts.all()) {
    await expect(chart).toHaveAccessibleName(/\S/);
    await expect(chart).toHaveAccessibleDescription(/\S.*\S/);
    const name = (await chart.evaluate((element) => {
      const id = element.getAttribute('aria-labelledby') ?? '';
      return document.getElementById(id)?.textContent;
    })) as string;
    names.push(name);
    const table = chart
      .locator('xpath=ancestor::figure')
      .getByRole('button', { name: say(en.ui.table, { title: '' }), includeHidden: true });
    tables.push((await table.getAttribute('aria-label')) ?? '');
  }
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(tables).size).toBe(names.length);

  const loss = page.getByRole('img', { name: en.chart.loss });
  await expect(loss).toHaveAccessibleDescription(/step 8\b/);
  await runTo(page, 21);
  await expect(loss).toHaveAccessibleDescription(/step 21\b/);
  const field = page.getByRole('img', { name: say(en.chart.field, { arm: 'B' }) });
  await expect(field).toHaveAccessibleDescription(/step 21\b/);
});

test('an open table follows the run, newest row first', async ({ page }) => {
  await open(page, SMALL);
  for (const next of [1, 2, 3]) {
    await button(page, 'Step').click();
    await expectRestAt(page, next);
  }
  await openTable(page, en.chart.loss);
  const table = page.getByRole('dialog', { name: en.chart.loss }).getByRole('table');
  const steps = table.locator('tbody tr td:first-child');
  await expect(steps).toHaveText(['3', '2', '1', '0']);
  const header = table.getByRole('columnheader');
  await expect(header.nth(1)).toHaveText(say(en.chart.test, { arm: 'A' }));
  const cell = table.locator('tbody tr').first().locator('td').nth(1);
  const exact = Number(await reading(page, 'loss-a'));
  expect(Math.abs(Number(await cell.innerText()) - exact)).toBeLessThan(0.01);
  await playButton(page).focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => Number(await steps.first().innerText()), { message: 'the newest row' })
    .toBeGreaterThan(3);
});

test('tables of a distribution, of gradients and of a boundary hold numbers', async ({ page }) => {
  await open(page, SMALL);
  await runTo(page, 10);
  const ribbon = say(en.ribbon.title, {
    layer: 1,
    arm: 'A',
    quantity: en.quantity.preactivationName,
  });
  for (const [title, rows] of [
    [ribbon, 2],
    [en.chart.gradient, 4],
    [say(en.chart.field, { arm: 'B' }), 10],
  ] as const) {
    await openTable(page, title);
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog.getByRole('table')).toBeVisible();
    expect(await dialog.getByRole('row').count()).toBeGreaterThanOrEqual(rows);
    await expect(dialog.getByRole('cell').nth(1)).toHaveText(/\d/);
    await page.keyboard.press('Escape');
  }
});
