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
            const column = table.columns[c];
            expect(column?.texts?.[column.codes[r] ?? -1]).toBe(text);
            const number = /^[-\d.e+]*\d[-\d.e+]*$/.test(text) ? Number(text) : NaN;
            expect(column?.plain.values[r]).toBe(number);
          }),
        );
      }),
    );
  });

  it('keeps up to 256 different cells of a column', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => `1,c${i}`).join('\n');
    expect(read(`x,y\n${rows(256)}`).columns[1]?.texts).toHaveLength(256);
    expect(read(`x,y\n${rows(257)}`).columns[1]).toMatchObject({ texts: null });
  });

  it('knows the line of the first cell that is no number, and counts what is missing', () => {
    const { columns } = read('a,b,c\n1,2,3\n\n"4\n",5,\n6,x7,NA\n9,1e999,y\n');
    expect(columns[0]).toMatchObject({ plain: { flaw: null, flaws: 0 }, gaps: 0, gap: null });
    expect(columns[1]?.plain).toMatchObject({ flaw: { line: 6, text: 'x7' }, flaws: 1 });
    expect(columns[1]?.plain).toMatchObject({ huge: { line: 7, text: '1e999' } });
    expect(columns[2]).toMatchObject({ gaps: 2, gap: '', plain: { flaw: { line: 7 } } });
    expect(columns[2]?.plain.values).toEqual(Float64Array.from([3, NaN, NaN, NaN]));
  });

  it('takes each of the words that programs write for nothing', () => {
    const words = ['', 'NA', 'N/A', '#N/A', 'NaN', 'nan', 'null', 'None', '?', '-', '.', '\u200b'];
    const { columns } = read(`a;b;c\n${words.map((word) => `1;${word};x`).join('\n')}`);
    expect(columns[1]).toMatchObject({ gaps: words.length, plain: { flaws: 0 } });
  });

  it('takes no other notation for a number', () => {
    for (const text of ['0x10', 'Infinity', '1_000', '1 000', '--1', '1e', '1,5', '1,000', '5 %']) {
      const { columns } = read(`a\tb\n1\t${text}\n1.5\t2.5`);
      expect(columns[1]?.plain.flaw, text).toEqual({ line: 2, text });
    }
  });

  it('keeps doubles as they are', () => {
    const { columns } = read('t,k\n1700000000123,a\n0.1,b\n1e39,c\n9007199254740993,d');
    expect([...columns[0]!.plain.values]).toEqual([1700000000123, 0.1, 1e39, 9007199254740992]);
    expect(columns[0]?.plain).toMatchObject({ large: { line: 4, text: '1e39' }, huge: null });
  });

  it.each([
    ['only blank lines', '\n\r\n \n', 'empty', {}],
    ['one column', 'a\n1\n2', 'narrow', { line: 1 }],
    ['a short row', 'a,b\n1,2\n3\n', 'width', { line: 3, found: 1, expected: 2 }],
    ['a long row', 'a,b\n1,2\n1,2,3', 'width', { line: 3, found: 3, expected: 2 }],
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

  it('leaves out rows and columns of separators alone, wherever they stand', () => {
    const table = read('x;;k;\n1;;a;\n;;;\n2;;b;;\n;;\n;;;;;\n');
    expect(table).toMatchObject({ rows: 2, emptyRows: 3, emptyColumns: 2 });
    expect(table.columns.map(({ name }) => name)).toEqual(['x', 'k']);
    expect(read('x,k\n1,a,\n2,b,\n')).toMatchObject({ rows: 2, emptyColumns: 0 });
    // A column without a name that holds something stays.
    expect(read('x,k,\n1,a\n2,b,9').columns.map(({ name }) => name)).toEqual(['x', 'k', '#3']);
  });

  it('leaves out the names of rows that R writes', () => {
    const rows = Array.from({ length: 20 }, (_, i) => `"${i}" ${i}.5 "a"`);
    const table = read(['"x" "k"', ...rows].join('\n'));
    expect(table.columns.map(({ name }) => name)).toEqual(['x', 'k']);
    expect([...table.columns[0]!.plain.values]).toEqual(rows.map((_, i) => i + 0.5));
  });

  it('reads or refuses a table that is cut off anywhere, and any text at all', () => {
    const whole = flowers(12).replace('3.7', '"3.7"');
    for (let end = 0; end <= whole.length; end++) {
      const table = readTable(whole.slice(0, end));
      expect('kind' in table ? table.rows : table.reason).toBeDefined();
    }
    const marks = fc.string({ unit: fc.constantFrom(...'a1",;|#%=\t\r\n .-e\u2212\u200b') });
    fc.assert(
      fc.property(fc.oneof(marks, fc.string({ unit: 'binary' })), (text) => {
        const table = readTable(text);
        for (const { plain } of 'kind' in table ? table.columns : []) {
          expect(plain.values).toHaveLength('kind' in table ? table.rows : 0);
        }
      }),
    );
  });
});
