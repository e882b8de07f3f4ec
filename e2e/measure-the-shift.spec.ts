import type { Page } from 'playwright/test';
import {
  button,
  choose,
  expectHash,
  fingerprint,
  number,
  open,
  openTable,
  reading,
  restingStep,
  runTo,
  SMALL,
  step,
  pressBeside,
} from './support/lab';
import { expect, test } from './support/test';
import { en, say } from './support/texts';

const panel = (page: Page) => page.getByRole('dialog', { name: en.study.title });

/** Opens a part that is one press away. */
async function unfold(page: Page, ...titles: readonly string[]): Promise<void> {
  for (const title of titles) await panel(page).getByRole('heading', { name: title }).click();
}

async function expectStudied(page: Page, at: number): Promise<void> {
  const measured = () => reading(page, 'studied-step');
  await expect.poll(measured, { message: 'the step measured', timeout: 25_000 }).toBe(String(at));
}

/** What the table says of the second layer and of the output layer of both networks. */
async function numbers(page: Page): Promise<string[]> {
  const names = ['a', 'b'].flatMap((arm) =>
    [2, 3].flatMap((layer) =>
      ['norm', 'relative', 'cosine'].map((column) => `ics-${column}-${arm}-${layer}`),
    ),
  );
  return Promise.all(names.map((name) => reading(page, name)));
}

test('the shift is measured on opening, at a press, and from the link', async ({ page }) => {
  test.slow();
  await open(page, SMALL);
  await runTo(page, 30);
  const print = await fingerprint(page);
  await pressBeside(page, en.study.open);
  const dialog = panel(page);
  await expect(dialog).toBeVisible();
  await expectStudied(page, 30);
  await expectHash(page, /panel=shift/);
  await expectHash(page, /measure=30/);
  await expect(page.getByTestId('shift-finding')).toHaveText(
    /^At step 30, .*\d%.* in A .*\d%.* in B/,
  );
  await expect(page.getByTestId('shift-finding')).toHaveAttribute('data-step', '30');
  await expect(dialog.locator('canvas')).toHaveCount(1);
  await expect(dialog.getByRole('table')).toHaveCount(0);
  await unfold(page, en.study.allNumbers);
  for (const arm of ['a', 'b']) {
    expect(await number(page, `ics-norm-${arm}-1`)).toBe(0);
    expect(await number(page, `ics-cosine-${arm}-1`)).toBe(1);
    expect(await number(page, `ics-relative-${arm}-3`)).toBeGreaterThan(0);
  }
  const first = await numbers(page);

  await button(dialog, 'Step').click();
  await expect.poll(() => step(page)).toBe(31);
  expect(await number(page, 'studied-step')).toBe(30);
  await button(dialog, en.study.now).click();
  await expectStudied(page, 31);
  await expect.poll(() => numbers(page)).not.toEqual(first);
  const second = await numbers(page);

  // The link alone gives the same numbers, and leads past the step without missing it.
  await open(page, `${SMALL}&panel=shift&measure=31&at=40`);
  await expectStudied(page, 31);
  await unfold(page, en.study.allNumbers);
  await expect.poll(() => numbers(page)).toEqual(second);
  await expect.poll(() => step(page), { timeout: 25_000 }).toBe(40);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await button(page, 'Reset').click();
  await runTo(page, 30);
  expect(await fingerprint(page)).toBe(print);
});

test('it is measured while the run plays, and each chart tells of it', async ({ page }) => {
  test.slow();
  await open(page, `${SMALL}&panel=shift`);
  const dialog = panel(page);
  await choose(dialog, en.study.every, en.study.every1);
  await expectHash(page, /study=1/);
  await expectStudied(page, 0);
  await button(dialog, 'Play').click();
  await expect.poll(() => number(page, 'studied-step')).toBeGreaterThan(5);
  await button(dialog, 'Pause').click();
  await expect(button(dialog, 'Play')).toBeVisible();
  const at = await restingStep(page);
  await expectStudied(page, at);
  await unfold(page, en.study.relativeTime, en.study.landscape);
  for (const title of [
    en.study.relative,
    en.study.relativeTime,
    en.study.lossRange,
    en.study.smoothness,
  ]) {
    const chart = dialog.getByRole('img', { name: title });
    await expect(chart).toHaveAccessibleDescription(/step \d+/);
    await openTable(dialog, title);
    const table = page.getByRole('dialog', { name: title });
    await expect(table.getByRole('cell').nth(1)).toHaveText(/\d/);
    await page.keyboard.press('Escape');
    await expect(table).toBeHidden();
  }
  await choose(dialog, en.study.every, en.study.everyNever);
  await button(dialog, 'Step').click();
  await expect.poll(() => step(page)).toBe(at + 1);
  expect(await number(page, 'studied-step')).toBe(at);
});

test('every measure has its definition and its source one press away', async ({ page }) => {
  await open(page, `${SMALL}&panel=shift`);
  const dialog = panel(page);
  await unfold(page, en.study.landscape, en.study.distance);
  for (const [i, measure] of (['gradients', 'landscape', 'distance'] as const).entries()) {
    await expect(dialog.getByText(en.study.formula[measure])).toBeVisible();
    const source = dialog.getByText(en.study.source[measure]);
    await expect(source).toBeHidden();
    await dialog.getByText(en.study.definition).nth(i).press('Enter');
    await expect(source).toBeVisible();
    await expect(dialog.getByText(en.study.meaning[measure])).toBeVisible();
  }
  await expect(dialog.getByText(en.study.dispute)).toBeVisible();
});

test('a shift since the last frame names the step that it is counted from', async ({ page }) => {
  await open(page, `${SMALL}&since=before`);
  await runTo(page, 8);
  await runTo(page, 9);
  const from = page.getByTestId('shift-from');
  await expect(from).toHaveText(say(en.chart.shiftFrom, { from: 8, to: 9, steps: 1 }));
  await choose(page, en.chart.shiftSince, en.chart.shiftSinceStart);
  await expect(from).toBeHidden();
});
