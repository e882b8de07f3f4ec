import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Names under which Linux systems install Chromium and its kin. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** The places where a system may keep a browser, the likeliest first. */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      MAC_APPLICATIONS.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
      WINDOWS_PROGRAMS.map((program) => join(process.env[variable] ?? 'C:\\', program)),
    );
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return COMMANDS.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

/** Arguments that keep a browser quiet and alike on every machine. */
export const BROWSER_ARGUMENTS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * The browsers found on this machine, in the order in which they should be tried: the one that
 * SHIFTSCOPE_BROWSER names, the system's, Playwright's own.
 *
 * @returns {string[]} paths of programs
 */
export function findBrowsers() {
  const chosen = process.env['SHIFTSCOPE_BROWSER'];
  const places = [...(chosen ? [chosen] : []), ...usualPlaces(), chromium.executablePath()];
  return [...new Set(places)].filter((place) => existsSync(place));
}

/**
 * Whether a browser starts and shows a page. Some systems ship a program of the right name that
 * only asks to install the browser.
 *
 * @param {string} executablePath
 */
export async function browserWorks(executablePath) {
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
    const page = await browser.newPage();
    const works = (await page.evaluate('1 + 1')) === 2;
    await browser.close();
    return works;
  } catch {
    return false;
  }
}
