import { watchUntil } from './pictures.mjs';
import { figure, whole } from './table.mjs';

const LINK = 'v=1&data=digits&depth=3&width=100&init=fixed&scale=0.01&batch=60&screen=figure';

/**
 * Seconds that the paper's 50,000 steps of both networks take in the page, with all that is recorded
 * on the way, and the pictures a second that it shows meanwhile.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address
 */
export async function figure1(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}#${LINK}`);
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
  const { pictures, longest, elapsed } = await watchUntil(page, 'Start', 'figure-fingerprint');
  await page.close();
  return [
    figure('figure 1, 50,000 steps of both networks, s', [elapsed / 1000], '< 75'),
    figure('pictures a second meanwhile', [(pictures * 1000) / elapsed], '60'),
    figure('longest task of the page, ms', [longest], '< 50', whole),
  ];
}
