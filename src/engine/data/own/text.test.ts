import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from './content';
import { decodeText } from './text';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Two bytes for each of its units, the lower first or last. */
function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) {
    view.setUint16(2 * at, text.charCodeAt(at), order === 'le');
  }
  return bytes;
}

describe('decodeText', () => {
  it('reads UTF-8 and UTF-16 with a mark of order as what was written', () => {
    // A NUL at its beginning would make of it another encoding, and no person writes one.
    const text = fc.string({ unit: 'binary' }).filter((one) => !one.includes('\0'));
    fc.assert(
      fc.property(text, (written) => {
        expect(decodeText(utf8(`\ufeff${written}`))).toBe(written);
        for (const order of ['le', 'be'] as const) {
          expect(decodeText(utf16(`\ufeff${written}`, order))).toBe(written);
        }
        if (!written.startsWith('\ufeff')) expect(decodeText(utf8(written))).toBe(written);
      }),
    );
  });

  it('reads UTF-16 without one where every other byte is zero', () => {
    const latin = fc.string({ unit: 'grapheme-ascii', minLength: 1 });
    fc.assert(
      fc.property(latin, fc.constantFrom('le', 'be'), (written, order) => {
        expect(decodeText(utf16(written, order))).toBe(written);
      }),
    );
    expect(decodeText(utf16('花,b\n1,2', 'le'))).toBeNull();
  });

  it.each([
    ['Latin-1', [0x61, 0xe9, 0x2c, 0x62, 0x0a]],
    ['GBK', [0xc3, 0xb5, 0xb9, 0x2c, 0x62, 0x0a]],
    ['Shift JIS', [0x89, 0xd4, 0x2c, 0x62, 0x0a]],
    ['UTF-16 that ends within a letter', [0xff, 0xfe, 0x61, 0, 0x2c]],
    ['UTF-16 with half a pair', [0xff, 0xfe, 0x00, 0xd8, 0x61, 0]],
    ['UTF-16 without a mark', [...utf16('花,b\n1,2\n', 'be')]],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]],
    ['UTF-32, the higher first', [0, 0, 0xfe, 0xff, 0, 0, 0, 0x61]],
  ])('leaves %s, which a sentence tells', (_, bytes) => {
    const given = Uint8Array.from(bytes);
    expect(decodeText(given)).toBeNull();
    expect(readContent('x', given)).toMatchObject({ reason: 'utf8' });
  });

  it('makes the same table of every encoding', () => {
    const text = 'größe,art\n1.5,a\n2.5,b\n';
    const tables = [
      utf8(text),
      utf8(`\ufeff${text}`),
      utf16(`\ufeff${text}`, 'le'),
      utf16(`\ufeff${text}`, 'be'),
      utf16(text, 'le'),
      utf16(text, 'be'),
    ].map((bytes) => readContent('x.csv', bytes));
    expect(tables[0]).toMatchObject({ kind: 'table', rows: 2 });
    for (const table of tables) expect(table).toEqual(tables[0]);
  });
});
