import { readNumber } from './machine.mjs';
import { figure, whole } from './table.mjs';

const RUNS = 5;

/**
 * Largest contentful paint at a processor four times slower, layout shift, and the time from a
 * press to the next picture while both networks train as fast as they can.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address
 */
export async function loading(browser, address) {
  /** @type {{ lcp: number[], cls: number[], inp: number[] }} */
  const seen = { lcp: [], cls: [], inp: [] };
  for (let run = 0; run < RUNS; run++) {
    const slow = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const devtools = await slow.context().newCDPSession(slow);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await slow.addInitScript(observe);
    await slow.goto(address);
    await slow.getByTestId('accuracy-b').filter({ hasText: '%' }).waitFor();
    await slow.waitForFunction(
      () => Number(document.querySelector('[data-testid=step]')?.getAttribute('data-value')) > 50,
    );
    const loaded = await slow.evaluate(() => window.vitals);
    seen.lcp.push(loaded.lcp);
    seen.cls.push(loaded.cls);
    await slow.close();

    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(observe);
    await page.goto(`${address}#v=1&speed=max&lab.all=1`);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const start = await readNumber(page, 'step');
    await page.waitForFunction(
      (from) =>
        Number(document.querySelector('[data-testid=step]')?.getAttribute('data-value')) >
        from + 200,
      start,
    );
    for (const name of [
      'output (a)',
      'normalized (x̂)',
      'before normalization (u)',
      'before activation (z)',
    ]) {
      await page.getByRole('radio', { name, exact: true }).first().check({ force: true });
    }
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    seen.inp.push((await page.evaluate(() => window.vitals)).inp);
    await page.close();
  }
  return [
    figure('largest contentful paint, processor slowed 4 times, ms', seen.lcp, '<= 1500', whole),
    figure('cumulative layout shift', seen.cls, '<= 0.02', (value) => value.toFixed(4)),
    figure('slowest press to next picture at full speed, ms', seen.inp, '<= 100', whole),
  ];
}

/** Runs in the page, before anything else. */
function observe() {
  window.vitals = { lcp: NaN, cls: 0, inp: 0 };
  const { vitals } = window;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) vitals.lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const shift = /** @type {PerformanceEntry & { value: number, hadRecentInput: boolean }} */ (
        entry
      );
      if (!shift.hadRecentInput) vitals.cls += shift.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) vitals.inp = Math.max(vitals.inp, entry.duration);
  }).observe(
    /** @type {PerformanceObserverInit} */ ({
      type: 'event',
      durationThreshold: 16,
      buffered: true,
    }),
  );
}
