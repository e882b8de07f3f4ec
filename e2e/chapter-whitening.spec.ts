import type { Locator, Page } from 'playwright/test';
import { boxOf } from './support/box-of';
import { expect, test } from './support/test';

const part = (page: Page, testId: string, id: string) =>
  page.locator(`#${id}[data-testid="${testId}"]`);
const value = async (locator: Locator) => Number(await locator.getAttribute('data-value'));

/** Moves a native slider of a play to an end or by keys. */
async function press(slider: Locator, key: string, times = 1) {
  await slider.focus();
  for (let i = 0; i < times; i++) await slider.press(key);
}

test('whitening is read as a person would read it', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('#chapter=whitening');
  const cloud = page.getByTestId('cloud');
  await expect(cloud).toBeVisible();

  // By the pointer: the narrow cloud stays round after ZCA, its covariance 0.
  const apart = part(page, 'task', 'apart');
  await expect(apart).toHaveAttribute('data-done', 'false');
  await cloud.getByRole('radio', { name: 'ZCA whitening' }).check({ force: true });
  const { x, y, width, height } = await boxOf(cloud.getByRole('button', { name: /^Long axis/ }));
  const [left, top] = [x + width / 2, y + height / 2];
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(left + 60, top - 50, { steps: 5 });
  await page.mouse.up();
  await expect(apart).toHaveAttribute('data-done', 'true');
  await expect(cloud.getByRole('row', { name: /^covariance/ })).toContainText('0.00');

  // By keys: the long end is walked down until the ellipse lies flat.
  await cloud.getByRole('radio', { name: 'Standardize' }).check({ force: true });
  const upright = part(page, 'task', 'upright');
  await expect(upright).toHaveAttribute('data-done', 'false');
  const longEnd = cloud.getByRole('button', { name: /^Long axis/ });
  await longEnd.focus();
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(upright).toHaveAttribute('data-done', 'true', { timeout: 50 });
  }).toPass({ timeout: 20_000, intervals: [0] });

  // A prediction, and what is so.
  const flips = part(page, 'prediction', 'flips');
  await flips.getByRole('button', { name: 'in none' }).click();
  await page.getByRole('button', { name: 'To batch 21' }).click();
  await expect(flips).toHaveAttribute('data-revealed', 'true');
  const count = await value(page.getByTestId('turns-pca'));
  expect(await value(flips.locator('[data-measured="whitening.pcaTurns"]'))).toBe(count);
  expect(await value(page.getByTestId('turns-zca'))).toBe(0);

  // Once around.
  const around = part(page, 'task', 'around');
  const equal = page.getByTestId('equal');
  await press(equal.getByRole('slider', { name: 'Way around the middle' }), 'ArrowRight', 72);
  await expect(around).toHaveAttribute('data-done', 'true');
  await expect(page.getByTestId('axis-turn')).toContainText('It points the other way.');

  // A batch of two.
  const singular = page.getByTestId('singular');
  await press(singular.getByRole('slider', { name: 'Examples in the batch' }), 'Home');
  await expect(part(page, 'task', 'line')).toHaveAttribute('data-done', 'true');
  expect(await value(page.getByTestId('stretch'))).toBeCloseTo(316.2, 0);

  // Both savings, counted.
  const jacobian = page.locator('#jacobian-play');
  expect(await value(page.getByTestId('jacobian'))).toBe(3.6e13);
  await jacobian.getByRole('checkbox', { name: 'Each feature by itself' }).check();
  await jacobian.getByRole('checkbox', { name: 'Statistics of the mini-batch' }).check();
  expect(await value(page.getByTestId('jacobian'))).toBe(360_000);

  // An answer before anything is measured.
  const whole = part(page, 'exercise', 'from-which-d');
  await whole.getByRole('combobox').selectOption('16');
  await whole.getByRole('button', { name: 'Compare with my bill' }).click();
  await expect(whole).toHaveAttribute('data-state', 'tried');
  await expect(whole).toContainText('There is no complete bill yet.');

  // The bill: its thread lives while it measures, and ends with it.
  const bill = page.getByTestId('bill');
  await bill.scrollIntoViewIfNeeded();
  await bill.getByRole('button', { name: 'Measure on your device' }).click();
  await expect
    .poll(() => page.workers().some((worker) => worker.url().includes('bill')))
    .toBe(true);
  await expect(bill).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
  await expect
    .poll(() => page.workers().some((worker) => worker.url().includes('bill')))
    .toBe(false);
  const neither = await value(page.getByTestId('bill-ratio'));
  await bill.getByRole('checkbox', { name: 'Statistics of the mini-batch' }).check();
  const mini = await value(page.getByTestId('bill-ratio'));
  await bill.getByRole('checkbox', { name: 'Each feature by itself' }).check();
  const both = await value(page.getByTestId('bill-ratio'));
  expect(mini).toBeLessThan(neither);
  expect(both).toBeLessThan(mini / 10);
  await expect(part(page, 'task', 'cheap')).toHaveAttribute('data-done', 'true');

  // The reader's own numbers judge: wrong first, then right.
  for (const id of ['from-which-d', 'root-alone']) {
    const exercise = part(page, 'exercise', id);
    await exercise.getByRole('combobox').selectOption('never');
    await exercise.getByRole('button', { name: 'Compare with my bill' }).click();
    await expect(exercise).toHaveAttribute('data-state', 'tried');
    for (const d of ['2', '4', '8', '16', '32', '64', '128', '256', '512']) {
      if ((await exercise.getAttribute('data-state')) === 'done') break;
      await exercise.getByRole('combobox').selectOption(d);
      await exercise.getByRole('button', { name: 'Compare with my bill' }).click();
    }
    await expect(exercise).toHaveAttribute('data-state', 'done');
  }
});

