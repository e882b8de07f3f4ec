import { expectNoViolation } from './support/axe';
import { button, expectHash, open, step, waitForStep } from './support/lab';
import { expect, test } from './support/test';
import { en } from './support/texts';

for (const [width, height] of [
  [1920, 1080],
  [1280, 720],
  [1024, 768],
] as const) {
  test(`all layers, both numbers, advice and the code are on the screen: ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, 'v=1&lang=en&depth=8&width=8&at=260&present=1');
    await expect.poll(() => step(page)).toBe(260);
    await expect(page.getByTestId('advice')).toContainText('A is stuck');
    const shown = [
      ...Array.from({ length: 8 }, (_, i) => page.getByRole('region', { name: `layer ${i + 1}` })),
      page.getByTestId('accuracy-a'),
      page.getByTestId('accuracy-b'),
      page.getByTestId('advice'),
      page.getByRole('img', { name: en.presenting.codeOf }),
      button(page, en.transport.play),
      button(page, en.page.presentOff),
    ];
    for (const each of shown) await expect(each).toBeInViewport({ ratio: 0.99 });
    const { size, low, away } = await page.evaluate(() => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const sizes: [number, string][] = [];
      while (walk.nextNode()) {
        const parent = walk.currentNode.parentElement;
        const text = walk.currentNode.textContent?.trim() ?? '';
        if (parent === null || text === '' || parent.closest('.visually-hidden') !== null) continue;
        if (!parent.checkVisibility({ visibilityProperty: true })) continue;
        sizes.push([Number.parseFloat(getComputedStyle(parent).fontSize), text]);
      }
      const least = Math.min(...sizes.map(([one]) => one));
      const { scrollHeight, clientHeight } = document.documentElement;
      return {
        size: least,
        low: sizes.filter(([one]) => one === least).map(([, text]) => text),
        away: scrollHeight - clientHeight,
      };
    });
    expect(size, low.join(', ')).toBeGreaterThanOrEqual(
      27.99 * Math.min(width / 1920, height / 1080),
    );
    expect(away).toBe(0);
    await expectNoViolation(page, 'presenting');
  });
}

test('keys steer it: views, blank until answered, code, full screen, keys, end', async ({
  page,
}) => {
  await open(page, 'v=1&lang=en&depth=2&width=8&present=1');
  await expect(button(page, en.page.presentOff)).toBeVisible();
  await page.keyboard.press('1');
  await expectHash(page, /lab\.q=input/);
  await page.keyboard.press('7');
  await expectHash(page, /lab\.panel=chart&lab\.chart=accuracy/);
  await expect(page.getByRole('figure', { name: en.chart.accuracy })).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByRole('region', { name: 'layer 2' })).toBeVisible();

  await page.keyboard.press('b');
  await expect(page.getByRole('heading', { name: en.guess.question })).toBeVisible();
  await expect(page.getByTestId('accuracy-a')).toHaveCount(0);
  await page.keyboard.press(' ');
  await expect(button(page, en.transport.pause)).toBeVisible();
  await button(page, en.guess.both).click();
  await expect(page.getByTestId('accuracy-a')).toBeVisible();
  await expect(page.getByTestId('guess')).toContainText(en.guess.both);
  await waitForStep(page, 20);

  await page.keyboard.press('q');
  const code = page.getByRole('dialog', { name: en.presenting.codeTitle });
  await expect(code.getByRole('img')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(code).toBeHidden();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: en.presenting.keys });
  for (const text of Object.values(en.presenting.key)) await expect(keys).toContainText(text);
  await page.keyboard.press('Escape');

  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await button(page, en.presenting.fullScreen).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
  await page.keyboard.press('Escape');
  await expect(button(page, en.page.present)).toBeVisible();
  await expectHash(page, /^(?!.*present=1)/);
});

test('the bar has what the link leaves open, and nothing else can be changed', async ({ page }) => {
  await open(
    page,
    'v=1&lang=en&depth=2&width=8&present=1&class.locked=all,-batch,-scale,-lr,-seed&class.task=What%20will%20happen%3F',
  );
  await expect(page.getByTestId('task')).toHaveText('What will happen?');
  await expect(page.locator('.presenting-bar').getByRole('slider')).toHaveCount(3);
  await page.getByRole('slider', { name: 'Batch size', exact: true }).press('ArrowRight');
  await expectHash(page, /batch=33/);
  // The code leads to the same on a screen of one's own.
  await button(page, en.presenting.code).click();
  const code = page.getByRole('dialog', { name: en.presenting.codeTitle });
  await expect(code).toContainText('batch=33');
  await expect(code).not.toContainText('present=1');
});
