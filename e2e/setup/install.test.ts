import { beforeEach, describe, expect, it, vi } from 'vitest';

/** What was said and what was run, in order. */
const acts: string[] = [];
const found = { browsers: [] as string[], programs: [] as string[] };

vi.mock('../../src/cli/process.mjs', () => ({
  root: '/project',
  say: (line: string) => acts.push(`says ${line}`),
  run: (program: string, args: readonly string[]) => {
    acts.push(
      `runs ${program.split('/').at(-1)} ${args.filter((word) => !/^-|=/.test(word)).join(' ')}`,
    );
    return Promise.resolve(0);
  },
}));
vi.mock('./browser.mjs', () => ({
  findBrowsers: () => found.browsers,
  browserWorks: () => Promise.resolve(true),
}));
vi.mock('node:fs', () => ({
  existsSync: (path: string) => path === '/usr/bin/apt-get' || found.programs.includes(path),
}));

const { provideBrowser } = await import('./provide-browser.mjs');
const { provideEngines } = await import('./provide-engines.mjs');

beforeEach(() => {
  acts.length = 0;
  found.browsers = [];
  found.programs = [];
  vi.spyOn(process, 'getuid').mockReturnValue(0);
  vi.stubEnv('SHIFTSCOPE_INSTALL', undefined);
});

describe('what the tests need', () => {
  it('is told before it is installed, with how to prevent it', async () => {
    await provideBrowser();
    await provideEngines();
    const installs = acts.filter((act) => /^runs .*install/.test(act));
    expect(installs).toEqual([
      'runs node /project/node_modules/playwright/cli.js install chromium',
      'runs apt-get install chromium',
      'runs apt-get install firefox-esr',
      'runs apt-get install firefox-esr',
      'runs apt-get install webkit2gtk-driver xvfb xauth',
      'runs apt-get install webkit2gtk-driver xvfb xauth',
    ]);
    for (const install of installs) {
      const said = acts.slice(0, acts.indexOf(install)).filter((act) => act.startsWith('says'));
      for (const name of install.replace(/.* install /, '').split(' ')) {
        const told = said.filter((line) => line.toLowerCase().includes(name));
        expect(told.at(-1), name).toMatch(
          /(installing|downloading) .*SHIFTSCOPE_INSTALL=no prevents/,
        );
      }
    }
  });

  it('is not installed where a person prevents it, nor by anyone but root', async () => {
    vi.stubEnv('SHIFTSCOPE_INSTALL', 'no');
    expect(await provideBrowser()).toBeUndefined();
    await provideEngines();
    expect(acts.filter((act) => act.startsWith('runs'))).toEqual([]);
    expect(acts.join('\n')).toMatch(/none can be had[^]*not compared in Firefox and WebKitGTK/);

    vi.stubEnv('SHIFTSCOPE_INSTALL', undefined);
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    await provideBrowser();
    await provideEngines();
    expect(acts.filter((act) => act.startsWith('runs apt-get'))).toEqual([]);
  });

  it('is left alone where it is there', async () => {
    found.browsers = ['/usr/bin/chromium'];
    found.programs = ['/usr/bin/firefox-esr', '/usr/bin/WebKitWebDriver'];
    expect(await provideBrowser()).toBe('/usr/bin/chromium');
    await provideEngines();
    expect(acts).toEqual(['says browser: /usr/bin/chromium']);
  });
});
