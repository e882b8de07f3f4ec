import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from './process.mjs';

/** For tests: what a command of the command line has printed, and its exit status. */

export interface Printed {
  readonly status: unknown;
  readonly out: string;
  readonly errors: string;
}

/**
 * A command as a process of its own, as npm starts it. Of colours it is told one thing only: Node
 * warns on the error stream where two variables contradict each other, as a test runner's may.
 */
export function command(...words: readonly string[]): Promise<Printed> {
  const { FORCE_COLOR: _, ...env } = process.env;
  const call = [join('src', 'cli', 'in-node.mjs'), ...words];
  return new Promise((resolve) => {
    execFile(process.execPath, call, { cwd: root, env }, (error, out, errors) =>
      resolve({ status: error ? error.code : 0, out, errors }),
    );
  });
}
