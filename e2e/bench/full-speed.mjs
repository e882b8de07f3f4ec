import { readNumber } from './machine.mjs';
import { watchFor } from './pictures.mjs';
import { figure } from './table.mjs';

const RUNS = 5;
/** Milliseconds of each run. */
const LENGTH = 6000;

/**
 * Pictures a second, the longest task of the page's own thread, and steps a second of the default
 * twin as fast as the machine can.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address
 */
export async function fullSpeed(browser, address) {
  /** @type {{ pictures: number[], task: number[], steps: number[] }} */
  const seen = { pictures: [], task: [], steps: [] };
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${address}#v=1&speed=max`);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForFunction(
      () => Number(document.querySelector('[data-testid=step]')?.getAttribute('data-value')) > 500,
    );
    const before = await readNumber(page, 'step');
    const { pictures, longest, elapsed } = await watchFor(page, LENGTH);
    const after = await readNumber(page, 'step');
    seen.pictures.push((pictures * 1000) / elapsed);
    seen.task.push(longest);
    seen.steps.push(((after - before) * 1000) / elapsed);
    await page.close();
  }
  return [
    figure('pictures a second at full speed', seen.pictures, '60'),
    figure('longest task of the page at full speed, ms', seen.task, '< 50', (value) =>
      value.toFixed(0),
    ),
    figure('steps a second of the default twin', seen.steps, '', (value) => value.toFixed(0)),
  ];
}