test('the bill stops when it is scrolled away, and its thread ends with the chapter', async ({
  page,
}) => {
  await page.goto('#chapter=whitening&section=bill-play');
  const bill = page.getByTestId('bill');
  await bill.getByRole('button', { name: 'Measure on your device' }).click();
  await expect(bill).toHaveAttribute('data-state', 'measuring');
  const alive = () => page.workers().some((worker) => worker.url().includes('bill'));
  await expect.poll(alive).toBe(true);
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await expect(bill).toHaveAttribute('data-state', 'paused');
  await expect.poll(alive).toBe(false);
  await bill.scrollIntoViewIfNeeded();
  await expect.poll(alive).toBe(true);
  await page.goto('#chapter=transform');
  await expect(page.getByTestId('batch')).toBeVisible();
  await expect.poll(alive).toBe(false);
});

test('a link holds how a play stands', async ({ page }) => {
  await page.goto('#chapter=whitening&section=cloud');
  const cloud = page.getByTestId('cloud');
  await cloud.getByRole('radio', { name: 'ZCA whitening' }).check({ force: true });
  const first = await cloud.getByRole('table').innerText();
  await press(cloud.getByRole('button', { name: /^Long axis/ }), 'ArrowDown', 5);
  const moved = await cloud.getByRole('table').innerText();
  expect(moved).not.toBe(first);
  const equal = page.getByTestId('equal');
  await press(equal.getByRole('slider', { name: 'Way around the middle' }), 'ArrowRight', 3);

  /** The address of a play as it stands now, opened anew. */
  const reopen = async (id: string) => {
    const link = page.locator(`#${id} .section-link`);
    await link.focus();
    await expect(link).toHaveAttribute('href', /state=/);
    const href = (await link.getAttribute('href')) ?? '';
    await page.goto('#chapter=contents');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chapters');
    await page.goto(href);
  };
  await reopen('cloud');
  await expect(cloud.getByRole('table')).toHaveText(/./);
  expect(await cloud.getByRole('table').innerText()).toBe(moved);
  await expect(cloud.getByRole('radio', { name: 'ZCA whitening' })).toBeChecked();
  // The link of one play tells nothing of the others.
  await expect(page.getByTestId('axis-turn')).toHaveAttribute('data-value', '0');

  await press(equal.getByRole('slider', { name: 'Way around the middle' }), 'ArrowRight', 3);
  const turn = (await page.getByTestId('axis-turn').getAttribute('data-value')) ?? '';
  expect(Number(turn)).toBeGreaterThan(0);
  await reopen('equal-play');
  await expect(page.getByTestId('axis-turn')).toHaveAttribute('data-value', turn);
});

for (const width of [390, 320]) {
  for (const slug of ['whitening', 'transform']) {
    test(`${slug} needs no sideways scrolling at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`#chapter=${slug}`);
      await expect(page.getByTestId('play').last()).toBeAttached();
      const over = await page.evaluate(() =>
        [...document.querySelectorAll('.play, .play *, .exercise, .exercise *')]
          .filter((element) => element.getClientRects().length > 0)
          .filter((element) => element.closest('.visually-hidden, pre, math, svg') === null)
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => `${element.tagName}.${element.className}`),
      );
      expect(over).toEqual([]);
    });
  }
}
