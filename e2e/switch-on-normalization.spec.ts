import { choose, expectHash, fingerprintAt, hash, number, open, runTo } from './support/lab';
import { expect, test } from './support/test';

// Four sigmoid layers, as in the default run, but narrower: quicker on any machine.
const NARROW = 'v=1&width=16';

test('normalization switched on at step 500 lets A learn, and the address tells it', async ({
  page,
}) => {
  test.slow();
  await open(page, `${NARROW}&at=500`);
  await expect.poll(() => number(page, 'step'), { timeout: 60_000, message: 'step' }).toBe(500);
  await expect.poll(() => number(page, 'accuracy-a')).toBeLessThan(0.56);

  await choose(page, 'Normalization A', 'Batch');
  await expectHash(page, `${NARROW}&ev=500:a.norm=batch&at=500`);
  const first = await fingerprintAt(page, 1200);
  await expect.poll(() => number(page, 'accuracy-a')).toBeGreaterThan(0.7);
  await expect(page.getByRole('button', { name: 'Changes (1)' })).toBeVisible();

  // Somebody else opens what stands in the address.
  const link = hash(page);
  await open(page, link);
  await expect.poll(() => number(page, 'step'), { timeout: 60_000, message: 'step' }).toBe(500);
  await runTo(page, 700);
  expect(await fingerprintAt(page, 1200)).toBe(first);
});

test('switched off again, A goes on from the same weights and both changes are listed', async ({
  page,
}) => {
  await open(page, 'v=1&depth=2&width=8&batch=16&at=20');
  await expect.poll(() => number(page, 'step')).toBe(20);
  await choose(page, 'Normalization A', 'Batch');
  await runTo(page, 40);
  await choose(page, 'Normalization A', 'None');
  await runTo(page, 60);
  await expectHash(page, /ev=20:a\.norm=batch,40:a\.norm=none/);
  await page.getByRole('button', { name: 'Changes (2)' }).click();
  const list = page.getByRole('dialog', { name: 'Changes in this run' });
  await expect(list.getByRole('listitem')).toHaveText([
    'step 20 Normalization A → Batch',
    'step 40 Normalization A → None',
  ]);
  await list.getByRole('button', { name: 'step 20' }).click();
  await expect.poll(() => number(page, 'step')).toBe(20);

  await list.getByRole('button', { name: 'Clear changes' }).click();
  await expectHash(page, /^(?!.*ev=)/);
});
