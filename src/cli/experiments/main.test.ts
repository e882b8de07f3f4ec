import { expect, it } from 'vitest';
import { command } from '../command.fixture';

it('is a command of its own, which prints the table and nothing else', async () => {
  const { status, out, errors } = await command('experiments', '--only', 'A3');
  expect(errors).toMatch(/^A3: /m);
  expect(status).toBe(0);
  const [head, ...rows] = out.trimEnd().split('\n');
  expect(head).toMatch(/^id +what +expected +measured +verdict$/);
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toMatch(/^A3 .* agrees$/);
});
