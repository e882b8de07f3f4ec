import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, LANGUAGES } from '../../i18n/languages';
import { Arrival } from '../../ui/parts/Arrival';
import { partWithWords } from '../../ui/parts/fetched';
import { MissingPart } from '../../ui/parts/MissingPart';
import type { Part } from '../../ui/parts/part';
import type { Exercises } from '../exercise/checks';
import { type Slug, SLUGS } from '../slugs';
import { type Content, Reading } from './Reading';

const TEXTS = import.meta.glob<Content['text']>('../*/*.mdx', { import: 'default' });
const EXERCISES = import.meta.glob<Exercises>('../*/exercise.ts', { import: 'exercises' });

async function load(slug: Slug, language: Language): Promise<Content> {
  const [text, exercises] = await Promise.all([
    TEXTS[`../${slug}/${language}.mdx`]?.(),
    EXERCISES[`../${slug}/exercise.ts`]?.(),
  ]);
  if (text === undefined) throw new Error(`There is no chapter ${slug} in ${language}`);
  return { chapter: { slug, exercises: exercises ?? {} }, text };
}

const PARTS = new Map(
  SLUGS.flatMap((slug) =>
    LANGUAGES.map(({ code }) => {
      const source = `chapters/${slug}/${code}`;
      return [source, partWithWords(source, () => load(slug, code))] as const;
    }),
  ),
);

/** The text of a chapter with its plays: fetched when it is first read in this language. */
function textIn(slug: Slug, language: Language): Part<Content> {
  const part = PARTS.get(`chapters/${slug}/${language}`);
  if (part === undefined) throw new Error(`There is no chapter ${slug} in ${language}`);
  return part;
}

/**
 * The text of a chapter in the language spoken. Until that has come, the text in the language
 * before stays; whatever plays in it plays on in both.
 */
export function ChapterText({ slug }: { slug: Slug }) {
  const { i18n } = useTranslation();
  const part = textIn(slug, i18n.language as Language);
  const state = useSyncExternalStore(part.subscribe, part.state);
  useEffect(() => {
    // What comes of it is the part's state.
    part.fetch().catch(() => {});
  }, [part]);
  const [shown, setShown] = useState<Content | null>(null);
  if (state.kind === 'here' && state.value !== shown) setShown(state.value);
  const missing = state.kind === 'missing';
  return (
    <>
      <Arrival missing={missing} />
      {missing && <MissingPart part={part} />}
      {shown !== null && <Reading content={shown} />}
    </>
  );
}
