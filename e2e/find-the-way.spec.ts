import {
  button,
  expectRestAt,
  open,
  pauseButton,
  playButton,
  restingStep,
  runTo,
  SMALL,
  step,
  type,
  waitForStep,
} from './support/lab';
import { expect, test } from './support/test';
import { en } from './support/texts';

test('keys play, step, look back, present and show what they do, unless a field has the focus', async ({
  page,
}) => {
  await open(page, SMALL);
  await page.keyboard.press('Space');
  await expect(pauseButton(page)).toBeVisible();
  await waitForStep(page, 20);
  await page.keyboard.press('Space');
  await expect(playButton(page)).toBeVisible();
  const rest = await restingStep(page);
  await page.keyboard.press('.');
  await expectRestAt(page, rest + 1);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => step(page)).toBeLessThan(rest + 1);
  await page.keyboard.press('Home');
  await expect.poll(() => step(page)).toBe(0);
  await page.keyboard.press('End');
  await expect.poll(() => step(page)).toBe(rest + 1);
  await page.keyboard.press('f');
  await expect(button(page, en.page.presentOff)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button(page, en.page.present)).toBeVisible();

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: en.help.title });
  await expect(help.getByText(en.help.key.play)).toBeVisible();
  // A dialog keeps the keys to itself.
  await page.keyboard.press('.');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  expect(await step(page)).toBe(rest + 1);

  const field = page.getByRole('textbox', { name: 'Timeline, typed value' });
  await field.focus();
  await page.keyboard.type('?. f');
  await expect(field).toHaveValue('?. f');
  expect(await step(page)).toBe(rest + 1);
  await expect(help).toBeHidden();
});

test('the tour has four steps, says where it is, can be left and taken again', async ({ page }) => {
  await open(page, SMALL);
  const tour = page.getByRole('dialog', { name: en.tour.title });
  await button(page, en.page.help).click();
  await button(page, en.help.tour).click();
  const titles = [en.tour.networks, en.tour.band, en.tour.settings, en.tour.reading];
  for (const [index, { title }] of titles.entries()) {
    await expect(tour).toBeFocused();
    await expect(tour.getByRole('heading', { name: title })).toBeVisible();
    await expect(tour.getByText(`${index + 1} of 4`)).toBeVisible();
    if (index < 3) await button(tour, en.tour.next).click();
  }
  await button(tour, en.tour.back).click();
  await expect(tour.getByRole('heading', { name: en.tour.settings.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tour).toBeHidden();
  await page.keyboard.press('?');
  await button(page, en.help.tour).click();
  await expect(tour.getByRole('heading', { name: en.tour.networks.title })).toBeVisible();
  await button(tour, en.tour.skip).click();
  await expect(tour).toBeHidden();
  await expect(playButton(page)).toBeVisible();
});

test('a run that another has taken the place of comes back, with the same bits', async ({
  page,
}) => {
  await open(page, SMALL);
  await runTo(page, 120);
  const before = await page.getByTestId('fingerprint').innerText();
  await type(page, en.controls.initialScale, '2');
  await expectRestAt(page, 0);
  await expect(page.getByText('The former one was at step 120.')).toBeVisible();
  await button(page, en.undo.button).click();
  await expectRestAt(page, 120);
  await expect(page.getByTestId('fingerprint')).toHaveText(before);
  await button(page, 'Reset').click();
  await expectRestAt(page, 0);
  await button(page, en.undo.button).click();
  await expectRestAt(page, 120);
  await expect(page.getByTestId('fingerprint')).toHaveText(before);
});

test('one region says aloud what the run does, and at rest what is going on', async ({ page }) => {
  await open(page, SMALL);
  const region = page.getByTestId('announcer');
  await expect(region).toBeAttached();
  await expect(page.locator('main [role="status"]')).toHaveCount(1);
  await playButton(page).click();
  await expect(region).toHaveText(en.announcer.playing);
  await waitForStep(page, 200);
  await pauseButton(page).click();
  await expect(playButton(page)).toBeVisible();
  await expect(region).toContainText(/^Paused at step \d+/);
  const lead = await page.getByTestId('advice').locator('strong').first().innerText();
  await expect(region).toContainText(lead);
});

test('each screen has a title of its own, and the skip link leads to the bands', async ({
  page,
}) => {
  await open(page, SMALL);
  await expect(page).toHaveTitle(en.page.title);
  await page.keyboard.press('Tab');
  await expect(button(page, en.page.skip)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.pointing').first()).toBeFocused();
  for (const screen of ['gallery', 'figure', 'map', 'teach'] as const) {
    await open(page, `screen=${screen}`);
    await expect(page).toHaveTitle(`${en.page[screen]} · Shiftscope`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
});
