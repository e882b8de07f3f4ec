import { AxeBuilder } from '@axe-core/playwright';
import {
  button,
  expectHash,
  link,
  number,
  open,
  openAddress,
  restingStep,
  waitForStep,
} from './support/lab';
import { expect, test } from './support/test';

test('the bare address shows two networks that train, and which of them learns', async ({
  page,
}) => {
  await openAddress(page, '');
  await expect(
    page.getByRole('heading', { level: 1, name: 'What happens inside a network while it learns?' }),
  ).toBeVisible();
  await expect(button(page, 'Pause')).toBeVisible();
  await waitForStep(page, 400, 30_000);
  await expect(page.getByTestId('standings')).toHaveAttribute('data-value', 'coin learned', {
    timeout: 30_000,
  });
  await expect(page.getByText('A band is one layer:')).toBeVisible();
  await expect(page.getByText('stay in place and stay wide')).toBeVisible();
  await expectHash(page, '');
});

test('three things to try act on the run', async ({ page }) => {
  await openAddress(page, '');
  await waitForStep(page, 200, 30_000);
  await page.getByRole('radio', { name: 'Batch', exact: true }).check();
  await expectHash(page, /ev=\d+:a\.norm=batch&screen=start/);
  await expect(page.getByText('both normalize every layer over the batch')).toBeVisible();
  await expect.poll(() => number(page, 'accuracy-a'), { timeout: 40_000 }).toBeGreaterThan(0.6);
  const rate = page.getByRole('slider', { name: 'Learning rate', exact: true });
  await rate.focus();
  await page.keyboard.press('ArrowRight');
  await expectHash(page, /:lr=/);
  const scale = page.getByRole('slider', { name: 'Initial weight scale', exact: true });
  await scale.focus();
  await page.keyboard.press('ArrowRight');
  await expectHash(page, /scale=/);
});

test('leads to the same run in the Lab, and to the first chapter', async ({ page }) => {
  await openAddress(page, '');
  await waitForStep(page, 50, 30_000);
  await button(page, 'Pause').click();
  await link(page, 'Open this in the Lab: all layers, all settings').click();
  await expectHash(page, 'v=1');
  const at = await restingStep(page);
  expect(at).toBeGreaterThanOrEqual(50);
  await page.goBack();
  await expect(page.getByTestId('step')).toHaveAttribute('data-value', String(at));
  await link(page, 'Begin with chapter 1: Saturation →').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Saturation' })).toBeVisible();
});

test('leads back to where the reader was', async ({ page }) => {
  await open(page, 'v=1&depth=2&width=8&batch=16&at=20');
  await waitForStep(page, 20);
  await link(page, 'Start').click();
  await link(page, 'Chapters').click();
  await openAddress(page, '');
  await link(page, 'Go on with your last experiment').click();
  await expectHash(page, /depth=2/);
});

test('an experiment opens the Lab, a language alone Start', async ({ page }) => {
  for (const text of ['v=1', 'v=1&lang=en', 'v=1&scale=4']) {
    await openAddress(page, text);
    await expect(page.locator('main#lab')).toBeVisible();
  }
  await openAddress(page, 'lang=zh');
  await expect(
    page.getByRole('heading', { level: 1, name: '网络在学习时，里面发生了什么？' }),
  ).toBeVisible();
  await expectHash(page, 'lang=zh');
});

test.describe('where motion is to be reduced', () => {
  test.use({ reducedMotion: 'reduce' });
  test('Start stands still and shows the same', async ({ page }) => {
    await openAddress(page, '');
    await expect(page.getByTestId('step')).toHaveAttribute('data-value', '1200', {
      timeout: 40_000,
    });
    await expect(button(page, 'Play')).toBeVisible();
    await expect(page.getByTestId('standings')).toHaveAttribute('data-value', 'coin learned');
  });
});

test.describe('before any script', () => {
  test.use({ javaScriptEnabled: false, quiet: undefined });
  test('the page says what it is', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'What happens inside a network while it learns?',
    );
    await expect(page.getByText('Two networks start from the same weights')).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`Start is accessible in both languages, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const lang of ['en', 'zh']) {
      await openAddress(page, `lang=${lang}`);
      await expect(page.getByRole('list').first()).toBeVisible();
      // The two packages' types of a page are not one, its methods are.
      const options = { page } as unknown as ConstructorParameters<typeof AxeBuilder>[0];
      const { violations } = await new AxeBuilder(options).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

for (const width of [320, 390]) {
  test(`Start does not scroll sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    for (const lang of ['en', 'zh']) {
      await openAddress(page, `lang=${lang}`);
      await expect(page.getByTestId('standings')).toBeVisible();
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.querySelector('main') ?? document.body;
        return Math.max(
          scrollWidth - clientWidth,
          document.documentElement.scrollWidth - innerWidth,
        );
      });
      expect(wide).toBeLessThanOrEqual(0);
    }
  });
}
