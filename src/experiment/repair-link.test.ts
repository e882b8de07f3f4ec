import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLink } from './arbitrary-link.fixture';
import { DAMAGES } from './damages.fixture';
import { KNOWN_FINGERPRINTS } from './known-fingerprints.fixture';
import { readLink, writeLink } from './link';
import { FIGURE_1, PRESETS } from './presets';
import { repairAddress, repairLink, repairText } from './repair-link';

const LINK = 'v=1&lr=0.5&a.norm=batch&ev=500:b.norm=none&lang=en&lab.axis=12';
const TASK = `v=1&class.task=${encodeURIComponent('Warum „&“=＆? （≥50 %） <b>#1</b>. 👩‍🔬。')}`;

/** Written links that hold nothing a damage of the kind could be mistaken for. */
const WHOLE = [LINK, FIGURE_1, ...PRESETS.map(({ link }) => link)].filter((link) => link !== '');

describe('a link that is whole', () => {
  it('stays as it is', () => {
    for (const text of [...WHOLE, TASK, ...KNOWN_FINGERPRINTS.map(([link]) => link), '']) {
      expect(repairText(text)).toBe(text);
      expect(repairAddress('', text)).toEqual({ search: '', text });
      expect(repairLink(`https://example.org/a/b/#${text}`)).toBe(text);
      expect(repairLink(text)).toBe(text);
    }
  });

  it('stays as it is, whatever it holds', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const text = writeLink(link);
        expect(repairText(text)).toBe(text);
        expect(repairLink(`https://example.org/?host=x#${text}`)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe.each(Object.entries(DAMAGES))('a link %s', (_, damage) => {
  it('is the link again', () => {
    for (const text of WHOLE) {
      expect(repairText(damage(text))).toBe(text);
      expect(repairLink(`https://example.org/#${damage(text)}`)).toBe(text);
    }
  });

  it('is the link again, whatever it holds', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const text = writeLink(link);
        const mended = repairText(damage(text));
        expect(new URLSearchParams(mended).toString()).toBe(new URLSearchParams(text).toString());
      }),
      { numRuns: 60 },
    );
  });
});

describe('an address', () => {
  const arrived = (search: string, hash = '') => repairAddress(search, hash);

  it('has its link after the #, wherever it stood', () => {
    expect(arrived(`?${LINK}`)).toEqual({ search: '', text: LINK });
    expect(arrived(`?${encodeURIComponent(LINK)}`)).toEqual({ search: '', text: LINK });
    expect(arrived(`?host=https://a.example&${LINK}&fbclid=x`)).toEqual({
      search: '?host=https://a.example',
      text: LINK,
    });
    expect(arrived('?v=1&lr=5', 'utm_source=x')).toEqual({ search: '', text: 'v=1&lr=5' });
  });

  it('keeps what is no link, and loses what others added', () => {
    expect(arrived('?course=7&host=https://a.example&utm_source=x', LINK)).toEqual({
      search: '?host=https://a.example&course=7',
      text: LINK,
    });
    expect(arrived('?gclid=1', LINK)).toEqual({ search: '', text: LINK });
    expect(arrived('?course=7')).toEqual({ search: '?course=7', text: '' });
  });

  it('has a second link named, and not mixed with the first', () => {
    const { text } = arrived('?lr=5&v=1', 'v=1&depth=2');
    expect(text).toBe('v=1&depth=2&?lr=5');
    expect(readLink(text).issues).toEqual([{ reason: 'unknown', part: '?lr=5' }]);
    expect(repairText(text)).toBe(text);
  });

  it.each([
    [`https://example.org/a%23${LINK}`, LINK],
    [`https://example.org/a/＃${LINK}`, LINK],
    [`https://example.org/a/%EF%BC%83${LINK}`, LINK],
    [`https://example.org/a/%2523${LINK}`, LINK],
    [encodeURIComponent(`https://example.org/a/#${LINK}`), LINK],
    [`<https://example.org/#${LINK}>`, LINK],
    [`[the run](https://example.org/#${LINK})`, LINK],
    [`“https://example.org/?${LINK}”。`, LINK],
    [`localhost:4173/?${LINK}`, LINK],
    [`  https://example.org/#${LINK}\n`, LINK],
    ['file:///tmp/index.html#v=1&lr=5', 'v=1&lr=5'],
    [TASK, TASK],
    [`https://example.org/#${TASK}`, TASK],
    [encodeURIComponent(`https://example.org/#${TASK}`), TASK],
    ['https://example.org/', ''],
    ['https://example.org/?utm_source=x#', ''],
    ['<>', ''],
    ['', ''],
  ])('%s holds %s', (address, text) => {
    expect(repairLink(address)).toBe(text);
  });
});

