import { OUTLINES } from 'virtual:chapter-outlines';
import type { Language } from '../../i18n/languages';
import type { Progress } from '../progress/progress';
import type { Slug } from '../slugs';

/** What a chapter consists of, known before its text is fetched. */
export interface Outline {
  readonly sections: readonly {
    readonly id: string;
    readonly titles: Readonly<Record<Language, string>>;
  }[];
  /** Their ids. */
  readonly tasks: readonly string[];
  readonly exercises: readonly string[];
}

const KNOWN = OUTLINES as Readonly<Partial<Record<Slug, Outline>>>;
const NOTHING: Outline = { sections: [], tasks: [], exercises: [] };

export function outlineOf(slug: Slug): Outline {
  return KNOWN[slug] ?? NOTHING;
}

/** How many of a chapter's tasks and exercises there are, and how many are done. */
export function doneOf(slug: Slug, { tasks, exercises }: Progress): { done: number; of: number } {
  const outline = outlineOf(slug);
  const done = [
    ...outline.tasks.filter((id) => tasks[`${slug}/${id}`] === 'done'),
    ...outline.exercises.filter((id) => exercises[`${slug}/${id}`] === 'done'),
  ];
  return { done: done.length, of: outline.tasks.length + outline.exercises.length };
}
