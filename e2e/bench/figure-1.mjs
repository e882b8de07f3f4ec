import { figure } from './table.mjs';

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
  const { pictures, longest, elapsed } = await page.evaluate(count);
  await page.close();
  return [
    figure('figure 1, 50,000 steps of both networks, s', [elapsed / 1000], '< 75'),
    figure('pictures a second meanwhile', [(pictures * 1000) / elapsed], '60'),
    figure('longest task of the page, ms', [longest], '< 50', (value) => value.toFixed(0)),
  ];
}

/**
 * Runs in the page.
 *
 * @returns {Promise<{ pictures: number, longest: number, elapsed: number }>}
 */
function count() {
  return new Promise((resolve) => {
    let pictures = 0;
    let longest = 0;
    // Only tasks over 50 ms are reported: none is written as 0.
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    tasks.observe({ type: 'longtask' });
    const start = performance.now();
    const next = () => {
      pictures += 1;
      if (document.querySelector('[data-testid=figure-fingerprint]') === null) {
        requestAnimationFrame(next);
        return;
      }
      tasks.disconnect();
      resolve({ pictures, longest, elapsed: performance.now() - start });
    };
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent === 'Start')?.click();
    requestAnimationFrame(next);
  });
}
