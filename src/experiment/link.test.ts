import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLink } from './arbitrary-link.fixture';
import { DEFAULT_EXPERIMENT, EVENT_LIMIT } from './experiment';
import { checkValue, type Field, readValue, writeValue } from './field';
import { EXPERIMENT_FIELDS, experimentField, readField, writeField } from './fields';
import { hostileText } from './hostile-link.fixture';
import { type Link, readLink, writeLink } from './link';
import { DEFAULT_PLAYBACK, type Playback, PLAYBACK } from './playback';

const DEFAULTS: Link = { experiment: DEFAULT_EXPERIMENT, playback: DEFAULT_PLAYBACK };

/** Every value passes its own field, and the events keep their law. */
function expectValid({ experiment, playback }: Link): void {
  for (const field of EXPERIMENT_FIELDS) {
    expect(field.set(experiment, field.get(experiment))).toEqual(experiment);
    expect(readField(field, experiment, writeField(field, experiment))).toEqual(experiment);
  }
  for (const [name, { kind }] of Object.entries<Field>(PLAYBACK)) {
    const value = playback[name as keyof Playback];
    expect(checkValue(kind, value)).toEqual({ value });
    expect(readValue(kind, writeValue(kind, value))).toEqual({ value });
  }
  const { events } = experiment;
  expect(events.length).toBeLessThanOrEqual(EVENT_LIMIT);
  expect(events.map(({ step }) => step)).toEqual(
    events.map(({ step }) => step).toSorted((one, other) => one - other),
  );
  expect(new Set(events.map(({ step, key }) => `${step}:${key}`)).size).toBe(events.length);
  for (const { key, value } of events) {
    const { setting } = experimentField(key)!;
    expect(setting.live).toBe(true);
    expect(checkValue(setting.kind, value)).toEqual({ value });
  }
}

/** What any text gives. */
function expectHarmless(text: string) {
  const link = readLink(text);
  expectValid(link);
  expect(link.issues.length).toBeLessThanOrEqual(21);
  for (const { part } of link.issues) expect(part.length).toBeLessThanOrEqual(60);
  // What was read is a link like any other.
  expect(readLink(writeLink(link))).toEqual({ ...link, issues: [] });
  return link;
}

