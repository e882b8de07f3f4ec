import {
  choose,
  expectHash,
  expectRestAt,
  open,
  playButton,
  restingStep,
  runTo,
  SMALL,
  step,
  type,
} from './support/lab';
import { expect, test } from './support/test';
import { en } from './support/texts';

test('Play pauses at the step that is set, says so, and goes on', async ({ page }) => {
  await open(page, SMALL);
  await type(page, en.transport.stopStep, '40');
  await choose(page, en.transport.stopDiverged, en.transport.stopDivergedStop);
  await expectHash(page, `${SMALL}&stop=40&halt=1`);
  await playButton(page).click();
  await expect(page.getByText(en.transport.stopped.step)).toBeVisible();
  await expectRestAt(page, 40);
  await playButton(page).click();
  await expect(page.getByText(en.transport.stopped.step)).toBeHidden();
  await expect.poll(() => step(page)).toBeGreaterThan(40);
});

test('a link brings its goal, and Play pauses where it is reached', async ({ page }) => {
  await open(page, 'v=1&data=gaussians&depth=0&lr=1&goal=0.9');
  await playButton(page).click();
  await expect(page.getByText(en.transport.stopped.accuracy)).toBeVisible();
  await expect(playButton(page)).toBeVisible();
  const reached = await restingStep(page);
  await runTo(page, reached + 30);
  expect(await step(page)).toBe(reached + 30);
});
