import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaned, isCertain, looseNumber, plainNumber } from './cell';

describe('a number', () => {
  it('is plain with a point or with a comma, and nothing else', () => {
    expect(plainNumber('-1.5e3')).toBe(-1500);
    expect(plainNumber('1,5', ',')).toBe(1.5);
    expect(plainNumber(',5', ',')).toBe(0.5);
    for (const text of ['1,5', '', '.', '1.2.3', '0x1', '１']) expect(plainNumber(text)).toBeNaN();
    for (const text of ['1.5', '1,2,3', ',']) expect(plainNumber(text, ',')).toBeNaN();
  });

  it('is told from a long text as fast as that is read', () => {
    const text = `${'1'.repeat(1_000_000)}x`;
    expect(plainNumber(text)).toBeNaN();
    expect(looseNumber(text, ',')).toBeNaN();
    expect(looseNumber(`1${',23'.repeat(300_000)}`, '.')).toBeNaN();
  });

  it('shows its decimal mark only where no thousands can be meant', () => {
    expect(['1,5', '12,34', '0,123', '1234,567'].every((text) => isCertain(text, ','))).toBe(true);
    expect(['1,234', '12,345', '-1,000', '5'].some((text) => isCertain(text, ','))).toBe(false);
  });

  it.each([
    ['1,234.5', 1234.5, NaN],
    ['1.234,5', NaN, 1234.5],
    ['1,234', 1234, 1.234],
    ['1.234', 1.234, 1234],
    ['12,34,567.8', 1234567.8, NaN],
    ['1 234 567', 1234567, 1234567],
    ['1\u00a0234,5', NaN, 1234.5],
    ['1\u202f234.5', 1234.5, NaN],
    ["1'234.5", 1234.5, NaN],
    ['1’234,5', NaN, 1234.5],
    ['12.5%', 0.125, NaN],
    ['12,5 %', NaN, 0.125],
    ['\u22125.5', -5.5, NaN],
    ['１２．５', 12.5, NaN],
    ['－３％', -0.03, -0.03],
    ['1,23', NaN, 1.23],
    ['1,2345', NaN, 1.2345],
    ['1,234 567', NaN, NaN],
    ['1,,234', NaN, NaN],
    ['%', NaN, NaN],
    ['.', NaN, NaN],
    ['', NaN, NaN],
  ])('may be written as people do: %s', (text, point, comma) => {
    expect(looseNumber(text, '.')).toBe(point);
    expect(looseNumber(text, ',')).toBe(comma);
  });

  it('is the same with marks between its thousands as without, whatever marks they are', () => {
    const marks = fc.constantFrom(',', ' ', "'", '\u00a0', '\u202f', '’');
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(999), marks, (whole, rest, mark) => {
        const digits = String(whole).replaceAll(/\B(?=(\d{3})+$)/g, mark);
        const text = `${digits}.${rest}`;
        expect(looseNumber(text, '.')).toBe(Number(`${whole}.${rest}`));
        if (mark !== ',') return;
        const other = text.replaceAll(/[.,]/g, (one) => (one === '.' ? ',' : '.'));
        expect(looseNumber(other, ',')).toBe(Number(`${whole}.${rest}`));
      }),
    );
  });

  it('is none in any text that has no digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('.', ','), (text, mark) => {
        if (/\p{Nd}/u.test(text)) return;
        expect(plainNumber(text, mark)).toBeNaN();
        expect(looseNumber(text, mark)).toBeNaN();
      }),
    );
  });
});

describe('a cell', () => {
  it('is cleaned of what nobody sees', () => {
    expect(cleaned('\u200b\ufeff a b\u00a0\u200d')).toBe('a b');
    expect(cleaned('a b')).toBe('a b');
  });
});
