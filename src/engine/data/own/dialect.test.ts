import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headless } from './former-tables.fixture';
import { labelsOf } from './labels';
import { readTable, type Table } from './table';

function read(text: string): Table {
  const table = readTable(text);
  if ('reason' in table) throw new Error(`${JSON.stringify(table)} of ${text.slice(0, 200)}`);
  return table;
}

const KINDS = ['rose', '玫瑰', 'sea lily', 'x"y', 'iris, wild', 'a;b'];

/** A table as some program writes it, and what is in it. */
const written = fc
  .record({
    numbers: fc.array(fc.tuple(fc.integer({ min: -5e5, max: 5e5 }), fc.nat(999)), {
      minLength: 3,
      maxLength: 30,
    }),
    separator: fc.constantFrom(',', ';', '\t', '|', ' '),
    comma: fc.boolean(),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    quoted: fc.boolean(),
    /** Blanks behind separators, before quotation marks. */
    apart: fc.constantFrom('', ' '),
    header: fc.boolean(),
    comments: fc.constantFrom('', '# made by a, b; c\n', '% one\n%\n', '// x\n\n'),
    line: fc.boolean(),
    trailing: fc.boolean(),
    tail: fc.nat(2),
    kinds: fc.nat(5),
  })
  .map((given) => {
    const { separator, end, quoted, header, numbers } = given;
    const comma = given.comma && separator !== ',';
    const decimal = (value: number) => (comma ? String(value).replace('.', ',') : String(value));
    // No mark of decimals that might be one of thousands as well.
    const rows = numbers.map(([whole, rest], i) => {
      return { a: whole + 0.5, b: rest / 8 + 0.0625, kind: KINDS[(i * given.kinds) % 6] ?? '' };
    });
    const cell = (text: string, always: boolean) =>
      always || /[",;\t|\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    const record = (cells: readonly string[]) => {
      const between = separator === ' ' ? given.apart + ' ' : separator + given.apart;
      return cells.join(between) + (given.trailing ? separator : '');
    };
    const names = header ? [record(['a', 'b', 'kind'].map((name) => cell(name, quoted)))] : [];
    const lines = rows.map(({ a, b, kind }) =>
      record([decimal(a), decimal(b), cell(kind, quoted)]),
    );
    const last = separator === ' ' ? '' : separator.repeat(3);
    const tail = Array.from({ length: given.tail }, () => last);
    const first = given.line && separator !== ' ' ? `sep=${separator}\n` : '';
    const text = first + given.comments + [...names, ...lines, ...tail].join('\n');
    return { ...given, rows, comma, text: text.replaceAll('\n', end) };
  });

describe('the dialect of a table', () => {
  it('does not change what is in it', () => {
    fc.assert(
      fc.property(written, ({ text, rows, separator, header, comma }) => {
        const table = read(text);
        expect(table.dialect).toMatchObject({ separator, header });
        expect(table).toMatchObject({ rows: rows.length, mark: comma ? ',' : '.' });
        const [a, b, kind, more] = table.columns;
        expect(more).toBeUndefined();
        expect([...a!.plain.values]).toEqual(rows.map((row) => row.a));
        expect([...b!.plain.values]).toEqual(rows.map((row) => row.b));
        const { names, classes } = labelsOf(kind!.texts!, '2');
        const labels = Array.from(kind!.codes, (code) => names[classes[code]!]);
        expect(labels).toEqual(rows.map((row) => row.kind));
      }),
      { numRuns: 500 },
    );
  });

  const rows = (row: (i: number) => string) =>
    Array.from({ length: 25 }, (_, i) => row(i)).join('\n');
  const dialectOf = (text: string) => read(text).dialect;

  it.each([
    ['commas in quoted names', '"a, cm";"b, cm";c\n', (i: number) => `${i};${20 - i};p`, ';', true],
    ['commas in plain names', 'a (cm, whole);b (cm, in);c\n', (i: number) => `${i};2;p`, ';', true],
    [
      'semicolons in a text',
      'a,b,note\n',
      (i: number) => `${i},2,one; two; three; four`,
      ',',
      true,
    ],
    ['blanks in texts', 'a b,c d,e\n', (i: number) => `${i},2,New York`, ',', true],
    ['moments', 'at,x,k\n', (i: number) => `2020-01-01 10:${10 + i},${i},p`, ',', true],
    ['aligned columns', '   x     y kind\n', (i: number) => `${i}.5   ${i * 30} p`, ' ', true],
    [
      'tabs in runs of blanks',
      'x \t y  kind\n',
      (i: number) => `${i}  \t ${i * 2}\t\tp`,
      ' ',
      true,
    ],
    ['names behind a mark', '# x y kind\n', (i: number) => `${i} ${i * 2} p`, ' ', true],
    ['comments and no names', '% by a\n%\n', (i: number) => `${i}.5,${i},p`, ',', false],
    ['numbers alone', '', (i: number) => `${i}.5,${i},${i % 3}`, ',', false],
    ['columns that are counted', ',0,1,2\n', (i: number) => `${i},${i / 2},7,${i % 3}`, ',', true],
    ['names that are numbers', 'label,1,5\n', (i: number) => `${i % 3},${i},2`, ',', false],
    ['classes in the first row', 'kind,w,h\n', (i: number) => `${i % 3},${i},2`, ',', true],
    ['decimal commas and blanks', 'x y k\n', (i: number) => `${i},5 ${i},25 p`, ' ', true],
  ])('is told by whole records: %s', (_, head, row, separator, header) => {
    expect(dialectOf(head + rows(row))).toMatchObject({ separator, header });
  });

  it('begins behind comments, unless every line looks like one', () => {
    const commented = `# one, two\n\n#\na,k\n${rows((i) => `${i},p`)}`;
    expect(dialectOf(commented)).toMatchObject({ comments: 2, line: 4, header: true });
    const marked = `#id,k\n${rows((i) => `#${i},p`)}`;
    expect(read(marked)).toMatchObject({ rows: 25, dialect: { comments: 0 } });
  });

  it('gives names where there are none, and keeps the first row', () => {
    const table = read(headless(30));
    expect(table.columns.map(({ name }) => name)).toEqual(['#1', '#2', '#3']);
    expect(table.rows).toBe(30);
    // Links of version 1 took it for the header.
    expect(table.former).toMatchObject({ rows: 29 });
  });
});
