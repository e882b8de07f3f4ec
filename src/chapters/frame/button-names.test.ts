import { describe, expect, it } from 'vitest';
import { type Language, LANGUAGES } from '../../i18n/languages';
import { CHAPTERS } from '../facts';

const TEXTS = import.meta.glob<string>('../*/*.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const WORDS = import.meta.glob<object>('../../**/words/*.ts', { eager: true, import: 'words' });

const stringsOf = (node: object): string[] =>
  Object.values(node).flatMap((value: string | object) =>
    typeof value === 'string' ? [value] : stringsOf(value),
  );

/** All that the page says in a language. */
function saidIn(language: Language): ReadonlySet<string> {
  const files = Object.entries(WORDS).filter(([path]) => path.endsWith(`/${language}.ts`));
  return new Set(files.flatMap(([, words]) => stringsOf(words)));
}

/** What a reader is told to press or to choose, by its name. */
const NAMED = {
  en: [
    /\b(?:[Pp]ress|[Cc]hoose|[Ss]witch(?:es)? (?:the \w+ )?(?:on|to)|[Tt]ick) “([^”]+)”/g,
    /\b(?:[Pp]ress|before) ([A-Z][a-z]+)\b/g,
  ],
  zh: [/(?:按下?|点击?|选中?|选择|勾选|打开|切换到|换到|用)“([^”]+)”/g],
} satisfies Record<Language, readonly RegExp[]>;

/** Symbols that name an option are written as they stand, and not in the words. */
const SYMBOLS = new Set(['σ']);

describe.each(CHAPTERS.map(({ slug }) => slug))('the chapter %s', (slug) => {
  it.each(LANGUAGES.map(({ code }) => code))('names buttons as they are called (%s)', (code) => {
    const text = (TEXTS[`../${slug}/${code}.mdx`] ?? '').replace(/\$\\?(\w+)\$/g, (_, name) =>
      name === 'mu' ? 'μ' : name === 'sigma' ? 'σ' : name,
    );
    const named = NAMED[code].flatMap((pattern) =>
      [...text.matchAll(pattern)].map(([, name = '']) => name),
    );
    const options = [...text.matchAll(/<Option [^>]*>([^<]*)</g)].map(([, option = '']) => option);
    const said = new Set([...saidIn(code), ...options, ...SYMBOLS]);
    expect(named.filter((name) => !said.has(name))).toEqual([]);
  });

  it('has one name for Play, and one kind of quotation marks', () => {
    expect(TEXTS[`../${slug}/zh.mdx`]).not.toContain('播放');
    for (const { code } of LANGUAGES) {
      const text = (TEXTS[`../${slug}/${code}.mdx`] ?? '').replace(/^```[^]*?^```$/gm, '');
      expect(text.replace(/<[^>]*>|^import .*$/gm, '')).not.toMatch(/["「」『』]/);
    }
  });
});

it('finds names to look up', () => {
  const all = Object.values(TEXTS).join('\n');
  for (const pattern of Object.values(NAMED).flat())
    expect([...all.matchAll(pattern)].length).toBeGreaterThan(3);
});
