import { existsSync } from 'node:fs';
import { say } from '../../src/cli/process.mjs';
import { apt, HOW_TO_PREVENT, mayInstallPackages } from './install.mjs';

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

/**
 * Installs the engines that are missing, as Debian's root, which it says before. Tests do without
 * those that cannot be had, so nothing here fails.
 */
export async function provideEngines() {
  const missing = ENGINES.filter(({ programs }) => !programs.some((path) => existsSync(path)));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(' and ');
  if (!mayInstallPackages()) {
    say(`engines: numbers are not compared in ${names}, which this machine does not have`);
    return;
  }
  const all = missing.flatMap(({ packages }) => packages).join(', ');
  say(
    `engines: installing ${all} with apt-get, to compare numbers in ${names} (${HOW_TO_PREVENT})`,
  );
  await apt(['update'], DOWNLOAD_LIMIT);
  for (const { name, packages } of missing) {
    const install = ['install', '-y', '--no-install-recommends', ...packages];
    // Only the download may be cut off: an installation would be left half done.
    const got = (await apt([...install, '--download-only'], DOWNLOAD_LIMIT)) === 0;
    if (!got || (await apt(install)) !== 0) say(`engines: ${name} cannot be had here`);
  }
}
