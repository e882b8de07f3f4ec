import fc from 'fast-check';
import { VIEWS } from '../src/app/page-link';
import { EXPERIMENT_FIELDS } from '../src/experiment/fields';
import { hostileText } from '../src/experiment/hostile-link.fixture';
import { PLAYBACK } from '../src/experiment/playback';
import { PRESETS } from '../src/experiment/presets';
import { button, choose, expectHash, expectRestAt, open } from './support/lab';
import { expectSound } from './support/monkey';
import { expect, test } from './support/test';
import { en, say } from './support/texts';

const unknown = (part: string) => say(en.notice.unknown, { part });
const invalid = (part: string) => say(en.notice.invalid, { part });

const LONG = `v=1&width=8&lr=0.2&${'junk'.repeat(25_000)}`;

/** Links that no page wrote, and what the page must say about each. */
const LINKS: readonly (readonly [string, string, readonly string[]])[] = [
  ['unknown fields', 'v=1&width=8&lr=0.2&colour=red&x', [unknown('colour=red')]],
  [
    'wrong types',
    'v=1&width=8&depth=two&act=swish&batch=1.5&present=yes',
    [invalid('depth=two'), invalid('act=swish'), invalid('batch=1.5'), invalid('present=yes')],
  ],
  [
    'numbers that are none, or too large',
    'v=1&width=8&lr=NaN&scale=1e309&eps=Infinity&depth=999&width=-1&seed=99999999999',
    [
      invalid('lr=NaN'),
      invalid('scale=1e309'),
      invalid('depth=999'),
      say(en.notice.more, { count: 1 }),
    ],
  ],
  [
    'names of the language itself',
    'v=1&width=8&__proto__=1&constructor=2&toString=3&a.__proto__=4',
    [unknown('__proto__=1'), unknown('constructor=2')],
  ],
  ['broken percent signs', 'v=1&width=8&lr=%E0%A4%A&%=%&data=%ZZ', [unknown('%=%')]],
  [
    'markup',
    'v=1&width=8&data=<img src=x onerror=alert(1)>',
    ['“data=<img src=x onerror=alert(1)>”'],
  ],
  [
    'events that cannot be',
    'v=1&width=8&ev=5:depth=3,x:lr=1,7:lr=1e309,8:a.norm=batch',
    [invalid('ev=5:depth=3'), invalid('ev=x:lr=1')],
  ],
  ['another version', 'v=3&width=8', [say(en.notice.version, { part: 'v=3' })]],
  ['100 kB of text', LONG, [say(en.notice.length, { part: LONG.length })]],
];

for (const [what, link, told] of LINKS) {
  test(`a link with ${what} opens a working page that says what it ignored`, async ({ page }) => {
    await open(page, link);
    const notice = page.getByRole('status').filter({ hasText: en.notice.title });
    for (const text of told) await expect(notice).toContainText(text);
    await expectRestAt(page, 0);
    await button(page, 'Step').click();
    await expectRestAt(page, 1);
    await expect(page.getByText('NaN', { exact: true })).toHaveCount(0);
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toBeHidden();
  });
}

test('what a damaged link says rightly is in use, and the address is clean again', async ({
  page,
}) => {
  await open(page, 'v=1&lr=0.2&width=8&depth=999&nonsense=1&batch=16');
  await expect(page.getByText(invalid('depth=999'))).toBeVisible();
  await choose(page, en.quantity.axis, '±12');
  await expectHash(page, 'v=1&width=8&lr=0.2&batch=16&lab.axis=12');
});

test('a hundred hostile links, one after the other, leave a page that works', async ({ page }) => {
  test.slow();
  const views = Object.values(VIEWS).flatMap((fields) => Object.values(fields));
  const keys = [...EXPERIMENT_FIELDS, ...Object.values(PLAYBACK), ...views].map(({ key }) => key);
  const links = PRESETS.map(({ link }) => link);
  const texts = fc.sample(hostileText(keys, links), { numRuns: 100, seed: 14 });
  await open(page, 'v=1&depth=1&width=2');
  for (const [index, text] of texts.entries()) {
    await page.evaluate(async (hash) => {
      location.hash = hash;
      for (let pictures = 0; pictures < 3; pictures++) await new Promise(requestAnimationFrame);
    }, text);
    if (index % 10 === 9) await expectSound(page);
  }
  await open(page, 'v=1&depth=1&width=2');
  await button(page, 'Step').click();
  await expectRestAt(page, 1);
});