describe('a part of a link', () => {
  it.each([
    ['lr=.5', 'lr=0.5'],
    ['lr=0,05', 'lr=0.05'],
    ['lr=０。５', 'lr=0.5'],
    ['a.beta=−1', 'a.beta=-1'],
    ['lr=0. 5', 'lr=0.5'],
    ['seed=12\n34', 'seed=1234'],
    ['lr=5%20and%20look', 'lr=5'],
    ['lr=5%', 'lr=5%'],
    ['LR=0.1', 'lr=0.1'],
    ['DATA=MOONS', 'data=moons'],
    ['lr=0.5&§ion=play', 'lr=0.5&section=play'],
    ['v=1%26lr%3D5', 'v=1&lr=5'],
  ])('%j is %j', (damaged, mended) => {
    expect(repairText(damaged)).toBe(mended);
  });

  it('stays to be told where it could be two things', () => {
    for (const text of ['at=1 000', 'map.steps=1,000', 'seed=1,5', 'depth=two', 'colour=red']) {
      expect(repairText(text)).toBe(text);
    }
  });

  it('that nobody knows is not opened for what it holds', () => {
    for (const text of ['note=a%26lr%3D5', 'colour?lr=5', 'v=9%26lr%3D5']) {
      expect(repairText(text)).toBe(text);
    }
  });

  it('holds what a person has written, whatever that is', () => {
    for (const damage of ['&lr=5%E3%80%82', '&LR=5', '&amp;lr=5', '&lr=5&fbclid=x']) {
      expect(repairText(`${TASK}${damage}`)).toBe(`${TASK}&lr=5`);
    }
    const wide = `${TASK}＆lr=5`;
    expect(repairText(wide)).toBe(wide);
  });
});

describe('any text', () => {
  const alphabet = [
    'v=1',
    'lr',
    '=',
    '&',
    '%',
    '25',
    '26',
    '3D',
    '＆',
    '＝',
    '#',
    '?',
    '5',
    '.',
    ' ',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.constantFrom(...alphabet, '\n', 'class.task=', '。', '）', '<', '"', '\u200b'), {
        maxLength: 40,
      })
      .map((pieces) => pieces.join('')),
  );

  it('is survived, and repaired once for all', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const mended = repairText(one);
        expect(repairText(mended)).toBe(mended);
        expect(() => [repairLink(one), repairAddress(`?${other}`, one)]).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it('that the reader understands stays what it is', () => {
    fc.assert(
      fc.property(text, (one) => {
        const read = readLink(one);
        fc.pre(read.issues.length === 0);
        expect(readLink(repairText(one))).toEqual(read);
      }),
      { numRuns: 300 },
    );
  });

  it('is looked through at once, however it is made', () => {
    // What took the square of its length would not end before the runner gives up.
    for (const piece of [
      ' ',
      '&',
      '.',
      '%25',
      '&a',
      '？',
      '\n ',
      '<',
      'a=',
      '＆a',
      '%20',
      '#',
      '?v=1',
    ]) {
      expect(repairLink(piece.repeat(20_000 / piece.length))).toBeTypeOf('string');
      const mended = repairText(piece.repeat(16_000 / piece.length));
      expect(repairText(mended)).toBe(mended);
    }
  });
});
