import {
  answer,
  answerTwice,
  chooseTwice,
  exercise,
  expectDone,
  prediction,
  task,
} from './support/chapter';
import { button, expectHash, open, type } from './support/lab';
import { expect, test } from './support/test';
import { en, zh } from './support/texts';

test('saturation is read: the flat ends, the stack, the plateau, the exercise', async ({
  page,
}) => {
  test.slow();
  await open(page, 'chapter=saturation');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.chapters.saturation.title);
  await expect(page).toHaveTitle(`${en.chapters.saturation.title} · Shiftscope`);

  // Three examples into the gray: two by the mouse, one by the keys.
  const examples = page.getByTestId('example');
  await expect(examples.nth(1)).toHaveAttribute('data-value', /^0\.94/);
  await expectDone(page, 'into-the-gray', false);
  await expect(task(page, 'into-the-gray').locator('.explanation')).toHaveCount(0);
  const picture = page.getByRole('group', { name: en.saturation.curve });
  const box = await picture.boundingBox();
  if (box === null) throw new Error('no picture');
  for (const example of [1, 3]) {
    const handle = picture.getByRole('slider', { name: `Example ${example}` });
    await handle.hover();
    await page.mouse.down();
    const x = box.x + box.width * (example === 1 ? 0.15 : 0.9);
    await page.mouse.move(x, box.y + 60, { steps: 4 });
    await page.mouse.up();
  }
  await picture.getByRole('slider', { name: 'Example 2' }).press('End');
  for (const index of [0, 1, 2]) {
    const left = Number(await examples.nth(index).getAttribute('data-value'));
    expect(left).toBeLessThan(0.2);
  }
  await expectDone(page, 'into-the-gray');
  await expect(task(page, 'into-the-gray').locator('.explanation')).toBeVisible();

  // A symbol of the formula lights its place in the picture, and back.
  const symbol = page.locator('math [data-symbol="slope"]').first();
  await symbol.focus();
  await expect(page.locator('.sigmoid-tangent.lit')).toHaveCount(3);
  await examples.nth(0).locator('td').nth(3).hover();
  await expect(symbol).toHaveAttribute('data-lit', '');
  await page.mouse.move(0, 0);

  // The stack: larger weights saturate, and let the gradient through.
  const stack = page.getByTestId('play').and(page.locator('#stack-play'));
  await stack.scrollIntoViewIfNeeded();
  const ratio = stack.getByTestId('gradient-ratio');
  const quoted = page.locator('[data-measured="saturation.gradientRatio"]');
  await expect(ratio).not.toHaveAttribute('data-value', 'NaN');
  const measured = Number(await quoted.getAttribute('data-value'));
  expect(Number(await ratio.getAttribute('data-value')) / measured).toBeCloseTo(1, 4);
  await expectDone(page, 'half-gray', false);
  await type(stack, en.saturation.deviation, '4');
  await expectDone(page, 'half-gray');
  await expectDone(page, 'let-it-through');

  // Predictions: one is chosen, one is drawn with the keys.
  const guess = prediction(page, 'how-long');
  await guess.locator('[data-option="hundred"]').click();
  await expect(guess.locator('.truth')).toBeEmpty();
  await button(guess, en.chapter.compare).click();
  await expect(guess.locator('.truth')).toContainText('50%');
  await expect(guess).toHaveAttribute('data-choice', 'hundred');

  const plateau = page.getByTestId('play').and(page.locator('#plateau-play'));
  const curve = prediction(page, 'loss-curve');
  await expect(curve).toHaveAttribute('data-drawn', 'false');
  const handles = curve.getByRole('slider');
  await expect(handles).toHaveCount(11);
  await handles.first().focus();
  for (let i = 0; i < 11; i++) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
  }
  await expect(curve).toHaveAttribute('data-drawn', 'true');
  await button(curve, en.chapter.compare).click();
  await expect(curve.locator('.predict-curve-truth')).toHaveAttribute('d', /L/);
  await expect(curve.getByText(en.chapter.yours)).toBeVisible();
  await expectDone(page, 'see-it-slide');
  await expect(plateau.getByTestId('step')).toHaveAttribute('data-value', '1000');
  const accuracy = Number(await plateau.getByTestId('accuracy-a').getAttribute('data-value'));
  expect(accuracy).toBeCloseTo(0.5, 1);

  // The exercise: too small, too large, then right; each is judged by its run.
  const leave = exercise(page, 'leave');
  await expect(leave).toHaveAttribute('data-state', 'open');
  for (const [deviation, state, mistake] of [
    ['0.4', 'tried', 'tooSmall'],
    ['10', 'tried', 'tooLarge'],
    ['2', 'done', null],
  ] as const) {
    await type(plateau, en.saturation.deviation, deviation);
    await expect(plateau.getByTestId('step')).toHaveAttribute('data-value', '0');
    await button(plateau, en.transport.play).click();
    if (mistake === null) await expect(leave).toHaveAttribute('data-state', state);
    else await expect(leave).toHaveAttribute('data-mistake', mistake);
    await expect(leave).toHaveAttribute('data-state', state);
  }
  await chooseTwice(page, 'too-large', 'rate', 'flat');
  await answerTwice(page, 'slope-at-four', '1.77', 'slope', '7.07');
});

