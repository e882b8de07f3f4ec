import { expectHash, expectRestAt, fingerprintAt, open } from './support/lab';
import { expect, test } from './support/test';
import { en, say } from './support/texts';

const LINK = 'v=1&depth=2&width=8&lr=0.3&batch=16';

/** What stands in the address after the page's own, and what of it is a link. */
const ARRIVED: Readonly<Record<string, string>> = {
  'before the #': `?${LINK}`,
  'encoded as a whole': `#${encodeURIComponent(LINK)}`,
  'encoded twice': `?${encodeURIComponent(encodeURIComponent(LINK))}`,
  'as HTML writes it': `#${LINK.replaceAll('&', '&amp;')}`,
  'at the end of a Chinese sentence': `#${LINK}）。`,
  'in quotes': `#${LINK}”,`,
  'with invisible characters and wide signs': `#\u200b${LINK.replaceAll('&', '＆')}\ufeff`,
  'in capitals': `#${LINK.replaceAll('lr', 'LR').replaceAll('width', 'Width')}`,
  'with what others add': `?utm_source=mail&fbclid=x_1#${LINK}&gclid=2?utm_medium=x`,
};

test('a link that has suffered on its way opens its run, and the address is clean', async ({
  page,
}) => {
  test.slow();
  await open(page, LINK);
  const print = await fingerprintAt(page, 20);
  for (const [what, arrived] of Object.entries(ARRIVED)) {
    await page.goto('about:blank');
    await page.goto(`./${arrived}`);
    await expect(page.getByRole('status').filter({ hasText: en.notice.title })).toBeHidden();
    await expectHash(page, LINK);
    expect(new URL(page.url()).search, what).toBe('');
    expect(await fingerprintAt(page, 20), what).toBe(print);
  }
});

test('a damaged link that is pasted into the open page opens its run', async ({ page }) => {
  await open(page, 'v=1&depth=1&width=4&at=3');
  await expectRestAt(page, 3);
  await page.goto(`./#${encodeURIComponent(`${LINK}&at=7`)}%E3%80%82`);
  await expectRestAt(page, 7);
  await expectHash(page, `${LINK}&at=7`);
  await page.goBack();
  await expectRestAt(page, 3);
});

test('what could be two things is told and not guessed, and a task keeps every sign', async ({
  page,
}) => {
  const task = 'Warum „&amp;“ ＆ 50%25? (#1). 。';
  await page.goto(`./#${LINK}&class.task=${encodeURIComponent(task)}&stop=1 000&SEED=7`);
  await expect(page.getByText(task, { exact: true })).toBeVisible();
  const notice = page.getByRole('status').filter({ hasText: en.notice.title });
  await expect(notice).toContainText(say(en.notice.invalid, { part: 'stop=1 000' }));
  await expect(notice.getByRole('listitem')).toHaveCount(1);
  await expect.poll(() => new URL(page.url()).hash).toContain('&seed=7');
});
