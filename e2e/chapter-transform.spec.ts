import type { Locator, Page } from 'playwright/test';
import { boxOf } from './support/box-of';
import { expect, test } from './support/test';

const part = (page: Page, testId: string, id: string) =>
  page.locator(`#${id}[data-testid="${testId}"]`);
const value = async (locator: Locator) => Number(await locator.getAttribute('data-value'));

/** Types a number into the field of a slider. */
async function type(within: Locator, name: string, text: string) {
  const slider = within.getByRole('slider', { name, exact: true });
  await slider.focus();
  await slider.press('Enter');
  const page = within.page();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('the transform is read as a person would read it', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('#chapter=transform');
  const batch = page.getByTestId('batch');
  await expect(batch).toBeVisible();

  // One example is dragged on its rail, and the normalized values of the others move.
  const normalized = (i: number) => page.getByTestId(`normalized-${i}`);
  const before = await value(normalized(1));
  const hand = await boxOf(page.getByTestId('batch-hand'));
  await page.mouse.move(hand.x + 0.84 * hand.width, hand.y + hand.height / 2);
  await page.mouse.down();
  await page.mouse.move(hand.x + 0.95 * hand.width, hand.y + hand.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => value(normalized(1))).toBeGreaterThan(before + 0.01);

  // By keys: the others to one side, one to the other.
  const far = part(page, 'task', 'far');
  await expect(far).toHaveAttribute('data-done', 'false');
  for (let i = 1; i <= 7; i++) {
    await batch.getByRole('slider', { name: `x of example ${i}` }).press('Home');
  }
  await batch.getByRole('slider', { name: 'x of example 8' }).press('End');
  await expect(far).toHaveAttribute('data-done', 'true');
  await expect.poll(() => value(normalized(8))).toBeCloseTo(Math.sqrt(7), 2);

  // The linear middle.
  const middle = page.getByTestId('middle');
  expect(await value(page.getByTestId('straight'))).toBeGreaterThan(0.98);
  await type(middle, 'γ', '5');
  await expect(part(page, 'task', 'bend')).toHaveAttribute('data-done', 'true');

  // A prediction, then the two networks.
  const fixed = part(page, 'prediction', 'fixed');
  await fixed.getByRole('button', { name: 'as well as B' }).click();
  const run = page.locator('#fixed-play');
  await run.scrollIntoViewIfNeeded();
  await run.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(fixed).toHaveAttribute('data-revealed', 'true', { timeout: 90_000 });
  await expect(part(page, 'task', 'stays-straight')).toHaveAttribute('data-done', 'true');

  // The three answers.
  const recipes = page.getByTestId('recipes');
  await recipes.getByRole('radio', { name: '3', exact: true }).check({ force: true });
  await expect(part(page, 'task', 'wrong-at-three')).toHaveAttribute('data-done', 'true');
  expect(Number(await recipes.getAttribute('data-residual'))).toBeCloseTo(2, 2);
  await recipes.getByRole('radio', { name: '√(σ² + ε)' }).check({ force: true });
  expect(Number(await recipes.getAttribute('data-residual'))).toBeLessThan(1e-5);
  await recipes.getByRole('button', { name: 'Next batch, same γ and β' }).click();
  await expect(part(page, 'task', 'next-batch')).toHaveAttribute('data-done', 'true');
  expect(Number(await recipes.getAttribute('data-residual'))).toBeGreaterThan(0.1);

  // Two humps stay two humps.
  const humps = part(page, 'prediction', 'humps');
  await humps.getByRole('button', { name: 'two', exact: true }).click();
  const shapes = page.getByTestId('shapes');
  await shapes.getByRole('radio', { name: 'two humps' }).check({ force: true });
  await expect(humps).toHaveAttribute('data-revealed', 'true');
  const kurtosis = await page.getByTestId('kurtosis-before').textContent();
  await expect(page.getByTestId('kurtosis-after')).toHaveText(kurtosis ?? 'none');

  // By hand: the common mistake first, then right.
  const byHand = part(page, 'exercise', 'by-hand');
  await type(byHand, 'γ', '5.76');
  await type(byHand, 'β', '1.7');
  await byHand.getByRole('button', { name: 'Compare y with x' }).click();
  await expect(byHand).toHaveAttribute('data-state', 'tried');
  await expect(byHand).toContainText('That γ is the variance.');
  await type(byHand, 'γ', '2.4');
  await byHand.getByRole('button', { name: 'Compare y with x' }).click();
  await expect(byHand).toHaveAttribute('data-state', 'done');
  expect(await value(page.getByTestId('distance'))).toBeLessThan(0.01);

  const left = part(page, 'exercise', 'left-over');
  await left.getByRole('textbox').fill('9');
  await left.getByRole('button', { name: 'Check' }).click();
  await expect(left).toContainText('That is γ.');
  await left.getByRole('textbox').fill('2');
  await left.getByRole('button', { name: 'Check' }).click();
  await expect(left).toHaveAttribute('data-state', 'done');
});

