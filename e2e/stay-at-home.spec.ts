import { button, choose, expectHash, open, runTo, SMALL } from './support/lab';
import { expect, test } from './support/test';

// That no test breaks the policy or asks another host is watched in support/test.ts.

test('the page keeps no cookie and nothing but what a person chose', async ({ page, context }) => {
  await open(page, SMALL);
  await runTo(page, 5);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.getByRole('button', { name: /^Theme/ }).click();
  await button(page, '中文').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  const keys = await page.evaluate(() => Object.keys(localStorage).toSorted());
  expect(keys).toEqual(['shiftscope.language', 'shiftscope.theme']);
  expect(await context.cookies()).toEqual([]);
});

test('the page works where storage is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await open(page, SMALL);
  await runTo(page, 5);
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await choose(page, 'Value axis', '±12');
  await button(page, '中文').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expectHash(page, `${SMALL}&lang=zh&lab.axis=12`);
});

test.describe('the policy', () => {
  test.use({ expected: /policy|example\.com|TrustedScript/i });

  test('lets nothing out: pictures, requests and scripts of others are refused', async ({
    page,
  }) => {
    await open(page, SMALL);
    // The page's own threads may still be on their way when it is first seen.
    await runTo(page, 5);
    const answered: string[] = [];
    // What the page fetches by itself, a moment after it stands, comes from its own host.
    const own = new URL(page.url()).origin;
    page.on('response', (response) => {
      if (new URL(response.url()).origin !== own) answered.push(response.url());
    });
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    const intruder = await page.evaluate(async () => {
      const image = new Image();
      const failed = new Promise((resolve) => image.addEventListener('error', resolve));
      image.src = 'https://example.com/picture.png';
      await failed;
      await fetch('https://example.com/').catch(() => undefined);
      const script = document.createElement('script');
      script.append('window.intruder = true');
      document.head.append(script);
      return 'intruder' in window;
    });
    expect(intruder).toBe(false);
    for (const directive of ['img-src', 'connect-src', 'TrustedScript']) {
      await expect.poll(() => refused.some((text) => text.includes(directive))).toBe(true);
    }
    expect(answered).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs', async ({ page }) => {
    await page.goto('./');
    const note = page.locator('noscript');
    await expect(note).toBeVisible();
    expect(await note.evaluate((element) => element.textContent)).toContain('needs JavaScript');
  });
});
