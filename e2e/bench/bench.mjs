/* What the page costs and how fast it runs, in Chromium on this machine: `npm run bench`. */
import { browser, serve } from './machine.mjs';
import { heapGrowth } from './heap.mjs';
import { loading } from './loading.mjs';
import { fullSpeed } from './full-speed.mjs';
import { table } from './table.mjs';

const MINUTES = Number(process.env['BENCH_MINUTES'] ?? 5);

const site = await serve();
const chromium = await browser();
try {
  const rows = [
    ...(await loading(chromium, site.address)),
    ...(await fullSpeed(chromium, site.address)),
    ...(await heapGrowth(chromium, site.address, MINUTES)),
  ];
  console.log(table(['figure', 'median', 'lowest', 'highest', 'aim'], rows));
} finally {
  await chromium.close();
  await site.close();
}
