import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownName, visibleName } from './shown-name';

describe('a name that is shown', () => {
  it.each([
    ['\u202Evsc.exe', '[U+202E]vsc.exe'],
    ['a\u2066b\u2069.csv', 'a[U+2066]b[U+2069].csv'],
    ['a\u200Bb\uFEFF\u00AD', 'a[U+200B]b[U+FEFF][U+00AD]'],
    ['line\nline\t\u2028', 'line[U+000A]line[U+0009][U+2028]'],
    ['\u001B[31mred', '[U+001B][31mred'],
    ['\u0085\u009Bx', '[U+0085][U+009B]x'],
    ['half \uD83D', 'half [U+D83D]'],
    ['tag \u{E0041}', 'tag [U+E0041]'],
    ['p\u200Dq', 'p[U+200D]q'],
  ])('has what is not seen in it made visible: %j', (name, shown) => {
    expect(visibleName(name)).toBe(shown);
    expect(shownName(name)).toBe(shown);
  });

  it.each(['train-images-idx3-ubyte (1).gz', '花 – größe.csv', '👩‍🔬.csv', 'क्‍ष', '1/2 “x”'])(
    'is left as it is where nothing is hidden in it: %s',
    (name) => {
      expect(shownName(name)).toBe(name);
    },
  );

  it('is kept to itself where it runs from right to left', () => {
    expect(shownName('تجربة (1)')).toBe('\u2068تجربة (1)\u2069');
    expect(shownName('שלום')).toBe('\u2068שלום\u2069');
    expect(shownName('می\u200Cخواهم')).toBe('\u2068می\u200Cخواهم\u2069');
    expect(visibleName('שלום')).toBe('שלום');
  });

  it('never holds a control, and is shown the same where it is shown again', () => {
    const names = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(names, (name) => {
        const visible = visibleName(name);
        expect(visible).not.toMatch(/[\p{Cc}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
        expect(visibleName(visible)).toBe(visible);
      }),
    );
  });
});
