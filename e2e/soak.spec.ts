import type { Page } from 'playwright/test';
import { SCREENS } from '../src/app/page-view';
import { CHAPTER_PAGES } from '../src/chapters/slugs';
import { button, link, open, pauseButton, playButton, step, waitForStep } from './support/lab';
import { type Held, Holder } from './support/held';
import { expect, test } from './support/test';
import { en } from './support/texts';

/** `npm run soak -- --minutes 60` sets it: with every test run there is time for half a minute. */
const MINUTES = Number(process.env['SHIFTSCOPE_SOAK_MINUTES'] ?? 0.4);

/** Rounds after which whatever is made once for all, compiled code included, is made. */
const WARM = 3;

/** Milliseconds of full speed in each round. */
const FULL_SPEED = MINUTES < 5 ? 1000 : 20_000;

/** Bytes in ten minutes. */
const STEEPEST = 1e6;

/** Minutes after which compiled code and what the engine learns of it have come to rest. */
const SETTLED = 3;

/** Bytes between two rounds of a run too short for a slope: a run that is held takes that in each. */
const UNEVEN = 5e6;

// The pictures of a trace are nodes and text of the page's own, kept for the trace.
test.use({ trace: 'off' });

const PLACES = [
  ...CHAPTER_PAGES.map((page) => `chapter=${page}`),
  ...SCREENS.map((screen) => `screen=${screen}`),
];

/** Full speed, a dialog, the other screens, and a reset: it ends as it began. */
async function round(page: Page): Promise<void> {
  await playButton(page).click();
  await page.waitForTimeout(FULL_SPEED);
  await button(page, en.page.share).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await pauseButton(page).click();
  await page.evaluate(async (places) => {
    for (const place of places) {
      location.hash = `v=1&speed=max&${place}`;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }, PLACES);
  await link(page, en.page.start).click();
  await expect(page.getByRole('main')).toBeVisible();
  await link(page, en.page.lab).click();
  await button(page, en.transport.reset).click();
  await expect.poll(() => step(page)).toBe(0);
  await expect(playButton(page)).toBeVisible();
}

/** The slope of the line nearest to what was measured, in bytes a minute. */
function slope(minutes: readonly number[], bytes: readonly number[]): number {
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const [atX, atY] = [mean(minutes), mean(bytes)];
  let [above, below] = [0, 0];
  minutes.forEach((x, index) => {
    above += (x - atX) * ((bytes[index] ?? 0) - atY);
    below += (x - atX) ** 2;
  });
  return above / below;
}

function say({ heap, nodes, listeners, threads, process: bytes }: Held, minutes: number): void {
  const megabytes = (value: number) => `${(value / 1e6).toFixed(1)} MB`;
  const counts = `${nodes} nodes, ${listeners} listeners, ${threads} threads`;
  process.stdout.write(
    `soak: ${minutes.toFixed(1)} min: heap ${megabytes(heap)}, ${counts}, process ${megabytes(bytes)}\n`,
  );
}

test(`after ${MINUTES} min of full speed, screens, dialogs and resets the page holds no more than before`, async ({
  page,
}) => {
  test.setTimeout(120_000 + 2 * MINUTES * 60_000);
  await open(page, 'v=1&speed=max');
  await waitForStep(page, 0);
  const holder = await Holder.of(page);
  for (let time = 0; time < WARM; time++) await round(page);
  const first = await holder.measure();
  const began = Date.now();
  const [minutes, heaps]: [number[], number[]] = [[], []];
  say(first, 0);
  let last = first;
  do {
    await round(page);
    last = await holder.measure();
    const now = (Date.now() - began) / 60_000;
    say(last, now);
    if (now < SETTLED) continue;
    minutes.push(now);
    heaps.push(last.heap);
  } while (Date.now() - began < MINUTES * 60_000);
  expect(last.threads).toBe(first.threads);
  expect(last.nodes).toBeLessThanOrEqual(1.05 * first.nodes);
  expect(last.listeners).toBeLessThanOrEqual(1.05 * first.listeners);
  if (MINUTES >= 10) expect(10 * slope(minutes, heaps)).toBeLessThan(STEEPEST);
  else expect(last.heap - first.heap).toBeLessThan(UNEVEN);
});
