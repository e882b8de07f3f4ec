import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problem } from '../../engine/data/own/problem';
import { problemText } from './problem-text';
import { words as chinese } from './words/zh';
import { words as english } from './words/en';

/** What sentences about files take from the files themselves. */
const GIVEN = /\{\{(name|names|column|class|text|values|labels)\}\}/;
/** Sentences of which these are names that the page itself gives. */
const OURS: ReadonlySet<string> = new Set(['preview']);

interface Use {
  readonly place: string;
  readonly key: string;
  readonly given: string;
}

/** Every sentence about files that code takes something into, with the code of that. */
function usesIn(place: string): readonly Use[] {
  const code = readFileSync(place, 'utf8');
  return [...code.matchAll(/\bt\(\s*'files\.(\w+)',\s*(\{[^}]*\})/g)].map(([, key, given]) => {
    return { place, key: key ?? '', given: given ?? '' };
  });
}

const FOLDER = 'src/instrument/files';
const files = readdirSync(FOLDER)
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map((name) => `${FOLDER}/${name}`);
const named = files.flatMap(usesIn).filter(({ key }) => {
  const sentence = (english.files as unknown as Readonly<Record<string, string>>)[key] ?? '';
  return GIVEN.test(sentence) && !OURS.has(key);
});

describe('names out of files', () => {
  it('are made safe to be shown wherever a sentence takes them', () => {
    expect(named.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['about', 'reading', 'removeFile', 'column', 'features', 'class']),
    );
    for (const { place, key, given } of named) {
      const code = readFileSync(place, 'utf8');
      const shown = /shownName/.test(given) || /const name = shownName\(/.test(code);
      expect(shown, `${place}: files.${key}`).toBe(true);
    }
  });

  it('stand in elements of their own only isolated', () => {
    for (const file of files.filter((one) => one.endsWith('.tsx'))) {
      const code = readFileSync(file, 'utf8');
      const bare = [...code.matchAll(/<(\w+)[^<>]*>\s*\{(?:\w+\.)*name\}\s*</g)]
        .map(([found, element]) => [found, element] as const)
        .filter(([, element]) => element !== 'figcaption');
      expect(bare, file).toEqual([]);
    }
  });

  it('are shown in what is wrong with them', () => {
    const sentence = (t: object) => (key: string, values: Readonly<Record<string, string>>) => {
      const words = key.split('.').reduce<unknown>((at, part) => (at as never)[part], t) as string;
      return words.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
    };
    const wrong = problem('number', { line: 2, column: '\u202Evsc.a', text: 'אב\u200B' });
    for (const words of [english, chinese]) {
      const told = problemText(sentence(words) as never, wrong);
      expect(told).toContain('[U+202E]vsc.a');
      expect(told).toContain('\u2068אב[U+200B]\u2069');
    }
  });
});
