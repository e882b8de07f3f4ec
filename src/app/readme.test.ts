import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../experiment/experiment';
import { type Field, type Fields, type Kind, writeValue } from '../experiment/field';
import { EXPERIMENT_FIELDS } from '../experiment/fields';
import { PLAYBACK } from '../experiment/playback';
import { VIEWS } from './page-link';

/** What each key is, and the text of what it is where nothing is said. */
const KEYS = new Map<string, { readonly kind: Kind; readonly initial: string }>([
  ...EXPERIMENT_FIELDS.map(
    ({ key, setting: { kind }, get }) =>
      [key, { kind, initial: writeValue(kind, get(DEFAULT_EXPERIMENT)) }] as const,
  ),
  ...[PLAYBACK, ...Object.values(VIEWS)]
    .flatMap((fields: Fields) => Object.values<Field>(fields))
    .map(({ key, kind, initial }) => [key, { kind, initial: writeValue(kind, initial) }] as const),
]);

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const table = readme.slice(readme.indexOf('| key'), readme.indexOf('## Your own data'));
const words = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

/** Keys, value and defaults of each row that names settings. */
const ROWS = table
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [, first = '', value = '', defaults = ''] = line.split('|').map((cell) => cell.trim());
    const keys = words(first).filter((key) => KEYS.has(key));
    return { first, keys, value, defaults: defaults.split(', ').map((x) => x.replaceAll('`', '')) };
  });

/** A number as the table writes it. */
const plain = (value: number) => value.toFixed(8).replace(/\.?0+$/, '');

/** What a cell must say of a kind of value. */
function toSay(kind: Kind): string[] {
  switch (kind.type) {
    case 'number':
      return [`${plain(kind.range.min)} to ${plain(kind.range.max)}`];
    case 'choice':
      return kind.options.map((option) => `\`${option}\``);
    case 'optional':
      return [...toSay(kind.of), `\`${kind.word}\``];
    case 'word':
      return ['a name'];
    case 'layers':
      return ['1 to 9', '`all`'];
    case 'query':
      return ['as in a link'];
    case 'some':
      return kind.options.length > 20 ? [] : kind.options.map((option) => `\`${option}\``);
    case 'text':
      return [`${kind.limit} letters`];
    case 'flag':
    case 'files':
      return [];
  }
}

describe('the README’s table of keys', () => {
  it('names each key once', () => {
    const named = ROWS.flatMap(({ first, keys }) =>
      first.includes('`b.`') ? [...keys, ...keys.map((key) => key.replace(/^a/, 'b'))] : keys,
    );
    expect(named.toSorted()).toEqual([...KEYS.keys()].toSorted());
  });

  it.each(ROWS.flatMap(({ keys, value }) => keys.map((key) => [key, value] as const)))(
    'says what %s can be',
    (key, value) => {
      for (const part of toSay(KEYS.get(key)!.kind)) expect(value).toContain(part);
    },
  );

  it.each(
    ROWS.filter(({ keys }) => keys.length > 0).map(({ keys, defaults }) => ({ keys, defaults })),
  )('has the defaults of $keys', ({ keys, defaults }) => {
    const initial = keys.map((key) => {
      const { kind, initial: text } = KEYS.get(key)!;
      return kind.type === 'number' ? plain(Number(text)) : text;
    });
    expect(defaults).toEqual(initial);
  });
});
