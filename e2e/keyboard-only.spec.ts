import type { Page } from 'playwright/test';
import {
  button,
  expectHash,
  expectRestAt,
  hash,
  open,
  pauseButton,
  playButton,
  slider,
  SMALL,
  waitForStep,
} from './support/lab';
import { expect, test } from './support/test';
import { en, say } from './support/texts';

/** What has the focus, as it is read out. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'the page';
    const control = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
    const labels = control ? [...(element.labels ?? [])] : [];
    const own = element.getAttribute('aria-label') ?? labels[0]?.textContent;
    const group = element.closest('[role=radiogroup]')?.getAttribute('aria-labelledby');
    const prefix = group ? `${document.getElementById(group)?.textContent}: ` : '';
    return (prefix + (own ?? element.textContent)).trim();
  });
}

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}`);
}

test('the skip button leads past the header and leaves the address as it is', async ({ page }) => {
  await open(page, SMALL);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(en.page.skip);
  await expect(button(page, en.page.skip)).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('.ribbon-row').first().locator(':focus')).toHaveCount(1);
  expect(hash(page)).toBe(SMALL);
});

test('a run is played, stepped, changed and looked back on with keys alone', async ({ page }) => {
  await open(page, SMALL);
  await tabTo(page, 'Play');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('Step');
  await page.keyboard.press('Enter');
  await expectRestAt(page, 1);
  await tabTo(page, `Normalization A: ${en.controls.none}`);
  await page.keyboard.press('ArrowRight');
  await expectHash(page, /ev=1:a\.norm=batch/);
  await tabTo(page, 'Learning rate');
  await page.keyboard.press('ArrowRight');
  await expectHash(page, /1:lr=0\.525/);
  await tabTo(page, en.controls.all);
  await page.keyboard.press('Enter');
  await expect(slider(page, 'Batch size')).toBeVisible();
  await tabTo(page, 'Batch size');
  // A digit begins to type.
  await page.keyboard.type('9');
  expect(await focused(page)).toBe('Batch size, typed value');
  await page.keyboard.press('Enter');
  await expectHash(page, /1:batch=9/);
  await tabTo(page, 'Timeline');
  await page.keyboard.press('Home');
  await expectRestAt(page, 0);
  await tabTo(page, 'Timeline, typed value');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expectRestAt(page, 12);
  // Only who looks back can come back.
  await tabTo(page, 'Timeline');
  await page.keyboard.press('Home');
  await expectRestAt(page, 0);
  await tabTo(page, en.timeline.live);
  await page.keyboard.press('Enter');
  await expectRestAt(page, 12);

  // Round the whole page and back to its beginning: nothing holds the focus.
  await tabTo(page, en.page.skip);
  // The group of Play is come to where it was left.
  await tabTo(page, 'Step');
  await page.keyboard.press('ArrowLeft');
  expect(await focused(page)).toBe('Play');
  await page.keyboard.press('Space');
  await waitForStep(page, 20);
  expect(await focused(page)).toBe('Pause');
  await page.keyboard.press('Space');
  await expect(playButton(page)).toBeFocused();
});

test('every control of the page comes up on the way of the Tab key', async ({ page }) => {
  await open(page, `${SMALL}&lab.all=1`);
  await expect(slider(page, 'Batch size')).toBeVisible();
  await page.keyboard.press('Tab');
  const first = await focused(page);
  const way: string[] = [];
  do {
    way.push(await focused(page));
    await page.keyboard.press('Tab');
  } while ((await focused(page)) !== first && way.length < 200);
  for (const name of [
    en.page.gallery,
    en.page.present,
    'Play',
    'Speed',
    `Normalization A: ${en.controls.none}`,
    `Normalization B: ${en.controls.batch}`,
    'Learning rate',
    'Initial weight scale',
    'Batch size',
    en.controls.depth,
    en.controls.width,
    en.controls.activation,
    en.controls.dataSet,
    en.controls.all,
    'Timeline',
    say(en.ribbon.open, { layer: 1 }),
    say(en.ui.table, { title: en.chart.loss }),
  ]) {
    expect(way).toContain(name);
  }
});

test('dialogs take the focus, Escape closes them, and the focus returns', async ({ page }) => {
  await open(page, `${SMALL}&lab.all=1`);
  const cases = [
    [button(page, en.page.share), en.share.title],
    [button(page, en.transform.open), en.transform.title],
    [button(page, say(en.ribbon.open, { layer: 2 })), say(en.ribbon.open, { layer: 2 })],
  ] as const;
  for (const [opener, title] of cases) {
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('heading', { name: title })).toBeFocused();
    // Until its content is there the dialog has its closing button alone.
    await expect(dialog.getByRole('button').nth(1)).toBeVisible();
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
    await expect(dialog.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener, `after ${title}`).toBeFocused();
  }
});

test('hints and tables open and close with keys', async ({ page }) => {
  await open(page, SMALL);
  const rate = slider(page, 'Learning rate');
  await rate.focus();
  await page.keyboard.press('?');
  const bubble = page.getByRole('note').filter({ hasText: en.hints.learningRate.does });
  await expect(bubble).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bubble).toBeHidden();
  await expect(rate).toBeFocused();
  await expect(rate).toHaveAccessibleDescription(
    `${en.hints.learningRate.does} ${en.hints.learningRate.formula} ${en.ui.typing}`,
  );

  // The charts beside the bands are one stop of the Tab key; arrow keys go from one to the next.
  await page.getByRole('figure', { name: en.chart.loss }).getByRole('slider').focus();
  await page.keyboard.press('Tab');
  const opener = button(page, say(en.ui.table, { title: en.chart.loss }));
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: en.chart.loss })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: en.chart.loss })).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(pauseButton(page)).toBeHidden();
});
