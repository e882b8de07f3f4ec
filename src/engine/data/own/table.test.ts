import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowers } from './idx.fixture';
import { readTable, type Table } from './table';

function read(text: string): Table {
  const table = readTable(text);
  if ('reason' in table) throw new Error(JSON.stringify(table));
  return table;
}

const cell = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(String),
  fc.constantFrom('rose', '玫瑰', 'a b', 'x"y', 'two\nlines', 'x,y;z\tw', '-', '1e5', '.5', '7.'),
);
const written = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.record({
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 12,
    }),
    separator: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    last: fc.boolean(),
    quoted: fc.boolean(),
  }),
);

const quote = (text: string, always: boolean) =>
  always || /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

describe('readTable', () => {
  it('reads what was written with any separator, line end and quoting', () => {
    fc.assert(
      fc.property(written, ({ rows, separator, end, last, quoted }) => {
        const names = (rows[0] ?? []).map((_, at) => `n${at}`);
        const lines = [names, ...rows].map((row) =>
          row.map((one) => quote(one, quoted)).join(separator),
        );
        const table = read(lines.join(end) + (last ? end : ''));
        expect(table.rows).toBe(rows.length);
        expect(table.columns.map(({ name }) => name)).toEqual(names);
        rows.forEach((row, r) =>
          row.forEach((text, c) => {
            const at = r * names.length + c;
            expect(table.columns[c]?.classes?.[table.codes[at] ?? -1]).toBe(text);
            const number = /^[-\d.e+]*\d[-\d.e+]*$/.test(text) ? Math.fround(Number(text)) : NaN;
            expect(table.numbers[at]).toBe(number);
          }),
        );
      }),
    );
  });

  it('orders classes as numbers where all are, else by their characters', () => {
    const classes = (cells: string) =>
      read(`x,y\n${[...cells.split(' ')].map((one) => `1,${one}`).join('\n')}`).columns[1]?.classes;
    expect(classes('10 9 2 9')).toEqual(['2', '9', '10']);
    expect(classes('b a B 10 9')).toEqual(['10', '9', 'B', 'a', 'b']);
  });

  it('keeps up to a hundred classes of a column', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => `1,c${i}`).join('\n');
    expect(read(`x,y\n${rows(100)}`).columns[1]?.classes).toHaveLength(100);
    expect(read(`x,y\n${rows(101)}`).columns[1]?.classes).toBeNull();
  });

  it('knows the line of the first cell that is no number, and of the first empty one', () => {
    const { columns } = read('a,b,c\n1,2,3\n\n"4\n",5,\n6,x7,8\n9,1e99,y\n');
    expect(columns[0]).toMatchObject({ flaw: null, gap: null });
    expect(columns[1]?.flaw).toEqual({ line: 6, text: 'x7', huge: false });
    expect(columns[2]).toMatchObject({ flaw: { line: 4, text: '', huge: false }, gap: 4 });
    expect(read('a,b\n1,1\n2,1e99').columns[1]?.flaw).toEqual({
      line: 3,
      text: '1e99',
      huge: true,
    });
  });

  it('takes no other notation for a number', () => {
    for (const text of ['0x10', 'Infinity', 'NaN', '1_000', '1 000', '--1', '1e', '.', '1,5']) {
      const { columns } = read(`a\tb\n1\t${text}`);
      expect(columns[1]?.flaw, text).toMatchObject({ line: 2, text });
    }
  });

  it.each([
    ['only blank lines', '\n\r\n \n', 'empty', {}],
    ['one column', 'a\n1\n2', 'narrow', { line: 1 }],
    ['no header', '1,2\n3,4', 'header', { line: 1 }],
    ['a short row', 'a,b\n1,2\n3\n', 'width', { line: 3, found: 1, expected: 2 }],
    ['a long row', 'a,b\n1,2,3', 'width', { line: 2, found: 3, expected: 2 }],
    ['an open quotation mark', 'a,b\n1,2\n3,"4\n5,6', 'quote', { line: 3 }],
    ['text behind a quotation mark', 'a,b\n"1"2,3', 'quote', { line: 2 }],
  ] as const)('refuses %s', (_, text, reason, values) => {
    expect(readTable(text)).toEqual({ reason, values });
  });

  it('refuses more columns and more numbers than fit', () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`).join();
    expect(read(names(1025)).columns).toHaveLength(1025);
    expect(readTable(names(1026))).toEqual({
      reason: 'features',
      values: { features: 1025, limit: 1024 },
    });
    const row = `${'1,'.repeat(999)}1\n`;
    expect(readTable(names(1000) + '\n' + row.repeat(16_001))).toEqual({
      reason: 'cells',
      values: { limit: 16_000_000 },
    });
  });

  it('reads or refuses a table that is cut off anywhere, and any text at all', () => {
    const whole = flowers(12).replace('3.7', '"3.7"');
    for (let end = 0; end <= whole.length; end++) {
      const table = readTable(whole.slice(0, end));
      expect('kind' in table ? table.rows : table.reason).toBeDefined();
    }
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a1",;\t\r\n.-e') }), (text) => {
        const table = readTable(text);
        const cells = 'kind' in table ? table.rows * table.columns.length : 0;
        expect('kind' in table ? table.numbers : []).toHaveLength(cells);
      }),
    );
  });
});
