import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StepRecord } from './record';

/** Tests run in the repository's folder. */
const COMMAND = [join('src', 'cli', 'in-node.mjs'), 'replay'];
const LINK = 'v=1&depth=1&width=4&batch=8';

/** The command as a process of its own, as `npm run replay` starts it. */
function command(...words: string[]) {
  return new Promise<{ status: unknown; out: string; errors: string }>((resolve) => {
    execFile(process.execPath, [...COMMAND, ...words], (error, out, errors) =>
      resolve({ status: error ? error.code : 0, out, errors }),
    );
  });
}

describe('the command', () => {
  it('prints the records and nothing else', async () => {
    const { status, out, errors } = await command(LINK, '--steps=4', '--every=2', '--json');
    expect(errors).toBe('');
    expect(status).toBe(0);
    const records = out.trimEnd().split('\n');
    const steps = records.map((line) => (JSON.parse(line) as StepRecord).step);
    expect(steps).toEqual([0, 2, 4]);
  });

  it('ends with its status, and one line where something is wrong', async () => {
    const other = await command(LINK, '--steps', '1', '--expect', '0'.repeat(16));
    expect(other.status).toBe(1);
    expect(other.errors).toMatch(
      /^replay: at step 1 the fingerprint is [0-9a-f]{16}, not 0{16}\n$/,
    );
    const nowhere = join('nowhere', 'trace.json');
    const wrong = await command(LINK, '--steps', '1', '--trace', nowhere);
    expect(wrong.status).toBe(2);
    expect(wrong.out).toBe('');
    expect(wrong.errors).toMatch(/^replay: the trace cannot be written: ENOENT[^\n]*\n$/);
  });
});
