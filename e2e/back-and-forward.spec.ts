import {
  choose,
  expectHash,
  expectRestAt,
  hash,
  link,
  open,
  openAllSettings,
  runTo,
  SMALL,
  step,
  waitForStep,
} from './support/lab';
import { expect, test } from './support/test';
import { en } from './support/texts';

const heading = { level: 1 } as const;

test('Back leads from another screen to the Lab, with the run where it was @smoke', async ({
  page,
}) => {
  await open(page, SMALL);
  await runTo(page, 25);
  const length = await page.evaluate(() => history.length);
  await link(page, en.page.gallery).click();
  await expect(page.getByRole('heading', { name: en.page.gallery, ...heading })).toBeVisible();
  await page.getByRole('link', { name: en.map.look }).click();
  await expectHash(page, `${SMALL}&screen=map`);
  expect(await page.evaluate(() => history.length)).toBe(length + 2);
  await page.goBack();
  await expect(page.getByRole('heading', { name: en.page.gallery, ...heading })).toBeVisible();
  await page.goBack();
  await expectRestAt(page, 25);
  await expectHash(page, SMALL);
  await page.goForward();
  await expect(page.getByRole('heading', { name: en.page.gallery, ...heading })).toBeVisible();
});

test('a setting makes no entry of the history, and stays with the one that it was made in', async ({
  page,
}) => {
  await open(page, SMALL);
  const length = await page.evaluate(() => history.length);
  await choose(page, en.quantity.axis, '±12');
  await choose(page, 'Normalization A', 'Batch');
  const changed = `${SMALL}&a.norm=batch&lab.axis=12`;
  await expectHash(page, changed);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await link(page, en.page.gallery).click();
  await page.getByRole('link', { name: en.presets.tanh.name }).click();
  await waitForStep(page, 1);
  await page.goBack();
  await page.goBack();
  await expectHash(page, changed);
  await openAllSettings(page);
  await expect(page.getByRole('radio', { name: '±12', exact: true })).toBeChecked();
});

test('another view that is typed into the address leaves the run alone', async ({ page }) => {
  await open(page, SMALL);
  await runTo(page, 25);
  await page.goto(`./#${SMALL}&axis=24&q=input&lab.all=1`);
  await expect(page.getByRole('radio', { name: '±24', exact: true })).toBeChecked();
  await page.goto(`./#${SMALL}&screen=figure`);
  await expect(page.getByRole('heading', { name: en.figure.title, ...heading })).toBeVisible();
  await page.goto(`./#${SMALL}`);
  expect(await step(page)).toBe(25);
});

test('screens and presets have addresses of their own, which another tab can open', async ({
  page,
  context,
}) => {
  await open(page, `${SMALL}&screen=gallery`);
  for (const [name, address] of [
    [en.page.lab, `#${SMALL}`],
    [en.map.look, `#${SMALL}&screen=map`],
    [en.figure.look, `#${SMALL}&screen=figure&figure.network=paper`],
  ] as const) {
    await expect(page.getByRole('link', { name })).toHaveAttribute('href', address);
  }
  const before = hash(page);
  const coming = context.waitForEvent('page');
  await page.getByRole('link', { name: en.presets.tanh.name }).click({ button: 'middle' });
  const other = await coming;
  await openAllSettings(other);
  await expect(other.getByRole('combobox', { name: 'Activation' })).toHaveValue('tanh');
  await other.close();
  expect(hash(page)).toBe(before);
});
