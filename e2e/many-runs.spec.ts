import type { Page } from 'playwright/test';
import { combineFingerprints } from '../src/engine/fingerprint';
import { createReference } from '../src/engine/kernels/reference';
import { Trainer } from '../src/engine/trainer';
import { armSpecification } from '../src/experiment/arm-specification';
import { DEFAULT_ARM } from '../src/experiment/experiment';
import { readLink } from '../src/experiment/link';
import { expect, test } from './support/test';

/** As the page makes its runs: see many-runs/main.tsx. */
const NORMALIZERS = ['none', 'batch', 'layer', 'rms'] as const;

const run = (page: Page, arms: number) => page.locator(`[data-run="of-${arms}"]`);

async function enter(page: Page): Promise<void> {
  if (page.url() === 'about:blank') await page.goto('./');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(run(page, 4)).toBeAttached();
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(run(page, 1)).toHaveCount(0);
}

async function scrollTo(page: Page, arms: number): Promise<void> {
  await run(page, arms).evaluate((area) => area.scrollIntoView({ block: 'start' }));
}

const expectThreads = (page: Page, count: number) =>
  expect.poll(() => page.workers().length, { message: 'threads' }).toBe(count);

/** What these networks come to by themselves. */
function alone(arms: number, step: number): string {
  const { experiment } = readLink('v=1&depth=2&width=8&batch=16');
  const all = NORMALIZERS.slice(0, arms).map((normalizer) => ({ ...DEFAULT_ARM, normalizer }));
  return combineFingerprints(
    all.map((_, index) => {
      const specification = armSpecification({ ...experiment, arms: all }, index);
      const trainer = new Trainer(specification, createReference());
      trainer.advance(step);
      return trainer.fingerprint();
    }),
  );
}

test('four runs of one to four networks come to the numbers that each comes to alone', async ({
  page,
}) => {
  await enter(page);
  for (const arms of [1, 2, 3, 4]) {
    await scrollTo(page, arms);
    const area = run(page, arms);
    await area.getByRole('button', { name: 'Play', exact: true }).click();
    const step = area.getByTestId('step');
    await expect
      .poll(async () => Number(await step.getAttribute('data-value')))
      .toBeGreaterThan(40);
    await area.getByRole('button', { name: 'Pause', exact: true }).click();
    const fingerprint = area.getByTestId('fingerprint');
    // Of the step where it came to rest.
    await expect
      .poll(async () => {
        const at = Number(await fingerprint.getAttribute('data-step'));
        return (await fingerprint.getAttribute('data-value')) === alone(arms, at);
      })
      .toBe(true);
  }
});

test('only what is seen computes: threads come on entering and scrolling, and go on leaving', async ({
  page,
}) => {
  await page.goto('./');
  await expectThreads(page, 0);
  await enter(page);
  await expect(run(page, 1).getByTestId('fingerprint')).not.toHaveAttribute('data-value', '');
  await expectThreads(page, 1);
  await scrollTo(page, 2);
  await expect(run(page, 2).getByTestId('fingerprint')).not.toHaveAttribute('data-value', '');
  await expect(run(page, 3).getByTestId('fingerprint')).toHaveAttribute('data-value', '');
  const budget = Math.max(2, Math.min(8, await page.evaluate(() => navigator.hardwareConcurrency)));
  expect(page.workers().length).toBeLessThanOrEqual(budget);
  // A run that needs more threads than there are gets them alone.
  await scrollTo(page, 4);
  await expect(run(page, 4).getByTestId('fingerprint')).not.toHaveAttribute('data-value', '');
  expect(page.workers().length).toBeLessThanOrEqual(Math.max(budget, 4));
  await leave(page);
  await expectThreads(page, 0);
});

test('entering and leaving ten times leaves nothing behind', async ({ page }) => {
  test.slow();
  const held = async () => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
    await devtools.detach();
    return usedSize + backingStorageSize;
  };
  const visit = async () => {
    await enter(page);
    await expect(run(page, 1).getByTestId('fingerprint')).not.toHaveAttribute('data-value', '');
    await leave(page);
    await expectThreads(page, 0);
  };
  // Whatever is made once for all, compiled code included, is made by then.
  for (let time = 0; time < 10; time++) await visit();
  const before = await held();
  for (let time = 0; time < 10; time++) await visit();
  expect((await held()) / before).toBeLessThan(1.1);
});
