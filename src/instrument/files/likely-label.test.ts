import { describe, expect, it } from 'vitest';
import { readTable } from '../../engine/data/own/table';
import { likelyLabel } from './likely-label';

function guess(head: string, row: (i: number) => string, rows = 120): number | null {
  const table = readTable([head, ...Array.from({ length: rows }, (_, i) => row(i))].join('\n'));
  if ('reason' in table) throw new Error(JSON.stringify(table));
  return likelyLabel(table);
}
const kind = (i: number) => ['rose', 'iris', 'lily'][i % 3];

describe('the likely label column', () => {
  it.each([
    ['words, wherever they stand', 'kind,x,z', (i: number) => `${kind(i)},${i % 4},${i}`, 1],
    ['words before a name', 'y,kind,class', (i: number) => `${i % 2},${kind(i)},${i % 5}`, 2],
    ['of words, a name', 'species,where', (i: number) => `${kind(i)},${i % 2 ? 'a' : 'b'}`, 1],
    ['a name before the last', 'label,a,b', (i: number) => `${i % 3},${i},${i % 2}`, 1],
    ['label, not y', 'x,y,label', (i: number) => `${i / 7},${i % 9},${i % 2}`, null],
    ['label before y', 'label,x,y', (i: number) => `${i % 2},${i / 7},${i % 9}`, 1],
    ['y where nothing else is named', 'y,a,b', (i: number) => `${i % 2},${i / 7},${i / 3}`, 1],
    ['a name of two words', 'a,Class_ID,b', (i: number) => `${i},${i % 4},${i % 3}`, 2],
    ['类别', '高,类别,宽', (i: number) => `${i},${i % 4},${i % 3}`, 2],
    ['分类结果', '分类结果,高,宽', (i: number) => `${i % 3},${i},${i % 7}`, 1],
    ['the last with classes', 'a,b,measure', (i: number) => `${i},${i % 2},${i / 7}`, 2],
    ['no measure that is called target', 'a,target', (i: number) => `${i % 2},${i * 1.5}`, 1],
    ['no index that is called class', 'class,b,c', (i: number) => `${i},${i / 3},${i % 2}`, null],
    ['no dates', 'date,x,k', (i: number) => `2020-${i},${i / 3},${i % 2}`, null],
    ['no steps of a half', 'a,b', (i: number) => `${i % 3},${(i % 5) / 2}`, 1],
    ['classes of one size, not pixels', 'a,b,c', (i: number) => `${i % 3},${i % 40 ? 0 : 7},0`, 1],
    ['no percents, as if they were words', 'a,k', (i: number) => `${i % 2},${i % 3}%`, 1],
  ])('is told by names and by content: %s', (_, head, row, label) => {
    expect(guess(head, row)).toBe(label);
  });

  it('is the last where there is none', () => {
    expect(guess('a,b', (i) => `${i},${i / 7}`)).toBeNull();
    expect(guess('a,b', (i) => `${i % 2},c${i}`, 300)).toBe(1);
  });
});
