import type { BrowserContext, Route } from 'playwright/test';
import { fingerprintAt, open } from './support/lab';
import { expect, test } from './support/test';
import { en } from './support/texts';

const END = 200;
const LINK = 'v=1&depth=2&width=8&batch=16';

/** Answers what a worker asks for: only the whole context sees a worker's requests. */
async function kernels(context: BrowserContext, answer: (route: Route) => Promise<void>) {
  await context.route(/\.wasm$/, answer);
}

const BROKEN: readonly (readonly [string, (route: Route) => Promise<void>])[] = [
  ['is missing', (route) => route.fulfill({ status: 404, body: 'not here' })],
  [
    'is corrupted',
    async (route) => {
      const response = await route.fetch();
      const body = Buffer.from(await response.body());
      body.fill(0x0b, body.length >> 1, (body.length >> 1) + 64);
      await route.fulfill({ response, body });
    },
  ],
  ['cannot be fetched', (route) => route.abort()],
];

test.describe('without the fast kernels', () => {
  // The browser itself writes of what it cannot fetch.
  test.use({ expected: /Failed to load resource/ });

  for (const [what, answer] of BROKEN) {
    test(`a file that ${what} is done without, and the numbers are the same`, async ({
      page,
      context,
    }) => {
      await open(page, LINK);
      await expect(page.getByTestId('fingerprint')).toHaveAttribute('data-value', /[0-9a-f]{16}/);
      await expect(page.getByTestId('engine')).toBeHidden();
      const fast = await fingerprintAt(page, END);
      await kernels(context, answer);
      await open(page, LINK);
      await expect(page.getByTestId('engine')).toHaveText(en.transport.enginePlain);
      expect(await fingerprintAt(page, END)).toBe(fast);
    });
  }
});

test('a policy that forbids WebAssembly is lived with, and the numbers are the same', async ({
  page,
  context,
}) => {
  await open(page, LINK);
  const fast = await fingerprintAt(page, END);
  // A worker obeys the policy of its own file.
  await context.route(/trainer\.worker.*\.js$/, async (route) => {
    const response = await route.fetch();
    const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";
    const headers = { ...response.headers(), 'content-security-policy': policy };
    await route.fulfill({ response, headers });
  });
  await open(page, LINK);
  await expect(page.getByTestId('engine')).toHaveText(en.transport.enginePlain);
  expect(await fingerprintAt(page, END)).toBe(fast);
});
