import {
  button,
  choose,
  expectRestAt,
  fingerprint,
  fingerprintAt,
  number,
  open,
  pauseButton,
  playButton,
  restingStep,
  runTo,
  slider,
  SMALL,
  step,
  type,
  typed,
  waitForStep,
} from './support/lab';
import { expect, test } from './support/test';
import { en } from './support/texts';

test('Reset runs the same run again, with the same fingerprint at the same step', async ({
  page,
}) => {
  await open(page, SMALL);
  const start = await fingerprint(page);
  const first = await fingerprintAt(page, 64);
  expect(first).not.toBe(start);
  await playButton(page).click();
  await waitForStep(page, 70);
  await pauseButton(page).click();
  await button(page, 'Reset').click();
  await expectRestAt(page, 0);
  expect(await fingerprint(page)).toBe(start);
  expect(await fingerprintAt(page, 64)).toBe(first);
});

test('Play, Pause, Step: exactly one step at a time, none while paused', async ({ page }) => {
  await open(page, SMALL);
  for (const next of [1, 2, 3]) {
    await button(page, 'Step').click();
    await expectRestAt(page, next);
  }
  await playButton(page).click();
  await waitForStep(page, 20);
  await pauseButton(page).click();
  await expect(playButton(page)).toBeVisible();
  const rest = await restingStep(page);
  // A run that had not stopped would be elsewhere by now.
  await fingerprint(page);
  expect(await step(page)).toBe(rest);
  await button(page, 'Step').click();
  await expectRestAt(page, rest + 1);

  // Step stops a run that plays.
  await playButton(page).click();
  await waitForStep(page, rest + 5);
  await button(page, 'Step').click();
  await expect(playButton(page)).toBeVisible();
});

test('the timeline looks back by keys and typed steps, and Live follows again', async ({
  page,
}) => {
  await open(page, SMALL);
  const prints = [await fingerprint(page)];
  for (const next of [1, 2, 3, 4]) {
    await button(page, 'Step').click();
    await expectRestAt(page, next);
    prints.push(await fingerprint(page));
  }
  expect(new Set(prints).size).toBe(5);
  const timeline = slider(page, 'Timeline');
  const live = button(page, 'Live');
  await expect(live).toBeHidden();
  await timeline.press('ArrowLeft');
  await expectRestAt(page, 3);
  expect(await fingerprint(page)).toBe(prints[3]);
  await expect(live).toHaveAttribute('aria-pressed', 'false');
  await expect(timeline).toHaveAttribute('aria-valuetext', 'step 3');
  await timeline.press('Home');
  await expectRestAt(page, 0);
  expect(await fingerprint(page)).toBe(prints[0]);
  await runTo(page, 2);
  expect(await fingerprint(page)).toBe(prints[2]);
  await live.click();
  await expectRestAt(page, 4);
  expect(await fingerprint(page)).toBe(prints[4]);

  // What is typed and still to come is run up to; what is no step is told.
  await runTo(page, 30);
  const field = typed(page, 'Timeline');
  await field.fill('many');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
});

test('a look back holds still while the run goes on', async ({ page }) => {
  await open(page, SMALL);
  await playButton(page).click();
  await waitForStep(page, 10);
  const timeline = slider(page, 'Timeline');
  await timeline.press('Home');
  await expect.poll(() => step(page)).toBe(0);
  await expect
    .poll(async () => Number(await timeline.getAttribute('max')), { intervals: [100] })
    .toBeGreaterThan(60);
  expect(await step(page)).toBe(0);
  await expect(pauseButton(page)).toBeVisible();
  await button(page, 'Live').click();
  await waitForStep(page, 60);
});

test('changes in mid-run can be jumped to', async ({ page }) => {
  await open(page, `${SMALL}&ev=10:lr=0.1,20:batch=8&at=30`);
  await expectRestAt(page, 30);
  await button(page, en.timeline.earlier).click();
  await expect.poll(() => step(page)).toBe(20);
  await button(page, en.timeline.earlier).click();
  await expect.poll(() => step(page)).toBe(10);
  await button(page, en.timeline.later).click();
  await expect.poll(() => step(page)).toBe(20);
});

test('the speed can be set from one step a second to as fast as possible', async ({ page }) => {
  await open(page, SMALL);
  await type(page, 'Speed', '2');
  await playButton(page).click();
  await waitForStep(page, 2);
  expect(await number(page, 'steps-per-second')).toBeLessThan(8);
  await slider(page, 'Speed').press('End');
  await expect(slider(page, 'Speed')).toHaveAttribute('aria-valuetext', en.transport.speedMax);
  await expect
    .poll(() => number(page, 'steps-per-second'), { message: 'steps a second' })
    .toBeGreaterThan(20);
  await pauseButton(page).click();
  await expect.poll(() => number(page, 'steps-per-second')).toBe(0);
});

test('in a hidden tab the run rests, or goes on if wanted', async ({ page }) => {
  await open(page, `${SMALL}&speed=20`);
  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await playButton(page).click();
  await waitForStep(page, 5);
  await hide(true);
  const rest = await restingStep(page);
  await fingerprint(page);
  expect(await step(page)).toBe(rest);
  await hide(false);
  await waitForStep(page, rest + 3);

  await choose(page, en.transport.background, en.transport.backgroundRun);
  await hide(true);
  await waitForStep(page, (await step(page)) + 20);
});
