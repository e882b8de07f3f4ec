import { join } from 'node:path';
import { root, run, say } from '../../src/cli/process.mjs';
import { browserWorks, findBrowsers } from './browser.mjs';
import { apt, HOW_TO_PREVENT, mayInstall, mayInstallPackages } from './install.mjs';

/** In ms. */
const DOWNLOAD_LIMIT = 5 * 60_000;

/** Downloads Playwright's own browser; a machine without that road is no failure yet. */
async function download() {
  say(`browser: none works here; downloading Playwright's Chromium (${HOW_TO_PREVENT})`);
  const playwright = join(root, 'node_modules', 'playwright', 'cli.js');
  await run(process.execPath, [playwright, 'install', 'chromium'], {
    // A host that does not answer is given up soon: several are tried, several times each.
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    timeout: DOWNLOAD_LIMIT,
  });
}

/** Installs Debian's package, which brings the libraries it needs as well. */
async function installPackage() {
  say(`browser: no download; installing Debian's chromium with apt-get (${HOW_TO_PREVENT})`);
  await apt(['update']);
  await apt(['install', '-y', '--no-install-recommends', 'chromium']);
}

/** The first browser found that works. */
async function workingBrowser() {
  for (const browser of findBrowsers()) {
    if (await browserWorks(browser)) return browser;
  }
  return undefined;
}

/**
 * Finds a browser that works, and installs one where there is none, which it says before.
 *
 * @returns {Promise<string | undefined>} the path of its program
 */
export async function provideBrowser() {
  const roads = [
    ...(mayInstall() ? [download] : []),
    ...(mayInstallPackages() ? [installPackage] : []),
  ];
  let browser = await workingBrowser();
  for (const install of roads) {
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
