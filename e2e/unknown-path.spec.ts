import { expectRestAt, SMALL } from './support/lab';
import { expect, test } from './support/test';

// The browser itself writes of what is not there.
test.use({ expected: /Failed to load resource.* 404/ });

test('an unknown path is answered with 404 and leads to the page @smoke', async ({
  page,
  request,
}) => {
  for (const path of ['lab', 'lab/deep', 'assets/none.js', 'lab.html', '%23', 'some%23v=1']) {
    const answer = await request.get(`./${path}`, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(path === '%23' ? 302 : 404);
  }
  for (const path of ['', 'index.html', '?host=x', 'icon.svg', 'embed.js', 'shiftscope.html']) {
    expect((await request.get(`./${path}`)).status(), path).toBe(200);
  }
  await page.goto('./lab/deep?x=1');
  await page.getByRole('link', { name: 'Shiftscope is one page' }).click();
  await expect(page.getByRole('link', { name: 'Start', exact: true })).toBeVisible();
});

test('a path in which the # was encoded opens the link @smoke', async ({ page }) => {
  for (const path of [`%23${SMALL}&at=3`, `index.html%2523${SMALL}&at=3`, `＃${SMALL}&at=3`]) {
    await page.goto(`./${path}`);
    await expectRestAt(page, 3);
    expect(new URL(page.url()).hash).toBe(`#${SMALL}&at=3`);
  }
});
