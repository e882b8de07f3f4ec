import { describe, expect, it } from 'vitest';
import { Fingerprint } from '../../fingerprint';
import { readContent } from './content';
import { FORMER_TABLES, type FormerTable } from './former-tables.fixture';
import { makeOwnDataSet } from './make-own-data-set';
import { USUAL } from './own-options.fixture';
import { isProblem } from './problem';
import { makeSource } from './source';

function digestOf({ text, options }: FormerTable): string {
  const content = readContent('t.csv', new TextEncoder().encode(text));
  const source = isProblem(content) ? content : makeSource([content]);
  if (isProblem(source)) return JSON.stringify(source);
  const data = makeOwnDataSet(source, { ...USUAL, version: '1', ink: 'binary', ...options });
  if (isProblem(data)) return JSON.stringify(data);
  const digest = new Fingerprint();
  for (const { x, y } of [data.train, data.test]) {
    digest.add(x);
    digest.add(y);
  }
  digest.add([data.classes, data.train.count, data.train.features]);
  return digest.toString();
}

describe('a table of a link of version 1', () => {
  it.each(FORMER_TABLES)('keeps its numbers and classes: $name', (table) => {
    expect(digestOf(table)).toBe(table.digest);
  });
});
