import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For tests: what Python says of a program. */

export interface Ran {
  readonly status: unknown;
  readonly out: string;
  readonly errors: string;
}

/** Runs a program of this text. */
export async function runPython(python: string, text: string): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'shiftscope-'));
  const file = join(folder, 'experiment.py');
  writeFileSync(file, text);
  try {
    return await new Promise((resolve) => {
      execFile(python, [file], (error, out, errors) =>
        resolve({ status: error ? error.code : 0, out, errors }),
      );
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