test('变换这一章只用键盘也能读完', async ({ page }) => {
  await page.goto('#chapter=transform&lang=zh');
  const batch = page.getByTestId('batch');
  await expect(batch).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('变换');

  for (let i = 1; i <= 7; i++) {
    await batch.getByRole('slider', { name: `样本 ${i} 的 x` }).press('Home');
  }
  await batch.getByRole('slider', { name: '样本 8 的 x' }).press('End');
  await expect(part(page, 'task', 'far')).toHaveAttribute('data-done', 'true');

  await type(page.getByTestId('middle'), 'γ', '5');
  await expect(part(page, 'task', 'bend')).toHaveAttribute('data-done', 'true');

  const recipes = page.getByTestId('recipes');
  await recipes.getByRole('radio', { name: '1', exact: true }).press('ArrowRight');
  await expect(part(page, 'task', 'wrong-at-three')).toHaveAttribute('data-done', 'true');

  const humps = part(page, 'prediction', 'humps');
  await humps.getByRole('button', { name: '两个', exact: true }).press('Enter');
  await page.getByTestId('shapes').getByRole('radio', { name: '钟形' }).press('ArrowRight');
  await expect(humps).toHaveAttribute('data-revealed', 'true');

  const byHand = part(page, 'exercise', 'by-hand');
  await type(byHand, 'β', '1.7');
  await byHand.getByRole('button', { name: '比较 y 和 x' }).press('Enter');
  await expect(byHand).toContainText('宽度却还是一');
  await type(byHand, 'γ', '2.4');
  await byHand.getByRole('button', { name: '比较 y 和 x' }).press('Enter');
  await expect(byHand).toHaveAttribute('data-state', 'done');
});

test('a link holds how a play stands, and a run of the other nonlinearity begins anew', async ({
  page,
}) => {
  await page.goto('#chapter=transform&section=fixed-play');
  const fixed = page.locator('#fixed-play');
  const step = fixed.getByTestId('step');
  await fixed.getByRole('radio', { name: 'ReLU' }).check({ force: true });
  await expect(step).toHaveAttribute('data-value', '0');
  await fixed.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(step).toHaveAttribute('data-value', '1');

  const link = fixed.locator('.section-link');
  await link.focus();
  await expect(link).toHaveAttribute('href', /act%3Drelu.*at%3D1/);
  const href = (await link.getAttribute('href')) ?? '';
  await page.goto('#chapter=contents');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chapters');
  await page.goto(href);
  await expect(fixed.getByRole('radio', { name: 'ReLU' })).toBeChecked();
  await expect(step).toHaveAttribute('data-value', '1');
  await fixed.getByRole('radio', { name: 'sigmoid' }).check({ force: true });
  await expect(step).toHaveAttribute('data-value', '0');
});
