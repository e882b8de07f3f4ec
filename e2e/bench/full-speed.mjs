import { readNumber } from './machine.mjs';
import { watchFor } from './pictures.mjs';
import { figure, whole } from './table.mjs';

const RUNS = 5;
/** How many times slower the page's processor is made, with the pictures a second that are aimed at. */
const SLOWER = [
  { rate: 1, aim: '60' },
  { rate: 4, aim: '>= 50' },
  { rate: 6, aim: '>= 30' },
];
/** Milliseconds of each run. */
const LENGTH = 6000;

/**
 * Pictures a second, the longest task of the page's own thread, and steps a second of the default
 * twin as fast as the machine can, on this processor and on slower ones.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address
 */
export async function fullSpeed(browser, address) {
  const rows = [];
  for (const { rate, aim } of SLOWER) {
    const { pictures, task, steps } = await playSlower(browser, address, rate);
    const where = rate === 1 ? '' : `, processor slowed ${rate} times`;
    rows.push(
      figure(`pictures a second at full speed${where}`, pictures, aim),
      figure(`longest task of the page, ms${where}`, task, rate === 1 ? '< 50' : '', whole),
      figure(`steps a second of the default twin${where}`, steps, '', whole),
    );
  }
  return rows;
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {number} rate how many times slower
 */
async function playSlower(browser, address, rate) {
  /** @type {{ pictures: number[], task: number[], steps: number[] }} */
  const seen = { pictures: [], task: [], steps: [] };
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${address}#v=1&speed=max`);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForFunction(
      () => Number(document.querySelector('[data-testid=step]')?.getAttribute('data-value')) > 500,
    );
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate });
    const before = await readNumber(page, 'step');
    const { pictures, longest, elapsed } = await watchFor(page, LENGTH);
    const after = await readNumber(page, 'step');
    seen.pictures.push((pictures * 1000) / elapsed);
    seen.task.push(longest);
    seen.steps.push(((after - before) * 1000) / elapsed);
    await page.close();
  }
  return seen;
}
