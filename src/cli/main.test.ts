import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command } from './command.fixture';
import type { StepRecord } from './record';

const LINK = 'v=1&depth=1&width=4&batch=8';

const replay = (...words: string[]) => command('replay', ...words);

describe('the command', () => {
  it('prints the records and nothing else', async () => {
    const { status, out, errors } = await replay(LINK, '--steps=4', '--every=2', '--json');
    expect(errors).toBe('');
    expect(status).toBe(0);
    const records = out.trimEnd().split('\n');
    const steps = records.map((line) => (JSON.parse(line) as StepRecord).step);
    expect(steps).toEqual([0, 2, 4]);
  });

  it('ends with its status, and one line where something is wrong', async () => {
    const other = await replay(LINK, '--steps', '1', '--expect', '0'.repeat(16));
    expect(other.status).toBe(1);
    expect(other.errors).toMatch(
      /^replay: at step 1 the fingerprint is [0-9a-f]{16}, not 0{16}\n$/,
    );
    const nowhere = join('nowhere', 'trace.json');
    const wrong = await replay(LINK, '--steps', '1', '--trace', nowhere);
    expect(wrong.status).toBe(2);
    expect(wrong.out).toBe('');
    expect(wrong.errors).toMatch(/^replay: the trace cannot be written: ENOENT[^\n]*\n$/);
  });
});
