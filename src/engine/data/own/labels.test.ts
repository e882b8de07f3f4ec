import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsOf } from './labels';

describe('labels', () => {
  it('are in order as numbers where all are, else by their characters', () => {
    expect(labelsOf(['10', '9', '2'], '2').names).toEqual(['2', '9', '10']);
    expect(labelsOf(['b', 'a', 'B', '10', '9'], '2').names).toEqual(['10', '9', 'B', 'a', 'b']);
  });

  it('that say the same are one class', () => {
    const texts = ['1.0', '1', '01', 'ros\u00e9', 'rose\u0301', '\u200bros\u00e9', 'a\u00a0', 'a'];
    const { names, classes, merged } = labelsOf(texts, '2');
    expect(names).toEqual(['1', 'a', 'ros\u00e9']);
    expect([...classes]).toEqual([0, 0, 0, 2, 2, 2, 1, 1]);
    expect(merged).toEqual([['1.0', '1', '01']]);
    expect(labelsOf(['1', '1,0', '1.0'], '2', ',').merged).toEqual([['1', '1,0']]);
  });

  it('that differ stay apart', () => {
    const texts = ['Rose', 'rose', '1e2', '1e3', '9007199254740993', '9007199254740992'];
    expect(labelsOf(texts, '2').names).toHaveLength(texts.length);
    expect(labelsOf(['0', '-0'], '2').names).toEqual(['0']);
  });

  it('are none where nothing is said; "none", "-" and "." are classes', () => {
    const { names, classes } = labelsOf(
      ['', 'NA', 'n/a', 'NaN', 'null', '?', 'none', '-', '.'],
      '2',
    );
    expect(names).toEqual(['-', '.', 'none']);
    expect([...classes]).toEqual([-1, -1, -1, -1, -1, -1, 2, 0, 1]);
  });

  it('are what is written, by version 1', () => {
    const texts = ['1', '1.0', 'NA', 'ros\u00e9', 'rose\u0301'];
    expect(labelsOf(texts, '1').names).toEqual(texts.toSorted());
    expect(labelsOf(texts, '1').merged).toEqual([]);
  });

  it('have one class each, and every class is said by some text', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.constantFrom('1', '2'), (texts, version) => {
        const { names, classes } = labelsOf(texts, version);
        const met = new Set([...classes].filter((one) => one >= 0));
        expect([...met].toSorted((a, b) => a - b)).toEqual(names.map((_, at) => at));
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
