import { expect, it } from 'vitest';
import { namesIn, SOURCES, usedBy } from '../i18n/used-keys.fixture';
import { vocabulary } from '../i18n/vocabulary';
import { setUpWords } from './words';

const ENGLISH = import.meta.glob<object>('../**/words/en.ts', { eager: true, import: 'words' });
const CHINESE = import.meta.glob<object>('../**/words/zh.ts', { eager: true, import: 'words' });

function keysOf(node: object, prefix = ''): string[] {
  return Object.entries(node).flatMap(([name, value]: [string, string | object]) =>
    typeof value === 'string' ? [prefix + name] : keysOf(value, `${prefix}${name}.`),
  );
}

/** Such as gallery/words/en. */
const sourceOf = (path: string) => path.slice('../'.length).replace(/\.tsx?$/, '');

it('brings to each part of the page all that it says', async () => {
  await setUpWords();
  const begins = vocabulary.filesIn('en');
  expect(begins.toSorted()).toEqual(['i18n/words/en', 'instrument/words/en', 'ui/words/en']);
  const parts = namesIn(Object.values(SOURCES).join('\n'));
  const lacking = Object.entries(SOURCES).flatMap(([path, text]) => {
    const source = sourceOf(path);
    const here = new Set([...begins, ...vocabulary.filesOf(source)]);
    const used = usedBy(text, parts);
    return Object.entries(ENGLISH)
      .filter(([file]) => !here.has(sourceOf(file)))
      .flatMap(([, words]) => keysOf(words).filter(used))
      .map((key) => `${source} says ${key}`);
  });
  expect(lacking).toEqual([]);
});

it('names in the code that loads a part the very module that is loaded', () => {
  const loads = Object.entries(SOURCES).flatMap(([path, text]) =>
    [...text.matchAll(/'([^']+)'\]?,\s*async[^']*import\('([^']+)'\)/g)].map(
      ([, named = '', specifier = '']) => {
        const { pathname } = new URL(specifier, `x:/${sourceOf(path)}`);
        return { named, loaded: pathname.slice(1) };
      },
    ),
  );
  expect(loads.length).toBeGreaterThan(9);
  expect(loads.filter(({ named, loaded }) => named !== loaded)).toEqual([]);
});

/** Every text of a dictionary that the pattern is found in. */
const textsWith = (files: Record<string, object>, pattern: RegExp) => {
  const textsIn = (node: object): string[] =>
    Object.values(node).flatMap((value: string | object) =>
      typeof value === 'string' ? [value] : textsIn(value),
    );
  return Object.values(files)
    .flatMap(textsIn)
    .filter((text) => pattern.test(text));
};

it('spells English as Americans do, and writes "50%" in both languages', () => {
  const british =
    /(normal|initial|optim|recogn|generali?)is[aei]|colour|\bgrey|behaviour|ancelled|centred?\b/i;
  expect(textsWith(ENGLISH, british)).toEqual([]);
  const apart = /[\d}]\s%/;
  expect(textsWith(ENGLISH, apart)).toEqual([]);
  expect(textsWith(CHINESE, apart)).toEqual([]);
  // Both can find something.
  expect(textsWith(ENGLISH, /normaliz/i).length).toBeGreaterThan(9);
  expect(textsWith(CHINESE, /[\d}]%/).length).toBeGreaterThan(0);
});
