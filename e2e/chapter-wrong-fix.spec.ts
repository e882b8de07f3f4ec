import type { Locator } from 'playwright/test';
import { answerTwice, chooseTwice, exercise, expectDone, prediction } from './support/chapter';
import { button, choose, open, type } from './support/lab';
import { expect, test } from './support/test';
import { en, zh } from './support/texts';

test('the wrong fix is read: by hand, predicted, run, and in a network', async ({ page }) => {
  await open(page, 'chapter=wrong-fix');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.chapters['wrong-fix'].title);
  const b = page.getByTestId('one-b');
  const loss = page.getByTestId('one-loss');

  // Three moves: the update promises, the normalization takes back.
  await expect(loss).toHaveText('0.500');
  await button(page, en.wrongFix.actUpdate).click();
  await expect(b).toHaveText('0.10');
  await expect(loss).toHaveText('0.405');
  await expectDone(page, 'cancel', false);
  await button(page, en.wrongFix.actNormalize).click();
  await expect(loss).toHaveText('0.500');
  await button(page, en.wrongFix.actLook).click();
  await expect(page.getByTestId('one-step')).toHaveText('1');
  await expectDone(page, 'cancel');

  // The prediction stays beside the truth, which comes with the run.
  const guess = prediction(page, 'b-and-loss');
  await guess.locator('[data-option="settles"]').click();
  await expect(guess).toHaveAttribute('data-revealed', 'false');
  await button(page, en.wrongFix.runThousand).click();
  await expect(page.getByTestId('one-step')).toHaveText('1,000');
  await expect(b).toHaveText('100.00');
  await expect(loss).toHaveText('0.500');
  await expectDone(page, 'thousand');
  await expect(guess).toHaveAttribute('data-revealed', 'true');
  await expect(guess).toHaveAttribute('data-choice', 'settles');
  await expect(guess.locator('.truth')).toContainText('100.00');

  // The gradient through the mean leaves b alone.
  await choose(page, en.wrongFix.gradient, en.wrongFix.gradients.true);
  for (const act of [en.wrongFix.actUpdate, en.wrongFix.actNormalize, en.wrongFix.actLook])
    await button(page, act).click();
  await expect(b).toHaveText('0.00');
  await expectDone(page, 'true-gradient');

  // Below 1, w runs into 0.
  await expectDone(page, 'below-one', false);
  await type(page, en.wrongFix.rho, '0.5');
  await expect(page.locator('[data-crossing]')).toHaveAttribute('data-crossing', '102');
  await expectDone(page, 'below-one');
});

test('in the network the bias of B drifts and its accuracy falls back', async ({ page }) => {
  await open(page, 'chapter=wrong-fix&section=network');
  await expectDone(page, 'drift', false);
  const play = page.getByTestId('play').and(page.locator('#two-networks'));
  await expect(play.getByTestId('step')).toHaveAttribute('data-value', '300');
  await button(play, en.transport.play).click();
  await expectDone(page, 'drift');
});

test('the exercises tell mistakes apart, and what they claim is seen in the play', async ({
  page,
}) => {
  await open(page, 'chapter=wrong-fix&section=exercise');
  await answerTwice(page, 'b-at-1000', '250', 'sign', '−250');
  await chooseTwice(page, 'sign-of-growth', 'settlesAtRho', 'growsShrinks');
  await chooseTwice(page, 'why-through', 'cheaper', 'takenBack');

  await type(page, en.wrongFix.offset, '-2.5');
  await button(page, en.wrongFix.runThousand).click();
  await expect(page.getByTestId('one-b')).toHaveText('−250.00');

  // What is done stays done.
  await page.reload();
  await expect(exercise(page, 'b-at-1000')).toHaveAttribute('data-state', 'done');
});

test('the link of a play leads back to where it stood', async ({ page }) => {
  await open(page, 'chapter=wrong-fix');
  await expect(page.getByTestId('one-b')).toHaveText('0.00');
  await choose(page, en.wrongFix.gradient, en.wrongFix.gradients.true);
  await choose(page, en.wrongFix.gradient, en.wrongFix.gradients.detached);
  await type(page, en.wrongFix.offset, '2');
  for (const act of [en.wrongFix.actUpdate, en.wrongFix.actNormalize, en.wrongFix.actLook])
    await button(page, act).click();
  await button(page, en.wrongFix.actUpdate).click();
  await expect(page.getByTestId('one-b')).toHaveText('0.40');
  const link = page.locator('#shift-alone .section-link');
  await link.focus();
  const address = await link.getAttribute('href');
  await open(page, address?.split('#')[1] ?? '');
  await expect(page.getByTestId('one-step')).toHaveText('1');
  await expect(page.getByTestId('one-b')).toHaveText('0.40');
  await expect(button(page, en.wrongFix.actNormalize)).toBeVisible();
});

test('a symbol of the formula lights its place in the picture, and back', async ({ page }) => {
  await open(page, 'chapter=wrong-fix');
  const symbol = page.locator('math [data-symbol="mu"]').first();
  const mark = page.locator('.rail-mean');
  await expect(mark).toHaveAttribute('data-lit', 'false');
  await symbol.focus();
  await expect(mark).toHaveAttribute('data-lit', 'true');
  await symbol.blur();
  await expect(mark).toHaveAttribute('data-lit', 'false');
  await page.locator('.rail .rail-dot').first().hover();
  await expect(page.locator('math [data-symbol="b"]').first()).toHaveAttribute('data-lit', '');
});

test.describe('on a phone', () => {
  for (const width of [390, 320]) {
    test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await open(page, 'chapter=wrong-fix&lang=zh');
      await expect(button(page, zh.wrongFix.actUpdate)).toBeVisible();
      const over = await page
        .getByRole('main')
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(over).toBe(0);
    });
  }
});

test('the wrong fix is read in Chinese with the keyboard alone', async ({ page }) => {
  await open(page, 'chapter=wrong-fix&lang=zh');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.chapters['wrong-fix'].title);
  const press = async (of: Locator, key = 'Enter') => {
    await expect(of).toBeEnabled();
    await of.focus();
    await expect(of).toBeFocused();
    await page.keyboard.press(key);
  };
  // One button makes all three moves and keeps the focus.
  await press(button(page, zh.wrongFix.actUpdate));
  for (const act of [zh.wrongFix.actNormalize, zh.wrongFix.actLook]) {
    await expect(button(page, act)).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expectDone(page, 'cancel');
  const guess = prediction(page, 'b-and-loss');
  await press(guess.locator('[data-option="line"]'));
  await press(button(page, zh.wrongFix.runThousand));
  await expect(page.getByTestId('one-b')).toHaveText('100.00');
  await expectDone(page, 'thousand');
  await expect(guess.locator('.truth')).toContainText('100.00');
  await press(page.getByRole('slider', { name: zh.wrongFix.rho, exact: true }), 'Home');
  await expectDone(page, 'below-one');
  const why = exercise(page, 'why-through');
  await press(why.locator('[data-option="vanishes"]'));
  await expect(why).toHaveAttribute('data-mistake', 'vanishes');
  await press(why.locator('[data-option="takenBack"]'), 'Space');
  await expect(why).toHaveAttribute('data-state', 'done');
});