test('what is no number is no try, and other answers have their hints', async ({ page }) => {
  await open(page, 'chapter=saturation&section=exercise');
  const place = exercise(page, 'slope-at-four');
  await answer(page, 'slope-at-four', 'seven');
  await expect(place.getByRole('alert')).toHaveText(en.chapter.problem.number);
  await expect(place).toHaveAttribute('data-state', 'open');
  await answer(page, 'slope-at-four', '0.0707');
  await expect(place).toHaveAttribute('data-mistake', 'share');
  await answer(page, 'slope-at-four', '33');
  await expect(place).toHaveAttribute('data-mistake', '');
  await expect(place.locator('.exercise-hint:not(:empty)')).toHaveCount(1);
});

test('a play has a link that brings it back as it stands', async ({ page }) => {
  await open(page, 'chapter=saturation');
  const sigmoid = page.getByTestId('play').and(page.locator('#sigmoid'));
  await sigmoid.getByRole('slider', { name: 'Example 2' }).press('Home');
  const address = sigmoid.locator('.play-head a');
  await address.focus();
  await address.press('Enter');
  await expectHash(page, 'v=1&chapter=saturation&section=sigmoid&state=z2=-8');
  await page.reload();
  await expect(page.getByTestId('example').nth(1)).toContainText('−8.00');

  const stack = page.getByTestId('play').and(page.locator('#stack-play'));
  await stack.scrollIntoViewIfNeeded();
  await type(stack, en.saturation.deviation, '3');
  await stack.locator('.play-head a').focus();
  await stack.locator('.play-head a').press('Enter');
  await expectHash(page, /section=stack-play&state=v=1.*scale=3/);
  await page.reload();
  await expect(stack.getByRole('slider', { name: en.saturation.deviation })).toHaveAttribute(
    'aria-valuetext',
    '3',
  );
});

test('saturation is read in Chinese by keyboard alone', async ({ page }) => {
  await open(page, 'chapter=saturation&lang=zh');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.chapters.saturation.title);
  const focus = async (reach: () => Promise<boolean>) => {
    for (let i = 0; i < 200; i++) {
      await page.keyboard.press('Tab');
      if (await reach()) return;
    }
    throw new Error('The Tab key does not lead there');
  };
  const at = (selector: string) => () =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
  for (const example of [1, 2, 3]) {
    await focus(at('.sigmoid-example'));
    await page.keyboard.press(example === 1 ? 'Home' : 'End');
  }
  await expectDone(page, 'into-the-gray');
  await focus(at('#how-long [data-option="thousand"]'));
  await page.keyboard.press('Enter');
  await focus(at('#how-long .predict-acts button'));
  await page.keyboard.press('Enter');
  await expect(prediction(page, 'how-long').locator('.truth')).toContainText('50%');
  await focus(at('#too-large [data-option="depth"]'));
  await page.keyboard.press('Space');
  await expect(exercise(page, 'too-large')).toHaveAttribute('data-mistake', 'depth');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(exercise(page, 'too-large')).toHaveAttribute('data-state', 'done');
  await focus(at('#slope-at-four input'));
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(exercise(page, 'slope-at-four')).toHaveAttribute('data-state', 'done');
});
