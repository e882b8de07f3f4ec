import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './languages';
import { SOURCES, usedBy } from './used-keys.fixture';

type Texts = ReadonlyMap<string, string>;

function flatten(node: object, prefix = ''): [string, string][] {
  return Object.entries(node).flatMap(([name, value]: [string, string | object]) =>
    typeof value === 'string'
      ? [[prefix + name, value] as [string, string]]
      : flatten(value, `${prefix}${name}.`),
  );
}

/** The words of all rooms, by file. */
const FILES = import.meta.glob<object>('../**/words/*.ts', { eager: true, import: 'words' });

function entriesIn(language: string): [string, string][] {
  const files = Object.entries(FILES).filter(([path]) => path.endsWith(`/${language}.ts`));
  return files.flatMap(([, words]) => flatten(words));
}

const english: Texts = new Map(entriesIn('en'));
const chinese: Texts = new Map(entriesIn('zh'));

function keysWhere(texts: Texts, holds: (text: string, key: string) => boolean): string[] {
  return [...texts].filter(([key, text]) => holds(text, key)).map(([key]) => key);
}

function placeholders(text = ''): string[] {
  return [...text.matchAll(/\{\{(.+?)\}\}/g)].map(([, name = '']) => name).toSorted();
}

/** Symbols, names and formulas, the same in every language. */
const SAME = new Set([
  'terms.epsilon.name',
  'terms.relu.name',
  'terms.softmax.name',
  'controls.whitening',
  'presets.adam.name',
  'controls.rms',
  'controls.sgd',
  'controls.adam',
  'controls.xavier',
  'controls.he',
  'arm.title',
  'page.titleOf',
  'chart.pointValue',
  'chart.none',
  'figure.input',
  'figure.preactivation',
  'chart.unitSigma',
  'controls.epsilon',
  'controls.optimizerValue',
  'controls.relu',
  'controls.sigmoid',
  'controls.tanh',
  'presets.relu.name',
  'presets.tanh.name',
  'files.column',
  'hints.beta.formula',
  'hints.gamma.formula',
  'quantity.activation',
  'quantity.preactivation',
  'quantity.normalized',
  'quantity.input',
  'quantity.axisValue',
  'ribbon.deviation',
  'study.arm',
  'study.column.cosine',
  'study.column.norm',
  'study.column.relative',
  'transform.beta',
  'transform.compareGamma',
  'transform.exact',
  'transform.gamma',
  'transform.nearly',
  'transform.sigma',
  'transform.statistics',
  'transform.variance',
]);

/** English words a thing in two ways here, for room or grammar; Chinese needs one. */
const MERGED = [
  'arm.group',
  'arm.layer',
  'chart.gradientView',
  'chart.outputLayer',
  'controls.hand',
  'page.map',
];

/** Placeholders that stand for Chinese words: no space is set around them. */
const WORDS = new Set(['what', 'way', 'examples', 'place', 'layerA', 'layerB']);
/** A letter or a digit on each side stands for any other placeholder. */
const filled = (text: string) =>
  text.replace(/\{\{(.+?)\}\}/g, (_, name: string) => (WORDS.has(name) ? '词' : 'X'));

