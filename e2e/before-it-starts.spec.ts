import type { Page } from 'playwright/test';
import { fingerprintAt, open, SMALL } from './support/lab';
import { expect, test } from './support/test';
import { en } from './support/texts';

const told = (page: Page) => page.locator('#root').getByRole('alert');
/** The page's own scripts, not those that stand in it. */
const SCRIPT = /assets\/page-[\w-]+\.js$/;
const RELOAD = { name: /Reload/ };

test.describe('the page that cannot start says why', () => {
  // The browser itself writes of what does not come.
  test.use({
    expected: /Failed to load resource|SyntaxError|Unexpected|is not a function|reading '/,
  });

  test('where a script does not come, and starts when it does', async ({ page }) => {
    await page.route(SCRIPT, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`./#${SMALL}`);
    await expect(told(page)).toContainText('did not arrive');
    await expect(told(page)).toContainText('没有取到');
    await expect(told(page).getByText('too old for Shiftscope')).toBeHidden();
    await page.unroute(SCRIPT);
    await told(page).getByRole('button', RELOAD).click();
    await expect(page.getByTestId('step')).toHaveAttribute('data-value', '0');
    await expect(page.locator('#cannot')).toHaveCount(0);
  });

  test('where a script arrives in half', async ({ page }) => {
    await page.route(SCRIPT, async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: body.slice(0, body.length >> 1) });
    });
    await page.goto('./');
    await expect(told(page)).toContainText('arrived damaged');
  });

  test('where the browser is too old', async ({ page }) => {
    await page.addInitScript(() => {
      delete (URL as { canParse?: unknown }).canParse;
    });
    await page.route(SCRIPT, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('./');
    await expect(told(page)).toContainText('too old for Shiftscope');
    await expect(told(page).getByText('did not arrive')).toBeHidden();
  });

  test('where it stands in a sandbox without an origin', async ({ page, baseURL }) => {
    await page.route(SCRIPT, (route) => route.fulfill({ status: 404, body: '' }));
    await page.route('**/host', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe sandbox="allow-scripts" src="${baseURL}"></iframe>`,
      }),
    );
    await page.goto('./host');
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('alert')).toContainText('allow-scripts allow-same-origin');
  });
});

test.describe('threads that may not begin', () => {
  test.use({ expected: /Failed to load resource|worker/i });

  test('are told as that, and begin when they may', async ({ page, context }) => {
    await context.route(/trainer\.worker/, (route) => route.fulfill({ status: 404, body: '' }));
    await open(page, SMALL);
    const alert = page.getByRole('alert').filter({ hasText: en.notice.refused });
    await expect(alert).toBeVisible();
    await context.unroute(/trainer\.worker/);
    await alert.getByRole('button', { name: en.ui.retry }).click();
    await expect(alert).toBeHidden();
    expect(await fingerprintAt(page, 5)).toMatch(/^[0-9a-f]{16}$/);
  });
});

test.describe('no text becomes a script', () => {
  test.use({ expected: /TrustedScriptURL|TrustedHTML|policy/i });

  test('but the address of a worker of the page', async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'the others pass it over');
    await open(page, SMALL);
    expect(await fingerprintAt(page, 5)).toMatch(/^[0-9a-f]{16}$/);
    const refused = await page.evaluate(() => {
      const tries: Record<string, () => unknown> = {
        markup: () => (document.createElement('div').innerHTML = '<img src=x>'),
        frame: () => (document.createElement('iframe').srcdoc = '<p>'),
        script: () => (document.createElement('script').src = './embed.js'),
        worker: () => new Worker('./embed.js'),
        other: () => new Worker('https://example.com/trainer.worker.js'),
        policy: () =>
          (
            self as unknown as {
              trustedTypes: { createPolicy: (name: string, of: object) => void };
            }
          ).trustedTypes.createPolicy('other', {}),
      };
      return Object.entries(tries).flatMap(([name, act]) => {
        try {
          act();
          return [];
        } catch {
          return [name];
        }
      });
    });
    expect(refused).toEqual(['markup', 'frame', 'script', 'worker', 'other', 'policy']);
  });
});

test('the policy of the page, of its workers and of the one file', async ({ request }) => {
  const page = await request.get('./');
  const policy = page.headers()['content-security-policy'] ?? '';
  const parts = policy.split('; ');
  expect(parts).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
      // Teachers frame it in pages of any origin.
      'frame-ancestors *',
    ]),
  );
  expect(policy).not.toMatch(/'unsafe-/);
  const html = await page.text();
  const meta = (text: string) =>
    (/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? '').replaceAll(
      '&#39;',
      "'",
    );
  expect(`${meta(html)}; frame-ancestors *`).toBe(policy);
  const worker = /trainer\.worker-[\w-]+\.js/.exec(
    await (await request.get(/src="\.\/(assets\/page-[^"]+)"/.exec(html)?.[1] ?? '')).text(),
  );
  const ofWorker = await request.get(`./assets/${worker?.[0]}`);
  expect(ofWorker.headers()['content-security-policy']).toBe(policy);
  const file = await (await request.get('./shiftscope.html')).text();
  const ofFile = meta(file).split('; ');
  expect(ofFile).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      'connect-src data:',
      'worker-src blob:',
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ]),
  );
  expect(meta(file)).not.toMatch(/'unsafe-|'self'|https?:/);
});
