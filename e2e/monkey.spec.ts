import type { Page } from 'playwright/test';
import { fingerprint, hash, pauseButton, reading, step } from './support/lab';
import { expectSound, Monkey } from './support/monkey';
import { expect, test } from './support/test';
import { zh } from './support/texts';

/** Seeds that have found a fault once. */
const PINNED: readonly number[] = [];

/** `npm run monkey -- --from 1 --seeds 50 --actions 200` sets these. */
const FROM = Number(process.env['SHIFTSCOPE_MONKEY_FROM'] ?? 1);
const SEEDS = Number(process.env['SHIFTSCOPE_MONKEY_SEEDS'] ?? 4);
const ACTIONS = Number(process.env['SHIFTSCOPE_MONKEY_ACTIONS'] ?? 60);

/** Actions after which the address is opened in another window. */
const COMPARED_EVERY = 20;

/** Steps that another window is led to in a moment. */
const NEAR = 3000;

/** The address says what the page shows: in another window it opens the same run, and stays. */
async function expectSameElsewhere(page: Page): Promise<void> {
  // The address is written some tenths of a second after the page has changed.
  let address = '';
  await expect
    .poll(
      async () => {
        const former = address;
        address = hash(page);
        return address === former;
      },
      { intervals: [600] },
    )
    .toBe(true);
  const pause = pauseButton(page).or(page.getByRole('button', { name: zh.transport.pause }));
  for (const button of await pause.all()) {
    if (await button.isVisible()) await button.click({ timeout: 1000 }).catch(() => {});
  }
  const other = await page.context().newPage();
  try {
    await other.goto(`./#${address}`);
    await expectSound(other);
    await expect.poll(() => hash(other), { message: 'the address elsewhere' }).toBe(address);
    const inLab = (await page.getByTestId('fingerprint').count()) === 1;
    // Files of a person's own are not in the address.
    if (!inLab || /screen=|chapter=|data=own/.test(address)) return;
    const print = await fingerprint(page).catch(() => '');
    const at = await step(page);
    if (print === '' || at === 0 || at > NEAR) return;
    const text = `${address.replace(/(^|&)at=\d+/, '')}&at=${at}`;
    await other.goto('about:blank');
    await other.goto(`./#${text.replace(/^&/, '')}`);
    await expect.poll(() => step(other), { message: `step ${at} elsewhere` }).toBe(at);
    await expect
      .poll(() => reading(other, 'fingerprint'), { message: 'the same run elsewhere' })
      .toBe(print);
  } finally {
    await other.close();
  }
}

for (const seed of [...PINNED, ...Array.from({ length: SEEDS }, (_, index) => FROM + index)]) {
  test(`whatever is done by chance (seed ${seed}, ${ACTIONS} actions), the page stays sound`, async ({
    page,
  }) => {
    test.setTimeout(60_000 + ACTIONS * 3000);
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(String(error.stack)));
    page.on('console', (message) => thrown.push(message.text()));
    const monkey = new Monkey(page, seed);
    await page.goto('./');
    try {
      for (let action = 1; action <= ACTIONS; action++) {
        await monkey.act();
        await expectSound(page);
        expect(thrown).toEqual([]);
        if (action % COMPARED_EVERY === 0) await expectSameElsewhere(page);
      }
    } catch (error) {
      // The whole way to the fault, for who looks for it.
      process.stdout.write(`monkey ${seed}:\n  ${monkey.log.join('\n  ')}\n`);
      throw error;
    }
  });
}
