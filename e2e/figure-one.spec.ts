import { readFile } from 'node:fs/promises';
import { FIGURE_1 } from '../src/experiment/presets';
import { en } from '../src/i18n/en';
import { zh } from '../src/i18n/zh';
import { button, expectHash, fingerprint, number, open, reading, runTo } from './support/lab';
import { expect, test } from './support/test';
import { say } from './support/texts';

/** A few hundred steps of small networks on points: fast on any machine. */
const SHORT = 'v=1&depth=2&width=8&batch=16&screen=figure&figsteps=240';

test('the gallery leads to Figure 1, which waits to be started', async ({ page }) => {
  await open(page, 'v=1&depth=2&width=8&batch=16&screen=gallery');
  await page.getByRole('listitem').getByRole('button', { name: en.figure.title }).click();
  await expectHash(page, FIGURE_1);
  await expect(page.getByRole('heading', { name: en.figure.title })).toBeVisible();
  await expect(page.getByText(en.figure.verdictWaiting)).toBeVisible();
  await expect(button(page, en.figure.start)).toBeEnabled();
});

test('a run is started, paused, gone on with and complete, with the Lab’s fingerprint', async ({
  page,
}) => {
  test.slow();
  await open(page, SHORT.replace('240', '4000'));
  await button(page, en.figure.start).click();
  await expect.poll(() => number(page, 'figure-done')).toBeGreaterThan(0);
  await button(page, en.transport.pause).click();
  await expect(page.getByText(en.figure.paused)).toBeVisible();
  await button(page, en.figure.resume).click();
  await expect(button(page, en.transport.pause)).toBeVisible();
  await button(page, en.figure.cancel).click();
  await expect(page.getByText(en.figure.verdictWaiting)).toBeVisible();

  await open(page, SHORT);
  await button(page, en.figure.start).click();
  await expect(page.getByText(en.figure.finished)).toBeVisible();
  expect(await number(page, 'figure-done')).toBe(240);
  const print = await reading(page, 'figure-fingerprint');
  await button(page, en.figure.toLab).click();
  await runTo(page, 240);
  expect(await fingerprint(page)).toBe(print);
});

test('another unit is shown without another run, and all is in the link', async ({ page }) => {
  await open(page, SHORT);
  await button(page, en.figure.start).click();
  await expect(page.getByText(en.figure.finished)).toBeVisible();
  const title = (unit: number) =>
    say(en.figure.unit, { unit, quantity: en.quantity.preactivation, arm: 'B' });
  const rows = async (unit: number) => {
    await button(page, say(en.ui.table, { title: title(unit) })).click();
    const cells = page.getByRole('dialog', { name: title(unit) }).getByRole('cell');
    const texts = await cells.allTextContents();
    await page.keyboard.press('Escape');
    return texts;
  };
  const first = await rows(1);
  expect(first.length).toBeGreaterThan(60);
  const unit = page.getByRole('textbox', { name: `${en.figure.unitChoice}, typed value` });
  await unit.fill('5');
  await unit.press('Enter');
  await expectHash(page, `${SHORT}&figunit=5`);
  expect(await rows(5)).not.toEqual(first);
  await expect(page.getByText(en.figure.finished)).toBeVisible();

  const coming = page.waitForEvent('download');
  const group = page.getByRole('group', { name: say(en.ui.save, { title: en.figure.accuracy }) });
  await button(group.first(), 'CSV').click();
  const csv = await readFile(await (await coming).path(), 'utf8');
  const lines = csv.trim().split('\r\n');
  expect(lines[0]).toContain(`${en.figure.step},${en.figure.accuracyOf} A`);
  // Every tenth step up to 200, then every twentieth.
  expect(lines).toHaveLength(1 + 21 + 2);
  expect(lines.at(-1)).toMatch(/^240,0\.\d{4},0\.\d{4}$/);
  await page.reload();
  await expect(unit).toHaveValue('5');
});

test('it reads in Chinese, and fits a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${SHORT}&lang=zh`);
  await expect(page.getByRole('heading', { name: zh.figure.title })).toBeVisible();
  await button(page, zh.figure.start).click();
  await expect(page.getByText(zh.figure.finished)).toBeVisible();
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
});
