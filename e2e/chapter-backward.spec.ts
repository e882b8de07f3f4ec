import type { Page } from 'playwright/test';
import {
  answer,
  answerTwice,
  chooseTwice,
  exercise,
  expectDone,
  prediction,
} from './support/chapter';
import { boxOf } from './support/box-of';
import { button, choose, open, slider, type } from './support/lab';
import { expect, test } from './support/test';
import { en, say, zh } from './support/texts';

/** The numbers of a line of the graph that are known. */
function numbers(page: Page, line: string): Promise<number[]> {
  return page
    .locator(`.graph [data-of="${line}"] [data-value]`)
    .evaluateAll((all) => all.map((each) => Number(each.getAttribute('data-value'))));
}

const near = (values: readonly number[]) => values.map((value) => Number(value.toFixed(3)) + 0);

test('the graph is stepped through, there and back, with a prediction beside it', async ({
  page,
}) => {
  await open(page, 'chapter=backward');
  const guess = prediction(page, 'who-moves');
  await guess.locator('[data-option="third"]').click();
  const next = button(page, en.backward.next);

  expect(await numbers(page, 'mean')).toEqual([]);
  await next.click();
  await expect.poll(() => numbers(page, 'mean')).toEqual([3]);
  for (let i = 0; i < 6; i++) await next.click();
  expect(near(await numbers(page, 'normalized'))).toEqual([-1.265, -0.632, 0.632, 1.265]);
  expect(await numbers(page, 'y g = ∂ℓ/∂y')).toEqual([0, 0, 1, 0]);
  await expectDone(page, 'through', false);
  await expect(guess).toHaveAttribute('data-revealed', 'false');

  for (let i = 0; i < 7; i++) await next.click();
  expect(near(await numbers(page, 'x ∂ℓ/∂x'))).toEqual([-0.047, -0.142, 0.617, -0.427]);
  await expect(next).toBeDisabled();
  await expectDone(page, 'through');
  await expect(guess).toHaveAttribute('data-revealed', 'true');

  // A step back takes away what it gave.
  await button(page, en.backward.previous).click();
  await expect.poll(() => numbers(page, 'x ∂ℓ/∂x')).toEqual([]);

  // Of two examples nothing comes down.
  await choose(page.locator('#graph'), en.backward.size, '2');
  await next.click();
  await expect.poll(() => numbers(page, 'x ∂ℓ/∂x')).toHaveLength(2);
  for (const value of await numbers(page, 'x ∂ℓ/∂x')) expect(Math.abs(value)).toBeLessThan(1e-12);
  await expectDone(page, 'two');
});

