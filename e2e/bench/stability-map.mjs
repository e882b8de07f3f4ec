import { watchUntil } from './pictures.mjs';
import { figure } from './table.mjs';

const RUNS = 3;

/**
 * Seconds that the map of the default experiment takes, 24×24 cells of 200 steps for both networks,
 * from the start button to its fingerprint, and the pictures a second that the page shows meanwhile.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address
 */
export async function stabilityMap(browser, address) {
  /** @type {{ seconds: number[], pictures: number[] }} */
  const seen = { seconds: [], pictures: [] };
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${address}#v=1&screen=map&map=24&mapsteps=200`);
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    const { pictures, elapsed } = await watchUntil(page, 'Start', 'map-fingerprint');
    seen.seconds.push(elapsed / 1000);
    seen.pictures.push((pictures * 1000) / elapsed);
    await page.close();
  }
  return [
    figure('stability map, 24×24×2 runs of 200 steps, s', seen.seconds, '< 8'),
    figure('pictures a second meanwhile', seen.pictures, '60'),
  ];
}
