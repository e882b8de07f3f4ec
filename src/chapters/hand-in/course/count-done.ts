import { CHAPTERS } from '../../facts';
import { outlineOf } from '../../frame/outline';
import type { Progress } from '../../progress/progress';

/**
 * How much of what a course asks for is done, by the link that its package opens: the exercises of
 * that chapter; of all, where it opens the list of them; or a run in the Lab.
 */
export function countDone(
  opened: string,
  { exercises, runs }: Progress,
): { readonly done: number; readonly of: number } {
  const chapter = new URLSearchParams(opened).get('chapter');
  if (chapter === null) return { done: runs.some(({ place }) => place === 'lab') ? 1 : 0, of: 1 };
  const one = CHAPTERS.filter(({ slug }) => slug === chapter);
  const names = (one.length > 0 ? one : CHAPTERS).flatMap(({ slug }) =>
    outlineOf(slug).exercises.map((id) => `${slug}/${id}`),
  );
  return { done: names.filter((name) => exercises[name] === 'done').length, of: names.length };
}
