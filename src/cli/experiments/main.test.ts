import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('is a command of its own, which prints the table and nothing else', async () => {
  const words = [join('src', 'cli', 'in-node.mjs'), 'experiments', '--only', 'A3'];
  const { status, out, errors } = await new Promise<{
    status: unknown;
    out: string;
    errors: string;
  }>((resolve) => {
    execFile(process.execPath, words, (error, out, errors) =>
      resolve({ status: error ? error.code : 0, out, errors }),
    );
  });
  expect(errors).toMatch(/^A3: /m);
  expect(status).toBe(0);
  const [head, ...rows] = out.trimEnd().split('\n');
  expect(head).toMatch(/^id +what +expected +measured +verdict$/);
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toMatch(/^A3 .* agrees$/);
});
