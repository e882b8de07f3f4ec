import { cpus, loadavg } from 'node:os';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { BROWSER_ARGUMENTS, findBrowsers } from '../setup/browser.mjs';

/** Serves the production build on a free port. */
export async function serve() {
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { address: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

/**
 * What the figures were taken on, with a warning where others work there too.
 *
 * @param {import('playwright').Browser} browser
 */
export function describe(browser) {
  const processors = cpus();
  const [load = NaN] = loadavg();
  return [
    `${processors.length} × ${processors[0]?.model ?? 'unknown processor'}, ${process.platform}`,
    `Node ${process.versions.node}, Chromium ${browser.version()}`,
    `load average ${load.toFixed(2)}`,
    ...(load > 1
      ? ['WARNING: the machine is busy; these figures will be too slow and uneven']
      : []),
  ].join('\n');
}

/** Chromium with exact memory figures. */
export function browser() {
  const [executablePath] = findBrowsers();
  return chromium.launch({
    args: [...BROWSER_ARGUMENTS, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}

/**
 * A number on the screen.
 *
 * @param {import('playwright').Page} page
 * @param {string} name its test id
 */
export async function readNumber(page, name) {
  return Number(await page.getByTestId(name).getAttribute('data-value'));
}