for (const [language, words] of [
  ['en', en],
  ['zh', zh],
] as const) {
  test(`the prediction and the graph that it is about are in one view: ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, `chapter=backward&lang=${language}`);
    const guess = prediction(page, 'who-moves');
    await guess.evaluate((element) => element.scrollIntoView());
    await expect(guess.getByRole('button').first()).toBeInViewport({ ratio: 1 });
    const below = await boxOf(page.getByRole('navigation', { name: words.chapter.neighbors }));
    const graph = await boxOf(page.getByRole('group', { name: words.backward.graph }));
    expect(graph.y + graph.height).toBeLessThanOrEqual(below.y);
  });
}

test('the derivatives are found one after another, each with its hint', async ({ page }) => {
  await open(page, 'chapter=backward&section=practice');
  await expect(exercise(page, 'to-gamma')).toHaveCount(0);
  await answerTwice(page, 'to-xhat', 'g', 'alone', 'g gamma');
  await chooseTwice(page, 'to-gamma', 'mean', 'sum');
  await answerTwice(page, 'root', '1/2 v^(-3/2)', 'sign', '-1/(2 v sqrt(v))');
  await answerTwice(page, 'to-d', 's/m', 'onlyMean', '2 s d / m');
  await chooseTwice(page, 'to-mu', 'zero', 'minusSum');
  await answerTwice(page, 'to-x', 'D', 'direct', '(m D - S)/m');
  await expect(page.getByText(say(en.backward.practiceAt, { done: 6, of: 6 }))).toBeVisible();
});

test('all derivatives can be opened at once', async ({ page }) => {
  await open(page, 'chapter=backward&section=practice');
  await button(page, en.backward.openAll).click();
  await answer(page, 'to-x', 'D - S/m');
  await expect(exercise(page, 'to-x')).toHaveAttribute('data-state', 'done');
});

test('points on a line leave nothing of g', async ({ page }) => {
  await open(page, 'chapter=backward&section=parts');
  const play = page.locator('#parts');
  await choose(play, en.backward.size, '3');
  await expectDone(page, 'vanish', false);
  // x = 1, 2, 4 and g = 0, 0, 1: the second point is raised to the line between the others.
  const point = slider(play, say(en.backward.point, { example: 2 }));
  for (let i = 0; i < 3; i++) await point.press('ArrowUp');
  await expectDone(page, 'vanish');
});

test('the wrong gradient is caught by differences, and the step of them matters', async ({
  page,
}) => {
  await open(page, 'chapter=backward&section=differences');
  const play = page.locator('#differences');
  const verdict = play.getByTestId('check-verdict');
  const error = async () => Number(await verdict.getAttribute('data-value'));
  expect(await error()).toBeLessThan(1e-6);
  await choose(play, en.backward.formula, en.backward.formulas.upstream);
  await expect.poll(error).toBeGreaterThan(1);
  await expectDone(page, 'caught');
  await choose(play, en.backward.formula, en.backward.formulas.threeTerms);
  await expectDone(page, 'sharp', false);
  await type(play, en.backward.h, '5');
  await expect.poll(error).toBeLessThan(1e-9);
  await expectDone(page, 'sharp');
});

test('the three terms are found, and two examples give 0', async ({ page }) => {
  await open(page, 'chapter=backward&section=exercise');
  await answerTwice(
    page,
    'three-terms',
    'gamma r (g - a - xhat c) + g',
    'upstream',
    'γ r (g − a − c xhat)',
  );
  await answerTwice(page, 'two-slope', 'g2 - g1', 'noHalf', '(g2 - g1)/2');
  const rest = exercise(page, 'two-rest');
  await answer(page, 'two-rest', '1');
  await expect(rest).toHaveAttribute('data-state', 'tried');
  await answer(page, 'two-rest', '0');
  await expect(rest).toHaveAttribute('data-state', 'done');
});

test.describe('in Chinese, by keyboard alone', () => {
  test.use({ locale: 'zh-CN' });

  /** Presses Tab until this has the focus. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let i = 0; i < 200; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
        return;
    }
    throw new Error(`Tab does not come to ${selector}`);
  }

  test('the chapter is predicted, stepped through and answered', async ({ page }) => {
    await open(page, 'chapter=backward');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.chapters.backward.title);
    const operations = '.graph-head input[type="range"]';
    await tabTo(page, '#who-moves [data-option="all"]');
    await page.keyboard.press('Enter');
    await tabTo(page, operations);
    for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => numbers(page, 'y')).toHaveLength(4);
    await page.keyboard.press('End');
    await expectDone(page, 'through');
    await expect(prediction(page, 'who-moves')).toHaveAttribute('data-revealed', 'true');
    await tabTo(page, '#to-xhat input');
    await page.keyboard.type('g');
    await page.keyboard.press('Enter');
    await expect(exercise(page, 'to-xhat')).toHaveAttribute('data-mistake', 'alone');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('gamma*g');
    await page.keyboard.press('Enter');
    await expect(exercise(page, 'to-xhat')).toHaveAttribute('data-state', 'done');
    await tabTo(page, '#three-terms input');
    await page.keyboard.type('gamma*r*(g-a-xhat*c)');
    await page.keyboard.press('Enter');
    await expect(exercise(page, 'three-terms')).toHaveAttribute('data-state', 'done');
    await tabTo(page, '#two-slope input');
    await page.keyboard.type('(g2-g1)/2');
    await page.keyboard.press('Enter');
    await tabTo(page, '#two-rest input');
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    await expect(exercise(page, 'two-rest')).toHaveAttribute('data-state', 'done');
  });
});

for (const width of [390, 320]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await open(page, 'chapter=backward');
    await button(page, en.backward.next).click();
    const over = await page
      .getByRole('main')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(over).toBe(0);
  });
}
