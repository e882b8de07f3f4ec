import {
  expectHash,
  expectRestAt,
  hash,
  number,
  open,
  pauseButton,
  playButton,
  runTo,
  step,
  waitForStep,
} from './support/lab';
import { expect, test } from './support/test';
import { en } from './support/texts';

test('the usual experiment plays by itself in the Lab: B learns and A does not', async ({
  page,
}) => {
  test.slow();
  await open(page);
  await expect(pauseButton(page)).toBeVisible();
  await waitForStep(page, 20);
  await pauseButton(page).click();
  await expect(playButton(page)).toBeVisible();
  expect(hash(page)).toBe('v=1');
  await runTo(page, 1000, 60_000);
  await expect.poll(() => number(page, 'accuracy-b')).toBeGreaterThan(0.8);
  const plain = await number(page, 'accuracy-a');
  expect(plain).toBeGreaterThanOrEqual(0.45);
  expect(plain).toBeLessThanOrEqual(0.55);
  expect(await number(page, 'loss-a')).toBeGreaterThan(await number(page, 'loss-b'));
  await expectHash(page, 'v=1');
});

test('people who want less motion see step 0 and start it themselves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await expectRestAt(page, 0);
  await expect(page.getByText(en.advice.start.lead)).toBeVisible();
  expect(await step(page)).toBe(0);
  await playButton(page).click();
  await waitForStep(page, 5);
});

test('a link with settings waits for the person', async ({ page }) => {
  await open(page, 'v=1&lr=0.1');
  await expectRestAt(page, 0);
  await expect(page.getByText(en.advice.start.lead)).toBeVisible();
});

test('the page plays under a sub-path too @smoke', async ({ page }) => {
  await open(page);
  await waitForStep(page, 20);
  await expect.poll(() => number(page, 'accuracy-b')).toBeGreaterThan(0);
});
