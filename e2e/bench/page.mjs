import { figure1 } from './figure-1.mjs';
import { fullSpeed } from './full-speed.mjs';
import { heapGrowth } from './heap.mjs';
import { loading } from './loading.mjs';
import { serve } from './machine.mjs';
import { stabilityMap } from './stability-map.mjs';
import { table } from './table.mjs';

const MINUTES = Number(process.env['BENCH_MINUTES'] ?? 5);

/**
 * What the page costs and how fast it runs: prints its table.
 *
 * @param {import('playwright').Browser} browser
 */
export async function benchPage(browser) {
  const site = await serve();
  try {
    const head = ['figure', 'median', 'lowest', 'highest', 'aim'];
    console.log(table(head, await loading(browser, site.address)));
    console.log(table(head, await fullSpeed(browser, site.address)));
    console.log(table(head, await stabilityMap(browser, site.address)));
    console.log(table(head, await figure1(browser, site.address)));
    console.log(table(head, await heapGrowth(browser, site.address, MINUTES)));
  } finally {
    await site.close();
  }
}
