import { existsSync, readdirSync } from 'node:fs';
import { chromium, firefox, type BrowserType, type LaunchOptions } from 'playwright/test';
import { BROWSER_ARGUMENTS, findBrowsers } from './browser.mjs';
import { freePort } from './free-port';
import { startWebDriver, type WebDriver } from './web-driver';

/** A browser engine as the tests of numbers see it: a page, and what is evaluated in it. */
export type EnginePage = WebDriver;

export interface Engine {
  readonly name: string;
  /** Null where it is not on this machine. */
  readonly start: (() => Promise<EnginePage>) | null;
}

async function launch(type: BrowserType, options: LaunchOptions): Promise<EnginePage> {
  const browser = await type.launch(options);
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}

function findChromium(): Engine['start'] {
  const [executablePath] = findBrowsers();
  if (executablePath === undefined) return null;
  return () => launch(chromium, { executablePath, args: BROWSER_ARGUMENTS });
}

/** Playwright's own Firefox, or the system's, which speaks the standard protocol. */
function findFirefox(): Engine['start'] {
  if (existsSync(firefox.executablePath())) return () => launch(firefox, {});
  const system = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
  if (system === undefined) return null;
  return () => launch(firefox, { channel: 'moz-firefox', executablePath: system });
}

/** WebKitGTK, the engine of Safari, in Debian's packages webkit2gtk-driver and xvfb. */
function findWebKit(): Engine['start'] {
  const needed = ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run', '/usr/bin/xauth'];
  if (!needed.every((path) => existsSync(path))) return null;
  const binary = readdirSync('/usr/lib')
    .map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
    .find((path) => existsSync(path));
  if (binary === undefined) return null;
  return async () => {
    const port = await freePort();
    return startWebDriver({
      command: ['xvfb-run', '-a', 'WebKitWebDriver', '-p', String(port)],
      port,
      environment: {
        // Its sandbox does not start in containers or as root, nor does its graphics without a card.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
      },
      capabilities: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
    });
  };
}

export const ENGINES: readonly Engine[] = [
  { name: 'Chromium', start: findChromium() },
  { name: 'Firefox', start: findFirefox() },
  { name: 'WebKitGTK', start: findWebKit() },
];
