import { type Slug, SLUGS } from './slugs';

/** What is known of a chapter before its text is fetched. */
export interface ChapterFacts {
  readonly slug: Slug;
  /** From 1. */
  readonly number: number;
  /** What a reading with its plays takes. */
  readonly minutes: number;
  /** What a reader must know of calculus. */
  readonly level: 'none' | 'chainRule';
}

const FOUND = import.meta.glob<ChapterFacts>('./*/chapter.ts', { eager: true, import: 'chapter' });

/** The chapters that there are, in the order in which they are read. */
export const CHAPTERS: readonly ChapterFacts[] = SLUGS.flatMap(
  (slug) => FOUND[`./${slug}/chapter.ts`] ?? [],
);

/** The chapters before and after one. */
export function neighborsOf(slug: Slug): {
  readonly before: ChapterFacts | undefined;
  readonly after: ChapterFacts | undefined;
} {
  const here = CHAPTERS.findIndex((chapter) => chapter.slug === slug);
  return { before: CHAPTERS[here - 1], after: CHAPTERS[here + 1] };
}
