import { describe, expect, it } from 'vitest';
import type { Language } from '../../i18n/languages';
import type { Exercises } from '../exercise/checks';
import { CHAPTERS } from '../facts';
import { TERMS } from '../glossary/terms';
import results from '../measured/measured.json';
import { SLUGS } from '../slugs';
import { words as english } from '../words/en';
import { words as chinese } from '../words/zh';
import { partsOf, type TextParts } from './text-parts.fixture';

const TEXTS = import.meta.glob<string>('../*/*.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const SOURCES = import.meta.glob<string>(['../*/*.{ts,tsx}', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const EXERCISES = import.meta.glob<Exercises>('../*/exercise.ts', {
  eager: true,
  import: 'exercises',
});

/** Numbers that are no results: in how many dimensions something is drawn, and years. */
const NAMES = /\b[123]-D\b|\b(19|20)\d\d(?!\d)/g;

function text(slug: string, language: Language): TextParts {
  return partsOf(TEXTS[`../${slug}/${language}.mdx`] ?? '');
}

/** The code of a chapter's folder. */
const codeOf = (slug: string) =>
  Object.entries(SOURCES)
    .filter(([path]) => path.startsWith(`../${slug}/`))
    .map(([, source]) => source)
    .join('\n');

const attributesOf = ({ elements }: TextParts, name: string, attribute: string): string[] =>
  elements.flatMap((element) =>
    element.name === name ? [element.attributes[attribute] ?? ''] : [],
  );
const idsOf = (parts: TextParts, name: string) => attributesOf(parts, name, 'id');

/** The ids that a chapter's code gives to a hook or a component. */
const idsInCode = (slug: string, pattern: RegExp) =>
  [...new Set([...codeOf(slug).matchAll(pattern)].map(([, id = '']) => id))].toSorted();

it('has a text in each language for every chapter, and no text without a chapter', () => {
  const files = CHAPTERS.flatMap(({ slug }) => [`../${slug}/en.mdx`, `../${slug}/zh.mdx`]);
  expect(Object.keys(TEXTS).toSorted()).toEqual(files.toSorted());
  expect(files.length).toBeGreaterThan(0);
  for (const { slug, number } of CHAPTERS) expect(number).toBe(SLUGS.indexOf(slug) + 1);
});

