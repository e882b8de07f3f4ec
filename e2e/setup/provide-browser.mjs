import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { browserWorks, findBrowsers } from './browser.mjs';
import { root, run, say } from '../../src/cli/process.mjs';

/** In ms. */
const DOWNLOAD_LIMIT = 5 * 60_000;

/** Downloads Playwright's own browser; a machine without that road is no failure yet. */
async function download() {
  say("browser: none works here; downloading Playwright's Chromium");
  const playwright = join(root, 'node_modules', 'playwright', 'cli.js');
  await run(process.execPath, [playwright, 'install', 'chromium'], {
    // A host that does not answer is given up soon: several are tried, several times each.
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    timeout: DOWNLOAD_LIMIT,
  });
}

/** Installs Debian's package, which brings the libraries it needs as well. */
async function installPackage() {
  say("browser: no download; installing the system's package (apt-get install chromium)");
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-q'], options);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options);
}

/** The first browser found that works. */
async function workingBrowser() {
  for (const browser of findBrowsers()) {
    if (await browserWorks(browser)) return browser;
  }
  return undefined;
}

/**
 * Finds a browser that works, and installs one where there is none.
 *
 * @returns {Promise<string | undefined>} the path of its program
 */
export async function provideBrowser() {
  const debianAsRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  let browser = await workingBrowser();
  for (const install of debianAsRoot ? [download, installPackage] : [download]) {
    if (browser) break;
    await install();
    browser = await workingBrowser();
  }
  say(
    browser
      ? `browser: ${browser}`
      : 'browser: none can be had. Install Chromium, Chrome or Edge, or name one in SHIFTSCOPE_BROWSER',
  );
  return browser;
}
