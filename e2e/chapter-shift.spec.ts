import type { Locator, Page } from 'playwright/test';
import { button, open } from './support/lab';
import { expect, test } from './support/test';

const prediction = (page: Page) => page.getByTestId('prediction');
const task = (page: Page, id: string) => page.locator(`[data-testid="task"]#${id}`);
const exercise = (page: Page, id: string) => page.locator(`[data-testid="exercise"]#${id}`);
const play = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });

/** How far the last lone step moved the values of a layer. */
const moved = async (of: Locator, layer: number) =>
  Number(await of.getByTestId(`move-${layer}`).getAttribute('data-value'));

/** A wrong answer first, which gets its hint, then the right one, which is explained. */
async function answer(page: Page, id: string, wrong: string, hint: string, right: string) {
  const here = exercise(page, id);
  await expect(here).toHaveAttribute('data-state', 'open');
  await button(here, wrong).click();
  await expect(here).toHaveAttribute('data-state', 'tried');
  await expect(here).toContainText(hint);
  await button(here, right).click();
  await expect(here).toHaveAttribute('data-state', 'done');
}

test('chapter 2 is read from the question to the exercise', async ({ page }) => {
  await open(page, 'chapter=shift');
  await expect(page.getByRole('heading', { name: 'The shift', level: 1 })).toBeVisible();

  // Predict, then take one step of the first layer.
  await button(prediction(page), 'only layer one').click();
  await expect(prediction(page)).toHaveAttribute('data-revealed', 'false');
  const first = play(page, 'One layer steps, the others stand still');
  await button(first, 'One step of layer 1 alone').click();
  await expect(task(page, 'everywhere')).toHaveAttribute('data-done', 'true');
  await expect(prediction(page)).toHaveAttribute('data-revealed', 'true');
  await expect(prediction(page)).toContainText('All four, and more and more upward');

  // What the text quotes is what the play shows.
  for (const layer of [1, 2, 3, 4]) {
    const quoted = page.locator(`[data-measured="shift.aloneRaw${layer}"]`).first();
    const value = Number(await quoted.getAttribute('data-value'));
    expect(await moved(first, layer)).toBeCloseTo(value, 5);
    const row = first.getByTestId(`move-${layer}`);
    if (layer > 1) await expect(row).toContainText('stood still');
    else await expect(row).toContainText('moved by');
  }
  await expect(first.getByText(/from 71.5% to 88.0% right/)).toBeVisible();

  // With BN the same step moves hardly anything.
  await first.getByRole('radio', { name: 'B, with BN' }).check();
  await expect.poll(() => moved(first, 4)).toBeLessThan(0.01);
  await first.getByRole('radio', { name: 'A, plain' }).check();

  // Another layer: one distribution moves, and only one.
  await button(first, 'Take it back').click();
  await expect(first.getByText('Nothing has stepped alone yet.')).toBeVisible();
  await expect(task(page, 'top-alone')).toHaveAttribute('data-done', 'false');
  await first.getByRole('radio', { name: '4', exact: true }).check();
  await button(first, 'One step of layer 4 alone').click();
  await expect(task(page, 'top-alone')).toHaveAttribute('data-done', 'true');
  for (const layer of [1, 2, 3]) expect(await moved(first, layer)).toBe(0);
  expect(await moved(first, 4)).toBeGreaterThan(0);

  // The formula lights the picture.
  const symbol = page.locator('[data-symbol="sigma"]').first();
  await symbol.hover();
  await expect(first.getByRole('columnheader', { name: 'in σ' })).toHaveAttribute(
    'data-lit',
    'true',
  );

  // The whole run.
  const run = play(page, 'All layers through 500 steps');
  await button(run, 'Play').click();
  await expect(task(page, 'let-it-run')).toHaveAttribute('data-done', 'true', { timeout: 30_000 });

  // Where it ends: measured without a press.
  const dispute = play(page, 'How far the gradients shift');
  await dispute.scrollIntoViewIfNeeded();
  await expect(dispute.getByTestId('shift-finding')).toHaveAttribute('data-value', 'larger');
  await expect(dispute.getByTestId('shift-finding')).toContainText('At step 300');

  await answer(page, 'most-raw', 'layer four', 'That is the answer in σ.', 'layer one');
  await answer(page, 'most-scaled', 'layer one', 'Switch the chart to σ.', 'layer four');
  await answer(
    page,
    'why',
    'σ always grows from layer to layer',
    'which of them is the narrowest',
    'layer four began with a much narrower distribution than layer one',
  );
  const numeric = exercise(page, 'in-sigma');
  const field = numeric.getByRole('textbox', { name: 'Your answer' });
  await field.fill('0.262');
  await button(numeric, 'Check').click();
  await expect(numeric).toContainText('That is still the raw distance.');
  await field.fill('1.51');
  await button(numeric, 'Check').click();
  await expect(numeric).toHaveAttribute('data-state', 'done');
});

test('chapter 2 is read in Chinese with the keyboard alone', async ({ page }) => {
  await open(page, 'lang=zh&chapter=shift');
  const press = async (of: Locator, key = 'Enter') => {
    await expect(of).toBeEnabled();
    await of.focus();
    await expect(of).toBeFocused();
    await page.keyboard.press(key);
  };
  await press(button(prediction(page), '四层都变，越往上变得越多'));
  const first = play(page, '一层走一步，其余各层不动');
  await press(button(first, '只让第 1 层走一步'));
  await expect(task(page, 'everywhere')).toHaveAttribute('data-done', 'true');
  await expect(prediction(page)).toContainText('四层都变，而且越往上变得越多');
  await press(first.getByRole('radio', { name: '1', exact: true }), 'ArrowRight');
  await expect(button(first, '只让第 2 层走一步')).toBeVisible();
  const why = exercise(page, 'why');
  await press(button(why, 'σ 总是一层比一层大'));
  await expect(why).toContainText('哪一条最窄');
  await press(button(why, '第四层一开始的分布比第一层窄得多'));
  await expect(why).toHaveAttribute('data-state', 'done');
});

test('the link to the Lab shows the same lone step', async ({ page }) => {
  await open(page, 'chapter=shift');
  await page.getByRole('link', { name: 'Open in the Lab' }).first().click();
  await expect(page.getByTestId('step')).toHaveAttribute('data-value', '101');
  await expect(page.getByText('Layers that learn').first()).toBeAttached();
});

for (const width of [320, 390]) {
  test(`chapter 2 does not scroll sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    for (const lang of ['en', 'zh']) {
      await open(page, `lang=${lang}&chapter=shift`);
      await expect(page.getByTestId('play')).toHaveCount(3);
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.querySelector('main') ?? document.body;
        const { scrollWidth: page } = document.documentElement;
        return Math.max(scrollWidth - clientWidth, page - innerWidth);
      });
      expect(wide).toBeLessThanOrEqual(0);
    }
  });
}