describe('the rooms', () => {
  it('have their words in every language', () => {
    const rooms = new Set(Object.keys(FILES).map((path) => path.replace(/\/\w+\.ts$/, '')));
    expect(rooms.size).toBeGreaterThan(5);
    const files = [...rooms].flatMap((room) => LANGUAGES.map(({ code }) => `${room}/${code}.ts`));
    expect(Object.keys(FILES).toSorted()).toEqual(files.toSorted());
  });

  it('say a thing under one key in one room', () => {
    for (const { code } of LANGUAGES) {
      const keys = entriesIn(code).map(([key]) => key);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });
});

describe('both dictionaries', () => {
  it('have the same keys', () => {
    expect([...chinese.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('have the same placeholders in each text', () => {
    expect(
      keysWhere(
        chinese,
        (text, key) => `${placeholders(text)}` !== `${placeholders(english.get(key))}`,
      ),
    ).toEqual([]);
  });

  it('have no empty text, but for the gaps that Chinese does not set between sentences', () => {
    const empty = (text: string) => text.length === 0;
    expect(keysWhere(english, empty)).toEqual([]);
    expect(keysWhere(chinese, empty)).toEqual(['study.finding.gap', 'advice.gap', 'start.between']);
  });

  it('have no exclamation marks', () => {
    const loud = (text: string) => /[!！]/.test(text);
    expect([...keysWhere(english, loud), ...keysWhere(chinese, loud)]).toEqual([]);
  });

  it('have no space at either end, but for what stands between parts', () => {
    const loose = (text: string) => text !== text.trim();
    expect(keysWhere(english, loose)).toEqual([
      'study.finding.gap',
      'chart.comma',
      'advice.gap',
      'start.between',
    ]);
    expect(keysWhere(chinese, loose)).toEqual([]);
  });

  it('end both halves of an advice as a sentence or before its rest', () => {
    const halves = (end: string) => (_: string, key: string) =>
      key.startsWith('advice.') && key.endsWith(`.${end}`);
    const unfinished = (text: string, key: string) =>
      halves('rest')(text, key) && !/[.?。？]$/.test(text);
    const unled = (text: string, key: string) => halves('lead')(text, key) && !/[。：]$/.test(text);
    expect(keysWhere(english, halves('rest')).length).toBeGreaterThan(10);
    expect(keysWhere(english, unfinished)).toEqual([]);
    expect([...keysWhere(chinese, unfinished), ...keysWhere(chinese, unled)]).toEqual([]);
  });
});

describe('the Chinese dictionary', () => {
  it('says in Chinese all that is not a symbol or a name', () => {
    const plain = (text: string) => /\p{Letter}/u.test(text) && !/\p{Script=Han}/u.test(text);
    expect(keysWhere(chinese, (text, key) => plain(text) && !SAME.has(key))).toEqual([]);
    expect(keysWhere(chinese, (text, key) => text === english.get(key) && !SAME.has(key))).toEqual(
      [],
    );
  });

  it('leaves no run of English words within a text', () => {
    expect(keysWhere(chinese, (text) => /[A-Za-z]{2,}[ ,.]+[A-Za-z]{2,}/.test(text))).toEqual([]);
  });

  it('lists as the same only what is the same', () => {
    expect([...SAME].filter((key) => chinese.get(key) !== english.get(key))).toEqual([]);
  });

  it('sets Chinese punctuation beside Chinese characters', () => {
    const ascii = /\p{Script=Han} ?[,.;:?"']|[,.;:?"'] ?\p{Script=Han}/u;
    expect(keysWhere(chinese, (text) => ascii.test(filled(text)))).toEqual([]);
  });

  it('sets a space between Chinese characters and letters, digits or numbers to come', () => {
    const tight =
      /\p{Script=Han}[\p{Script=Latin}\p{Script=Greek}\d]|[\p{Script=Latin}\p{Script=Greek}\d%]\p{Script=Han}/u;
    expect(keysWhere(chinese, (text) => tight.test(filled(text)))).toEqual([]);
  });

  it('sets no space beside Chinese punctuation or between Chinese characters', () => {
    const wide = /[，。：；、？（）“”] | [，。：；、？（）“”]|\p{Script=Han} \p{Script=Han}/u;
    expect(keysWhere(chinese, (text) => wide.test(filled(text)))).toEqual([]);
  });

  it('calls different things by different names', () => {
    const first = new Map<string, string>();
    const merged = keysWhere(chinese, (text, key) => {
      // What the chapters and the glossary tell of has its name elsewhere, too.
      if (/^(terms\.|chapters\..*\.title$)/.test(key)) return false;
      const former = first.get(text) ?? key;
      first.set(text, former);
      return english.get(former)?.toLowerCase() !== english.get(key)?.toLowerCase();
    });
    expect(merged.toSorted()).toEqual(MERGED);
  });
});

describe('the code', () => {
  it('uses every key', () => {
    const used = usedBy(Object.values(SOURCES).join('\n'));
    expect(keysWhere(english, (_, key) => !used(key))).toEqual([]);
  });

  it('is searched for whole keys, and for templates whose parts are named somewhere', () => {
    const used = usedBy("t('a.b'); t(`c.${x}Name`); t(`d.${y}.e`); const x = 'red';");
    expect(['a.b', 'c.redName'].every(used)).toBe(true);
    expect(['a', 'a.b.c', 'c.red', 'c.blueName', 'd.red', 'd.blue.e'].some(used)).toBe(false);
  });
});
