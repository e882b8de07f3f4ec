import { button, expectHash, open } from './support/lab';
import { expect, test } from './support/test';
import { en, say } from './support/texts';

test('each chart beside the bands is shown large, one after the other, and in the link', async ({
  page,
}) => {
  await open(page, 'v=1&at=200');
  await expect(page.getByTestId('step')).toHaveText('200');
  const small = await page.getByRole('figure', { name: en.chart.loss }).boundingBox();
  await page.getByRole('figure', { name: en.chart.loss }).hover();
  await button(page, say(en.page.enlarge, { title: en.chart.loss })).click();
  const panel = page.getByRole('dialog', { name: en.page.charts });
  const chart = panel.getByRole('figure').first();
  await expect(chart).toHaveAccessibleName(en.chart.loss);
  const large = await chart.boundingBox();
  expect(large?.height).toBeGreaterThan(2 * (small?.height ?? Infinity));
  await expectHash(page, /lab\.panel=chart/);
  await button(panel, en.large.next).click();
  await expect(chart).toHaveAccessibleName(en.chart.accuracy);
  await expectHash(page, /lab\.chart=accuracy/);
  await page.reload();
  await expect(chart).toHaveAccessibleName(en.chart.accuracy);
  for (let i = 0; i < 4; i++) await button(panel, en.large.previous).click();
  await expect(chart).toHaveAccessibleName(/norm/);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});
