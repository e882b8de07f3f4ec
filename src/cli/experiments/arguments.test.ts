import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments';

const IDS = ['E1c', 'E2', 'E11'];

describe('readArguments', () => {
  it.each([
    ['nothing', [], { only: null, markdown: null }],
    ['one id', ['--only', 'E2'], { only: ['E2'], markdown: null }],
    ['ids in any order and case', ['--only=e11, E1C'], { only: ['E1c', 'E11'], markdown: null }],
    ['a file', ['--markdown', 'a=b.md'], { only: null, markdown: 'a=b.md' }],
    ['both', ['--markdown=t.md', '--only', 'E2'], { only: ['E2'], markdown: 't.md' }],
  ])('reads %s', (_, words, options) => {
    expect(readArguments(words, IDS)).toEqual(options);
  });

  it.each([
    ['an option that there is not', ['--onyl', 'E2'], 'unknown option --onyl; usage: npm run'],
    ['a word that is no option', ['E2'], 'unknown: E2'],
    ['an id that there is not', ['--only', 'E2,E9'], 'there is no E9; there are E1c, E2, E11'],
    ['no value', ['--only'], '--only needs a value'],
    ['an option for a value', ['--only', '--markdown=x'], '--only needs a value'],
    ['an empty value', ['--markdown='], '--markdown needs a value'],
    ['the same twice', ['--only=E2', '--only=E11'], '--only is given twice'],
  ])('says what is wrong with %s', (_, words, part) => {
    expect(readArguments(words, IDS)).toContain(part);
  });
});
