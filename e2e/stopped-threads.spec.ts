import { read } from './support/chapter';
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
  reading,
  SMALL,
  step,
  waitForStep,
} from './support/lab';
import { expect, test } from './support/test';
import { beginning, en } from './support/texts';
import { fault, stall } from './support/threads';

const END = 400;

test('threads that fall silent together are started again and catch up; slow ones are let be', async ({
  page,
}) => {
  await open(page, SMALL);
  const undisturbed = await fingerprintAt(page, END);
  // Slow, so that the run is paused before END however late the death is noticed.
  await open(page, `${SMALL}&speed=20`);
  await playButton(page).click();
  await waitForStep(page, 10);
  for (let time = 0; time < 2; time++) {
    const before = await step(page);
    await stall(page, 1500);
    await waitForStep(page, before + 3);
  }
  await expect(page.getByText(en.notice.revived)).toBeHidden();
  await stall(page);
  const stood = await step(page);
  await expect(page.getByText(en.notice.revived)).toBeVisible();
  await waitForStep(page, stood + 3);
  await pauseButton(page).click();
  expect(await step(page)).toBeLessThan(END);
  expect(await fingerprintAt(page, END)).toBe(undisturbed);
  expect(page.workers()).toHaveLength(2);
  await button(page, en.ui.dismiss).click();
  await expect(page.getByText(en.notice.revived)).toBeHidden();
});

test('so are those of a map and of a chapter, with the same fingerprint', async ({ page }) => {
  const map = `${SMALL}&screen=map&map.side=8&map.steps=1000`;
  const print = page.getByTestId('map-fingerprint');
  await open(page, map);
  await button(page, en.map.start).click();
  await expect.poll(() => number(page, 'map-done'), { intervals: [20] }).toBeGreaterThan(0);
  await stall(page);
  await expect(page.getByText(en.map.revived)).toBeVisible();
  await expect(print).toBeVisible();
  const found = await reading(page, 'map-fingerprint');
  await button(page, en.map.again).click();
  await expect(print).toBeHidden();
  await expect(print).toHaveAttribute('data-value', found);

  const play = page.locator('#plateau-play');
  const chapter = (at: number) =>
    `chapter=saturation&section=plateau-play&state=${encodeURIComponent(`${SMALL}&at=${at}`)}`;
  const printAt = async (at: number) => {
    await expect(play.getByTestId('fingerprint')).toHaveAttribute('data-step', String(at));
    return play.getByTestId('fingerprint').getAttribute('data-value');
  };
  await read(page, chapter(41));
  const undisturbed = await printAt(41);
  await read(page, chapter(40));
  await printAt(40);
  await stall(page);
  await button(play, en.transport.step).click();
  expect(await printAt(41)).toBe(undisturbed);
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
