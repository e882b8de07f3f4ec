import { setTimeout as wait } from 'node:timers/promises';
import { figure } from './table.mjs';

/**
 * The heap after some minutes at full speed and a reset, against that after one minute.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {number} minutes
 */
export async function heapGrowth(browser, address, minutes) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}#v=1&speed=max`);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await wait(60_000);
  const first = await heap(page);
  await wait((minutes - 1) * 60_000);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  const last = await heap(page);
  await page.close();
  /** @param {number} bytes */
  const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
  return [
    figure('heap after 1 minute at full speed, MB', [first], '', megabytes),
    figure(`heap after ${minutes} minutes and a reset, MB`, [last], '', megabytes),
    figure('its growth, %', [100 * (last / first - 1)], '<= 10'),
  ];
}

/** @param {import('playwright').Page} page */
async function heap(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize + backingStorageSize;
}
