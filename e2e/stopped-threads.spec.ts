import {
  button,
  expectRestAt,
  fingerprint,
  fingerprintAt,
  link,
  number,
  open,
  pauseButton,
  playButton,
  SMALL,
  step,
  waitForStep,
} from './support/lab';
import { expect, test } from './support/test';
import { beginning, en } from './support/texts';
import { fault, silence } from './support/threads';

const END = 400;

test('a thread that falls silent is started again and catches up to the same numbers', async ({
  page,
}) => {
  await open(page, SMALL);
  const undisturbed = await fingerprintAt(page, END);
  for (const index of [0, 1]) {
    // Slow, so that the run is paused before END however late the death is noticed.
    await open(page, `${SMALL}&speed=20`);
    await playButton(page).click();
    await waitForStep(page, 20);
    await silence(page, index);
    await expect(page.getByText(en.notice.revived)).toBeVisible();
    await expect(pauseButton(page)).toBeVisible();
    await pauseButton(page).click();
    expect(await step(page)).toBeLessThan(END);
    expect(await fingerprintAt(page, END)).toBe(undisturbed);
    expect(page.workers()).toHaveLength(2);
    await button(page, en.ui.dismiss).click();
    await expect(page.getByText(en.notice.revived)).toBeHidden();
  }
});

test.describe('threads that throw', () => {
  test.use({ expected: /out of memory/ });

  test('the first fault is mended unasked; the second is told, and Try again goes on', async ({
    page,
  }) => {
    await open(page, SMALL);
    const undisturbed = await fingerprintAt(page, END);
    await open(page, SMALL);
    await fingerprintAt(page, 100);
    await fault(page);
    await expect(page.getByText(en.notice.revived)).toBeVisible();
    await expect.poll(() => page.workers().length).toBe(2);
    await playButton(page).click();
    await waitForStep(page, 110);
    await fault(page);
    const alert = page.getByRole('alert').filter({ hasText: beginning(en.notice.failure) });
    await expect(alert).toContainText('out of memory');
    await expect(playButton(page)).toBeVisible();
    await button(page, en.ui.retry).click();
    await expect(alert).toBeHidden();
    expect(await fingerprintAt(page, END)).toBe(undisturbed);
  });
});

test('a hundred resets and some presets leave exactly two threads', async ({ page }) => {
  test.slow();
  let made = 0;
  page.on('worker', () => (made += 1));
  await open(page, SMALL);
  const start = await fingerprint(page);
  await playButton(page).click();
  await waitForStep(page, 5);
  const reset = button(page, 'Reset');
  await reset.focus();
  for (let i = 0; i < 100; i++) await page.keyboard.press('Enter');
  await waitForStep(page, 1);
  expect(page.workers()).toHaveLength(2);
  await pauseButton(page).click();
  await reset.click();
  await expectRestAt(page, 0);
  expect(await fingerprint(page)).toBe(start);
  for (const id of ['careful', 'tanh', 'batchOfTwo'] as const) {
    await link(page, en.page.gallery).click();
    await page.getByRole('link', { name: en.presets[id].name }).click();
    await waitForStep(page, 1);
  }
  expect(page.workers()).toHaveLength(2);
  expect(made).toBe(2);
  expect(await number(page, 'accuracy-a')).toBeGreaterThan(0);
});

test('who leaves the Lab leaves no thread after ten seconds, and comes back to the same step', async ({
  page,
}) => {
  await open(page, SMALL);
  const later = await fingerprintAt(page, 90);
  await button(page, 'Reset').click();
  const print = await fingerprintAt(page, 60);
  expect(page.workers()).toHaveLength(2);
  await link(page, en.page.gallery).click();
  await expect.poll(() => page.workers().length, { timeout: 20_000 }).toBe(0);
  await link(page, en.page.lab).click();
  await expectRestAt(page, 60);
  expect(await fingerprint(page)).toBe(print);
  expect(await fingerprintAt(page, 90)).toBe(later);
  expect(page.workers()).toHaveLength(2);
});

test('a page that opens elsewhere has no thread, and the Lab has its two when it is shown', async ({
  page,
}) => {
  let made = 0;
  page.on('worker', () => (made += 1));
  await open(page, `${SMALL}&screen=gallery`);
  await expect(page.getByRole('link', { name: en.figure.look })).toBeVisible();
  expect(made).toBe(0);
  await link(page, en.page.lab).click();
  // Step 0 stands there before any thread has computed it.
  await expect.poll(() => number(page, 'accuracy-a')).toBeGreaterThan(0);
  await expectRestAt(page, 0);
  expect(made).toBe(2);
});
