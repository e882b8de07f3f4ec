import {
  button,
  expectHash,
  expectRestAt,
  open,
  openTable,
  playButton,
  reading,
  runTo,
  step,
} from './support/lab';
import { expect, test } from './support/test';
import { en, say } from './support/texts';

const LINK = 'v=1&depth=8&width=8&act=relu&scale=10&lr=10';

test('an arm that diverges is named with step and layer, and the other goes on', async ({
  page,
}) => {
  await open(page, `${LINK}&at=30`);
  await expectRestAt(page, 30);
  await expect(
    page.getByText(say(en.arm.diverged, { step: 2, place: en.chart.outputLayer })),
  ).toBeVisible();
  const advice = page.getByRole('region', { name: en.advice.title });
  await expect(advice).toContainText(say(en.advice.diverged.lead, { arm: 'A' }));
  await expect(advice).toContainText('step 2');
  await expect(advice).toContainText(en.chart.outputLayer);
  expect(await reading(page, 'accuracy-a')).toBe('NaN');
  await expect(page.getByTestId('accuracy-a')).toHaveText(en.chart.none);
  expect(Number(await reading(page, 'loss-b'))).toBeGreaterThan(0);
  await runTo(page, 60);

  // Neither on the screen nor in what is read out or tabulated.
  const expectNoNaN = async () => {
    const texts = await page.evaluate(() => [
      document.body.textContent,
      ...[...document.querySelectorAll('[aria-label], [aria-valuetext], [title]')].map((element) =>
        ['aria-label', 'aria-valuetext', 'title'].map((name) => element.getAttribute(name)).join(),
      ),
    ]);
    expect(texts.filter((text) => /NaN|Infinity|undefined/.test(text ?? ''))).toEqual([]);
  };
  await expectNoNaN();
  for (const title of [en.chart.loss, en.chart.accuracy, en.chart.gradient]) {
    await openTable(page, title);
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await expectNoNaN();
    await page.keyboard.press('Escape');
  }

  // The one-click remedy begins again with a setting that works better.
  await advice.getByRole('button', { name: en.advice.remedyRateDown }).first().click();
  await expectHash(page, `v=1&depth=8&width=8&act=relu&scale=10&at=30`.replace('&at', '&lr=1&at'));
  await expectRestAt(page, 0);
  await expect(
    page.getByText(say(en.arm.diverged, { step: 2, place: en.chart.outputLayer })),
  ).toBeHidden();
  await playButton(page).click();
  await expect.poll(() => step(page)).toBeGreaterThan(1);
});

test('when both arms have diverged the run stands still, and Reset begins it again', async ({
  page,
}) => {
  await open(page, 'v=1&act=linear&scale=10&lr=10&depth=4&width=16');
  await playButton(page).click();
  await expect(page.getByText(/^Diverged at step \d+ in .+$/)).toHaveCount(2);
  await expect(playButton(page)).toBeVisible();
  // Numbers beyond all bounds are written short.
  for (const arm of ['a', 'b']) {
    await expect(page.getByTestId(`loss-${arm}`)).toHaveText(/^.{1,24}$/);
    await expect(page.getByTestId(`accuracy-${arm}`)).toHaveText(/^.{1,8}$/);
  }
  const advice = page.getByRole('region', { name: en.advice.title });
  for (const arm of ['A', 'B']) {
    await expect(advice).toContainText(say(en.advice.diverged.lead, { arm }));
  }
  const rest = await step(page);
  await playButton(page).click();
  await expect(playButton(page)).toBeVisible();
  expect(await step(page)).toBe(rest);
  await button(page, 'Reset').click();
  await expectRestAt(page, 0);
  await expect(page.getByText(/^Diverged at step/)).toHaveCount(0);
});
