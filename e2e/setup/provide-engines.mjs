import { existsSync } from 'node:fs';
import { run, say } from '../../src/cli/process.mjs';

/** In ms, for each: a slow network shall not hold up the tests. */
const DOWNLOAD_LIMIT = 40_000;

/** The engines that numbers are compared in beside Chromium: what is there, and what brings it. */
const ENGINES = [
  {
    name: 'Firefox',
    programs: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
    packages: ['firefox-esr'],
  },
  {
    name: 'WebKitGTK',
    programs: ['/usr/bin/WebKitWebDriver'],
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
];

/** @param {readonly string[]} args @param {number} [timeout] in ms */
function apt(args, timeout) {
  return run('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    ...(timeout && { timeout }),
  });
}

/**
 * Installs the engines that are missing, as Debian's root. Tests do without those that cannot be
 * had, so nothing here fails.
 */
export async function provideEngines() {
  const missing = ENGINES.filter(({ programs }) => !programs.some((path) => existsSync(path)));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(' and ');
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    say(`engines: numbers are not compared in ${names}, which this machine does not have`);
    return;
  }
  say(`engines: installing ${names}, to compare numbers (apt-get)`);
  await apt(['update'], DOWNLOAD_LIMIT);
  for (const { name, packages } of missing) {
    const install = ['install', '-y', '--no-install-recommends', ...packages];
    // Only the download may be cut off: an installation would be left half done.
    const got = (await apt([...install, '--download-only'], DOWNLOAD_LIMIT)) === 0;
    if (!got || (await apt(install)) !== 0) say(`engines: ${name} cannot be had here`);
  }
}
