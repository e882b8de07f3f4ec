import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * One line that says what is going on.
 *
 * @param {string} line
 */
export function say(line) {
  console.log(`shiftscope: ${line}`);
}

/** Where programs that are run write what they have to say: 1 is stdout, 2 is stderr. */
let channel = 1;

/** From now on all that is said, by us or by programs that we run, goes to stderr. */
export function speakOnStderr() {
  channel = 2;
  console.log = console.error;
}

/**
 * Runs a program in the repository's folder and resolves to its exit code; its output is shown.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeout?: number, shell?: boolean }} [options] timeout in ms
 * @returns {Promise<number>} 1 where the program cannot be started or was killed
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', channel, 'inherit'],
      ...options,
    });
    let stopped = false;
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      stopped = true;
      // Ctrl-C in a terminal reaches the whole group; a second one would cut off its tidying up.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    /** @param {number} code */
    const end = (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      if (stopped) process.exit(130);
      resolve(code);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    child.once('error', (error) => {
      console.error(error.message);
      end(1);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/**
 * Runs npm, the very one that started us where there is one.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function npm(args, env = process.env) {
  const cli = process.env['npm_execpath'] ?? '';
  if (basename(cli) === 'npm-cli.js') return run(process.execPath, [cli, ...args], { env });
  // npm is a batch file on Windows, which only a shell can start.
  return run('npm', args, { env, shell: process.platform === 'win32' });
}
