import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, say } from './process.mjs';

const OLDEST_NODE = [20, 19];

/** Whether this Node is one that the tools support. */
function nodeSuffices() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * The packages of a lock file: where each lies, and which version.
 *
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether node_modules holds what the lock file names. npm leaves its own lock file in
 * node_modules as its last act, so an installation that was cut off counts as missing. Contents
 * are compared and not dates, which copies and clones change.
 */
function packagesAreInstalled() {
  const wanted = lockedPackages(join(root, 'package-lock.json')) ?? {};
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  // Optional packages are those for other systems.
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    const found = installed[place];
    return place === '' || (found ? found.version === version : optional === true);
  });
}

/**
 * Checks Node and installs the packages that are missing. Resolves to whether all is there.
 *
 * @param {{ quiet?: boolean }} [options] quiet: nothing is said where nothing is missing
 */
export async function providePackages({ quiet = false } = {}) {
  if (!nodeSuffices()) {
    say(`needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}`);
    return false;
  }
  if (packagesAreInstalled()) {
    if (!quiet) say('packages: all installed');
    return true;
  }
  say('packages: installing what the lock file names (npm ci)');
  // The tools are development packages, whatever NODE_ENV or npm's settings leave out.
  const code = await npm(['ci', '--include=dev', '--include=optional', '--loglevel=error']);
  if (code === 0) return true;
  say('packages: npm ci failed; see its message above');
  return false;
}
