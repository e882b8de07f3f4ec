import { existsSync } from 'node:fs';
import { run } from '../../src/cli/process.mjs';

/** How a person keeps their machine as it is. */
export const HOW_TO_PREVENT = 'SHIFTSCOPE_INSTALL=no prevents it';

/** Whether anything may be put on this machine beside the packages of npm. */
export const mayInstall = () => process.env['SHIFTSCOPE_INSTALL'] !== 'no';

/** Whether the system's packages can be installed: as Debian's root. */
export const mayInstallPackages = () =>
  mayInstall() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Debian's installer, which says little and asks nothing.
 *
 * @param {readonly string[]} args
 * @param {number} [timeout] in ms
 */
export function apt(args, timeout) {
  return run('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    ...(timeout && { timeout }),
  });
}
