import { bareFrame, frameOf, frameScript, heard, post, test } from './support/host';
import { SMALL } from './support/lab';
import { expect } from './support/test';
import { en } from './support/texts';

test('a host that says nothing, speaks late, or in another version harms nothing', async ({
  page,
  host,
  baseURL,
}) => {
  expect(host.url).not.toBe('');
  const frame = await bareFrame(page, `${baseURL}#${SMALL}`);
  await expect.poll(async () => (await heard(page, 'hello')).length).toBeGreaterThan(1);
  // Nobody has answered, and the page is what it is.
  await frame.getByRole('button', { name: en.transport.step, exact: true }).click();
  await expect(frame.getByTestId('step')).toHaveAttribute('data-value', '1');
  expect(await heard(page, 'event')).toEqual([]);

  await post(page, { shiftscope: 2, id: 'x', command: 'play' });
  await expect
    .poll(() => heard(page, 'error'))
    .toEqual([
      { shiftscope: 1, id: 'x', error: 'This is shiftscope/1, and shiftscope/2 was asked for.' },
    ]);
  // What the browser can copy, and no message of ours: none is answered.
  await page.evaluate(() => {
    const send = (data: unknown) =>
      document.querySelector('iframe')?.contentWindow?.postMessage(data, '*');
    const odd = [null, 1, 'x', [], new Map(), new Date(), new Blob(), new Uint8Array(3), {}];
    for (const one of odd) {
      for (const data of [one, { shiftscope: one }, { shiftscope: 1, hello: one }]) send(data);
    }
  });
  await post(page, { shiftscope: 1, hello: 'host' });
  await expect
    .poll(() => heard(page, 'event'))
    .toContainEqual(
      expect.objectContaining({ event: 'ready', data: expect.objectContaining({ step: 1 }) }),
    );
  expect(await heard(page, 'error')).toHaveLength(1);
});

test.describe('an address that names its host', () => {
  // A browser says so when what is meant for one host would reach another.
  test.use({
    expected: /^asks 127\.0\.0\.1:\d+$|target origin provided \('https:\/\/other\.example/,
  });

  test('is served to that host alone', async ({ page, host, baseURL }) => {
    const warned = page.waitForEvent('console', (message) => message.text().includes('other.ex'));
    await bareFrame(page, `${baseURL}?host=https%3A%2F%2Fother.example#${SMALL}`);
    await warned;
    await post(page, { shiftscope: 1, hello: 'host' });
    expect(await heard(page, 'shiftscope')).toEqual([]);
    await page.locator('iframe').evaluate((frame) => frame.remove());
    await bareFrame(page, `${baseURL}?host=${encodeURIComponent(host.url)}#${SMALL}`);
    await expect.poll(() => heard(page, 'hello')).not.toEqual([]);
    await post(page, { shiftscope: 1, id: 1, command: 'pause' });
    await expect
      .poll(() => heard(page, 'result'))
      .toEqual([{ shiftscope: 1, id: 1, result: null }]);
  });
});

test('where no page answers, a link leads to it', async ({ page, host }) => {
  await page.clock.install();
  const words = page.evaluate(
    (address) =>
      window.Shiftscope.embed('#place', { page: `${address}nothing/`, link: 'v=1&seed=3' }).then(
        () => 'no error',
        (error: Error) => error.message,
      ),
    host.url,
  );
  await expect
    .poll(async () => {
      await page.clock.runFor(1000);
      return page.locator('#place a').count();
    })
    .toBe(1);
  expect(await words).toBe('The page does not answer.');
  const way = page.locator('#place').getByRole('link', { name: /Shiftscope does not answer/ });
  await expect(way).toHaveAttribute('href', `${host.url}nothing/#v=1&seed=3`);
  await expect(way).toBeVisible();
});

test('a page of another version is told from one that does not answer', async ({ page, host }) => {
  expect(host.url).not.toBe('');
  const { why, site } = await frameScript(
    page,
    'parent.postMessage({ shiftscope: 2, hello: "page" }, "*")',
  );
  expect(await why).toBe('This is shiftscope/1, and shiftscope/2 was asked for.');
  await expect(page.locator('#place a')).toBeVisible();
  await site.close();
});

test('a page that answers too late takes the place of the link', async ({ page, host }) => {
  expect(host.url).not.toBe('');
  await page.clock.install();
  const { why, site } = await frameScript(
    page,
    `let late = false;
    addEventListener('message', ({ data }) => {
      if (late && data.hello === 'host') {
        parent.postMessage({ shiftscope: 1, event: 'ready', data: {} }, '*');
      }
    });
    addEventListener('late', () => {
      late = true;
      parent.postMessage({ shiftscope: 1, hello: 'page' }, '*');
    });`,
  );
  const link = page.locator('#place a');
  await expect
    .poll(async () => {
      await page.clock.runFor(1000);
      return link.count();
    })
    .toBe(1);
  expect(await why).toBe('The page does not answer.');
  await (await frameOf(page)).evaluate(() => dispatchEvent(new Event('late')));
  await expect(link).toHaveCount(0);
  await site.close();
});