describe('a written link', () => {
  it('reads back as what was written, with nothing ignored', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        expect(readLink(writeLink(link))).toEqual({ ...link, issues: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('reads back after an address has percent-encoded it', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const { hash } = new URL(`https://example.org/#${writeLink(link)}`);
        const encoded = writeLink(link).replace(/[:,]/g, encodeURIComponent);
        expect(readLink(hash.slice(1))).toEqual({ ...link, issues: [] });
        expect(readLink(encoded)).toEqual({ ...link, issues: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('has only characters that an address shows as they are', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        expect(writeLink(link)).toMatch(/^[\w.:,=&-]*$/);
      }),
    );
  });

  it('is empty for the defaults, and the empty text means the defaults', () => {
    expect(writeLink(DEFAULTS)).toBe('');
    expect(readLink('')).toEqual({ ...DEFAULTS, issues: [] });
  });

  it('names only what differs from the defaults', () => {
    const experiment = { ...DEFAULT_EXPERIMENT, learningRate: 5 };
    expect(writeLink({ experiment })).toBe('v=1&lr=5');
  });

  it('keeps small numbers to the last bit', () => {
    const experiment = { ...DEFAULT_EXPERIMENT, epsilon: 0.0000012345678901234567 };
    expect(readLink(writeLink({ ...DEFAULTS, experiment })).experiment).toEqual(experiment);
  });
});

describe('a damaged or hostile link', () => {
  it.each([
    ['lr=NaN', 'invalid'],
    ['lr=1e309', 'invalid'],
    ['lr=Infinity', 'invalid'],
    ['lr=-0.5', 'invalid'],
    ['lr=0x10', 'invalid'],
    ['lr=', 'invalid'],
    ['lr=0,5', 'invalid'],
    ['depth=999', 'invalid'],
    ['depth=2.5', 'invalid'],
    ['seed=4294967296', 'invalid'],
    ['a.norm=constructor', 'invalid'],
    ['a.norm=__proto__', 'invalid'],
    ['data=toString', 'invalid'],
    ['speed=hasOwnProperty', 'invalid'],
    ['background=true', 'invalid'],
    ['__proto__=1', 'unknown'],
    ['constructor=1', 'unknown'],
    ['a.__proto__=1', 'unknown'],
    ['constructor.prototype.x=1', 'unknown'],
    ['%ZZ=%', 'unknown'],
    ['%E0%A4%A', 'unknown'],
    ['=', 'unknown'],
    ['v=3', 'version'],
    ['ev=5:__proto__=1', 'invalid'],
    ['ev=5:data=moons', 'invalid'],
    ['ev=5:lr=99', 'invalid'],
    ['ev=-5:lr=1', 'invalid'],
    ['ev=1000000001:lr=1', 'invalid'],
    ['ev=5', 'invalid'],
  ])('tells of %s that it is %s, and uses the defaults', (text, reason) => {
    const { issues, ...link } = expectHarmless(text);
    expect(link).toEqual(DEFAULTS);
    expect(issues.map((issue) => issue.reason)).toEqual([reason]);
  });

  it('keeps the first of repeated settings and tells the second', () => {
    const { experiment, issues } = expectHarmless('lr=1&lr=2&depth=x&depth=3');
    expect(experiment).toEqual({ ...DEFAULT_EXPERIMENT, learningRate: 1 });
    expect(issues).toEqual([
      { reason: 'repeated', part: 'lr=2' },
      { reason: 'invalid', part: 'depth=x' },
      { reason: 'repeated', part: 'depth=3' },
    ]);
  });

  it('passes over the ways to look at it, which change no number', () => {
    const { experiment, issues } = expectHarmless(
      'lang=zh&q=input&lab.q=nothing&depth=2&figsteps=9&map.cell=x&screen=map',
    );
    expect(experiment).toEqual({ ...DEFAULT_EXPERIMENT, depth: 2 });
    expect(issues).toEqual([]);
  });

  it('keeps the first of two changes of one setting at one step', () => {
    const { experiment, issues } = expectHarmless('ev=5:lr=1,5:lr=2,6:lr=2');
    expect(experiment.events.map(({ value }) => value)).toEqual([1, 2]);
    expect(issues).toEqual([{ reason: 'invalid', part: 'ev=5:lr=2' }]);
  });

  it('uses the good parts beside the bad ones', () => {
    const { experiment, playback, issues } = expectHarmless('lr=abc&depth=2&at=5&ev=9:x,7:lr=1');
    expect([experiment.depth, playback.at]).toEqual([2, 5]);
    expect(experiment.events).toEqual([{ step: 7, key: 'lr', value: 1 }]);
    expect(issues.map(({ part }) => part)).toEqual(['lr=abc', 'ev=9:x']);
  });

  it('takes −0 as 0', () => {
    const { experiment } = expectHarmless('noise=-0&a.gamma=-0.0');
    expect([experiment.noise, experiment.arms[0]?.gamma]).toEqual([0, 0]);
  });

  it('counts what it does not tell one by one', () => {
    const { issues } = expectHarmless(Array.from({ length: 50 }, (_, i) => `k${i}=1`).join('&'));
    expect(issues).toHaveLength(21);
    expect(issues.at(-1)).toEqual({ reason: 'more', part: '30' });
  });

  it('reads at most the limit of ten thousand events and says so', () => {
    const events = Array.from({ length: 10_000 }, (_, i) => `${i}:lr=${(i % 9) + 1}`);
    const { experiment, issues } = expectHarmless(`depth=2&ev=${events.join(',')}`);
    expect(experiment.depth).toBe(2);
    expect(experiment.events).toHaveLength(EVENT_LIMIT);
    expect(issues[0]?.reason).toBe('length');
    expect(issues.at(-1)?.reason).toBe('more');
  });

  it('never cuts a number in two where a text is too long', () => {
    const start = `${'x'.repeat(8000)}=1&`;
    for (let cut = 1; cut < 40; cut++) {
      const filler = `ev=${'0'.repeat(192 - 3 - cut)},`;
      const { experiment } = readLink(`${start}${filler}700:lr=0.1234567,800:lr=0.2&lr=1.25`);
      for (const { step, value } of experiment.events) {
        expect([step, value]).toBeOneOf([
          [700, 0.1234567],
          [800, 0.2],
        ]);
      }
      expect([0.5, 1.25]).toContain(experiment.learningRate);
    }
  });

  it.each([
    ['one long word', 'x'.repeat(100_000)],
    ['one long value', `lr=${'1'.repeat(100_000)}`],
    ['one long fraction', `lr=0.${'1'.repeat(100_000)}`],
    ['only separators', '&'.repeat(100_000)],
    ['only commas', `ev=${','.repeat(100_000)}`],
    ['only percent signs', '%'.repeat(100_000)],
    ['one emoji after the other', '😀'.repeat(50_000)],
    ['many settings', 'lr=1&'.repeat(20_000)],
  ])('reads 100 kB of text as %s without harm', (_, text) => {
    const { issues } = expectHarmless(text);
    expect(issues[0]).toEqual({ reason: 'length', part: String(text.length) });
  });

  it('is harmless whatever the text', () => {
    const keys = [...EXPERIMENT_FIELDS, ...Object.values(PLAYBACK)].map(({ key }) => key);
    fc.assert(
      fc.property(hostileText(keys), (hostile) => {
        expect(readLink(hostile)).toEqual(expectHarmless(hostile));
      }),
      { numRuns: 400 },
    );
  });

  it('leaves the prototypes of the page alone', () => {
    readLink(
      '__proto__.x=1&__proto__[x]=1&constructor.prototype.x=1&a.__proto__.x=1&ev=1:__proto__=1',
    );
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect(Object.getPrototypeOf(readLink('__proto__=1').experiment)).toBe(Object.prototype);
  });
});
