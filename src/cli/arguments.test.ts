import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments';

const LINK = 'v=1&lr=5';

/** The options of a command line that is right. */
function options(...words: string[]) {
  const read = readArguments(words);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

describe('readArguments', () => {
  it('needs a link and the steps; all else has a default', () => {
    expect(readArguments([LINK, '--steps', '100'])).toEqual({
      link: LINK,
      steps: 100,
      format: 'text',
      study: false,
      every: 0,
      data: [],
      lens: false,
      trace: null,
      expect: null,
    });
  });

  it('reads every option, in any order, as two words or as one', () => {
    const all = {
      link: LINK,
      steps: 100,
      format: 'json',
      study: true,
      every: 10,
      data: ['b.gz', 'a=b.gz'],
      lens: true,
      trace: { file: 'a=b.json', from: 7, steps: 5 },
      expect: '0123456789abcdef',
    };
    const two = [
      '--json',
      '--data',
      'b.gz',
      '--study',
      '--lens',
      '--every',
      '10',
      '--data',
      'a=b.gz',
      '--trace',
      'a=b.json',
      LINK,
      '--trace-steps',
      '5',
      '--trace-from',
      '7',
    ];
    expect(readArguments([...two, '--expect', '0123456789abcdef', '--steps', '100'])).toEqual(all);
    const one = [
      '--trace=a=b.json',
      '--study',
      '--data=b.gz',
      '--data=a=b.gz',
      '--json',
      '--lens',
      '--steps=100',
      '--every=10',
      '--trace-steps=5',
      '--trace-from=7',
    ];
    expect(readArguments([...one, '--expect=0123456789abcdef', LINK])).toEqual(all);
    expect(options(LINK, '--steps', '1', '--csv').format).toBe('csv');
  });

  it('takes a whole address or the text after its #, repaired', () => {
    for (const [given, link] of [
      ['https://example.org/path/?x=1#v=1&lr=5', LINK],
      ['file:///tmp/index.html#v=1&lr=5', LINK],
      [`#${LINK}`, LINK],
      [LINK, LINK],
      ['', ''],
      [`<https://example.org/path/?${LINK}&fbclid=x>`, LINK],
      [encodeURIComponent(`https://example.org/path/#${LINK}`), LINK],
      [`${LINK.replace('&', '&amp;')}）。`, LINK],
    ] as const) {
      expect(options(given, '--steps', '1').link, given).toBe(link);
    }
  });

  it('says where nothing is left of a link', () => {
    for (const given of ['https://example.org/path/', 'https://example.org/#', '<>', '?utm_id=1']) {
      expect(readArguments([given, '--steps', '1']), given).toBe(
        `nothing is left of the link: ${given} (v=1 is the usual experiment)`,
      );
    }
  });

  it('takes a fingerprint as it stands on the screen, in groups, or in capitals', () => {
    for (const given of ['0123·4567·89ab·cdef', '0123456789ABCDEF']) {
      expect(options(LINK, '--steps', '1', '--expect', given).expect).toBe('0123456789abcdef');
    }
  });

  it('traces all steps unless told how many, and never more than there are', () => {
    const steps = (...words: string[]) =>
      options(LINK, '--steps', '50', '--trace', 'f', ...words).trace?.steps;
    expect(steps()).toBe(50);
    expect(steps('--trace-steps', '3')).toBe(3);
    expect(steps('--trace-steps', '51')).toBe(50);
    expect(steps('--trace-from', '48')).toBe(2);
    expect(steps('--trace-from', '20', '--trace-steps', '5')).toBe(5);
  });

  it('takes the smallest and the largest step', () => {
    expect(options(LINK, '--steps', '0').steps).toBe(0);
    expect(options(LINK, '--steps', '1000000000').steps).toBe(1_000_000_000);
  });

  const RIGHT = [LINK, '--steps', '10'];
  it.each([
    ['no link', ['--steps', '10'], /^no link is given; usage: npm run/],
    ['two links', [...RIGHT, 'x=1'], /^more than one link is given: put it in quotes$/],
    ['an unknown option', [...RIGHT, '--fast'], /^unknown option --fast$/],
    ['an unknown option with a value', [...RIGHT, '--fast=1'], /^unknown option --fast=1$/],
    ['a value for a flag', [...RIGHT, '--json=1'], /^unknown option --json=1$/],
    ['an option of one letter', [...RIGHT, '-j'], /^unknown option -j$/],
    ['a name that all objects have', [...RIGHT, '--toString'], /^unknown option --toString$/],
    ['an option given twice', [...RIGHT, '--steps=11'], /^--steps is given twice$/],
    ['a flag given twice', [...RIGHT, '--csv', '--csv'], /^--csv is given twice$/],
    ['no value at the end', [...RIGHT, '--every'], /^--every needs a value$/],
    ['an option for a value', [...RIGHT, '--trace', '--json'], /^--trace needs a value$/],
    ['no steps', [LINK], /^--steps needs a whole number from 0 to 1000000000$/],
    ['negative steps', [LINK, '--steps', '-1'], /^--steps needs/],
    ['half a step', [LINK, '--steps', '1.5'], /^--steps needs/],
    ['steps in other words', [LINK, '--steps', '1e3'], /^--steps needs/],
    ['too many steps', [LINK, '--steps', '1000000001'], /^--steps needs/],
    ['empty steps', [LINK, '--steps='], /^--steps needs/],
    ['every 0 steps', [...RIGHT, '--every', '0'], /^--every needs a whole number from 1$/],
    ['every so often', [...RIGHT, '--every', 'x'], /^--every needs a whole number from 1$/],
    ['two formats', [...RIGHT, '--csv', '--json'], /^--json and --csv exclude each other$/],
    ['a study of no record', [...RIGHT, '--study'], /^--study needs --json or --csv$/],
    ['a late step of no trace', [...RIGHT, '--trace-from', '0'], /^--trace-from needs --trace$/],
    [
      'a trace from a word',
      [...RIGHT, '--trace', 'f', '--trace-from', 'x'],
      /^--trace-from needs a whole number from 0$/,
    ],
    [
      'a trace from the end',
      [LINK, '--steps', '9', '--trace', 'f', '--trace-from', '9'],
      /^--trace-from needs a step before --steps 9$/,
    ],
    ['steps of no trace', [...RIGHT, '--trace-steps', '1'], /^--trace-steps needs --trace$/],
    [
      'a trace of no steps',
      [...RIGHT, '--trace', 'f', '--trace-steps', '0'],
      /^--trace-steps needs a whole number from 1$/,
    ],
    ['a short fingerprint', [...RIGHT, '--expect', 'abc'], /^--expect needs a fingerprint of 16/],
    ['no fingerprint', [...RIGHT, '--expect', 'g'.repeat(16)], /^--expect needs a fingerprint/],
  ])('says in one line what is wrong: %s', (_, words, line) => {
    const told = readArguments(words);
    expect(told).toMatch(line);
    expect(told).not.toContain('\n');
  });
});
