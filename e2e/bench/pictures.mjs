/**
 * What the page shows while something goes on: pictures, the longest task of its thread in
 * milliseconds (only those over 50 are reported: none is 0), and how long it took in milliseconds.
 *
 * @typedef {{ pictures: number, longest: number, elapsed: number }} Watched
 */

/**
 * Presses a button and watches until a read-out is there.
 *
 * @param {import('playwright').Page} page
 * @param {string} press what is written on the button
 * @param {string} until the read-out's test id
 * @returns {Promise<Watched>}
 */
export function watchUntil(page, press, until) {
  return page.evaluate(watch, { press, until, length: Infinity });
}

/**
 * Watches for so many milliseconds.
 *
 * @param {import('playwright').Page} page
 * @param {number} length
 * @returns {Promise<Watched>}
 */
export function watchFor(page, length) {
  return page.evaluate(watch, { press: null, until: null, length });
}

/**
 * Runs in the page.
 *
 * @param {{ press: string | null, until: string | null, length: number }} wanted
 * @returns {Promise<Watched>}
 */
function watch({ press, until, length }) {
  return new Promise((resolve) => {
    let pictures = 0;
    let longest = 0;
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    tasks.observe({ type: 'longtask' });
    const start = performance.now();
    const next = () => {
      pictures += 1;
      const elapsed = performance.now() - start;
      const there = until !== null && document.querySelector(`[data-testid=${until}]`) !== null;
      if (!there && elapsed < length) {
        requestAnimationFrame(next);
        return;
      }
      tasks.disconnect();
      resolve({ pictures, longest, elapsed });
    };
    const buttons = [...document.querySelectorAll('button')];
    if (press !== null) buttons.find(({ textContent }) => textContent === press)?.click();
    requestAnimationFrame(next);
  });
}