describe.each(CHAPTERS.map(({ slug }) => slug))('the chapter %s', (slug) => {
  const en = text(slug, 'en');
  const zh = text(slug, 'zh');

  it('has the same parts in both languages, in the same order', () => {
    const order = ({ elements }: TextParts) =>
      elements.flatMap(({ name, attributes: { id, name: option, for: fits, link } }) =>
        name === 'Term' || name === 'Measured'
          ? []
          : [[name, id, option, fits, link].filter((part) => part !== undefined).join(' ')],
      );
    expect(order(zh)).toEqual(order(en));
    expect(zh.formulas.display).toEqual(en.formulas.display);
    expect(zh.formulas.inline.toSorted()).toEqual(en.formulas.inline.toSorted());
    expect(zh.code).toEqual(en.code);
    const measured = (parts: TextParts) => attributesOf(parts, 'Measured', 'of').toSorted();
    expect(measured(zh)).toEqual(measured(en));
    const terms = (parts: TextParts) =>
      [...new Set(attributesOf(parts, 'Term', 'name'))].toSorted();
    expect(terms(zh)).toEqual(terms(en));
  });

  it('goes through all stages', () => {
    const names = new Set(en.elements.map(({ name }) => name));
    for (const stage of ['Play', 'Task', 'Disputed', 'Exercise', 'Teacher', 'Margin', 'Term']) {
      const found = names.has(stage) || codeOf(slug).includes(`<${stage} `);
      expect(found, stage).toBe(true);
    }
    const predicts = names.has('Predict') || codeOf(slug).includes('<PredictCurve');
    expect(predicts, 'a prediction').toBe(true);
    expect(en.formulas.display.length, 'a formula').toBeGreaterThan(0);
    expect(en.code, 'code').toHaveLength(1);
    expect(idsOf(en, 'Section')).toContain('exercise');
    // The play is in the first screenful: before the first section.
    const first = en.elements.findIndex(({ name }) => name === 'Section');
    const before = en.elements.slice(0, first);
    expect(before.some(({ name }) => name.endsWith('Play'))).toBe(true);
  });

  it('has a title and an id of its own for each section and play', () => {
    const kinds = ['Section', 'Play', 'Predict', 'Task', 'Exercise'];
    const ids = kinds.flatMap((name) => idsOf(en, name));
    const inCode = idsInCode(slug, /<(?:Play|PredictCurve)\s+id="([^"]+)"/g);
    const all = [...ids, ...inCode];
    expect(all.filter((id, i) => all.indexOf(id) !== i)).toEqual([]);
    expect(all.filter((id) => !/^[a-z][a-z0-9-]{0,39}$/.test(id))).toEqual([]);
    for (const parts of [en, zh]) {
      const titles = [
        ...attributesOf(parts, 'Section', 'title'),
        ...attributesOf(parts, 'Play', 'title'),
      ];
      expect(titles.filter((title, i) => title === '' || titles.indexOf(title) !== i)).toEqual([]);
      // It stands on what is disputed.
      for (const { chapter } of [english, chinese]) expect(titles).not.toContain(chapter.disputed);
    }
  });

  it('has plays that can finish each task, and tasks for all that they finish', () => {
    expect(idsInCode(slug, /useTick\(\s*'([^']+)',/g)).toEqual(idsOf(en, 'Task').toSorted());
  });

  it('checks every exercise, and has a hint for each mistake', () => {
    const exercises = EXERCISES[`../${slug}/exercise.ts`] ?? {};
    expect(Object.keys(exercises).toSorted()).toEqual(idsOf(en, 'Exercise').toSorted());
    for (const [id, check] of Object.entries(exercises)) {
      const from = en.elements.findIndex(
        ({ name, attributes }) => name === 'Exercise' && attributes['id'] === id,
      );
      const next = en.elements.findIndex(({ name }, i) => i > from && name === 'Exercise');
      const inside = en.elements.slice(from + 1, next < 0 ? undefined : next);
      const hints = inside.flatMap(({ name, attributes }) =>
        name === 'Hint' ? [attributes['for'] ?? ''] : [],
      );
      const options = inside.flatMap(({ name, attributes }) =>
        name === 'Option' ? [attributes['name'] ?? ''] : [],
      );
      const named = hints.filter((name) => name !== '').toSorted();
      if (check.kind === 'choice') {
        expect(options, id).toContain(check.answer);
        expect(named, id).toEqual(options.filter((name) => name !== check.answer).toSorted());
      } else {
        expect(options, id).toEqual([]);
        expect(named, id).toEqual([...check.mistakes].toSorted());
        // Where anything can be typed, a mistake may have no name.
        if (check.kind !== 'run') expect(hints, id).toContain('');
      }
      expect(
        inside.some(({ name }) => name === 'Explanation'),
        id,
      ).toBe(true);
    }
    const judged = idsInCode(slug, /useExercise\('([^']+)'\)/g);
    const ofRun = Object.entries(exercises).filter(([, { kind }]) => kind === 'run');
    expect(judged).toEqual(ofRun.map(([id]) => id).toSorted());
  });

  it('lights symbols of its formulas in its pictures, and the reverse', () => {
    const inText = [...(TEXTS[`../${slug}/en.mdx`] ?? '').matchAll(/\\symbol\{([^}]+)\}/g)];
    const symbols = [...new Set(inText.map(([, name = '']) => name))].toSorted();
    expect(symbols.length).toBeGreaterThan(0);
    expect(idsInCode(slug, /useLit\(\s*['`]([^'`]+)['`]/g)).toEqual(symbols);
  });

  it('takes each number from what was measured', () => {
    for (const parts of [en, zh]) {
      expect(parts.prose.replace(NAMES, '').match(/.{0,30}\d+.{0,10}/g) ?? []).toEqual([]);
    }
    const known = new Set(Object.keys(results));
    expect(attributesOf(en, 'Measured', 'of').filter((name) => !known.has(name))).toEqual([]);
  });

  it('explains terms that the glossary has, each once', () => {
    const known: readonly string[] = TERMS;
    for (const parts of [en, zh]) {
      const terms = attributesOf(parts, 'Term', 'name');
      expect(terms.filter((name) => !known.includes(name))).toEqual([]);
      expect(terms.filter((name, i) => terms.indexOf(name) !== i)).toEqual([]);
    }
  });

  it('can be read in a quarter of an hour', () => {
    // Apart from what is opened on demand: the exercises, and what is for the teacher.
    const read = (language: Language) =>
      partsOf(
        (TEXTS[`../${slug}/${language}.mdx`] ?? '').replace(
          /<Section id="exercise"[\s\S]*?<\/Section>|<Teacher>[\s\S]*<\/Teacher>/g,
          '',
        ),
      ).prose;
    const words = read('en').match(/[\p{Letter}’']+/gu)?.length ?? 0;
    expect(words).toBeGreaterThanOrEqual(450);
    expect(words).toBeLessThanOrEqual(1100);
    const characters = read('zh').match(/\p{Script=Han}/gu)?.length ?? 0;
    expect(characters).toBeGreaterThanOrEqual(700);
    expect(characters).toBeLessThanOrEqual(2000);
  });

  it('is set as its language is', () => {
    expect(zh.prose.match(/\p{Script=Han} ?[,.;:?"'!]|[,;:?"'!] ?\p{Script=Han}/gu)).toBe(null);
    expect(en.prose.match(/[!！]/)).toBe(null);
    expect(zh.prose.match(/[!！]/)).toBe(null);
    expect(en.prose.match(/\p{Script=Han}/u)).toBe(null);
  });
});

it('uses everything that is measured', () => {
  const all = [...Object.values(TEXTS), ...Object.values(SOURCES)].join('\n');
  const used = (name: string) => all.includes(`of="${name}"`) || all.includes(`'${name}'`);
  expect(Object.keys(results).filter((name) => !used(name))).toEqual([]);
});
