import { CHAPTERS, type ChapterFacts } from '../facts';
import type { Progress } from '../progress/progress';
import { doneOf } from './outline';

/**
 * The chapter to go on with: the furthest in which something was done or expected, or the one after
 * it where nothing is left there. Null: nothing was read, or all is done.
 */
export function placeToGoOn(progress: Progress): ChapterFacts | null {
  const touched = new Set(
    [progress.predictions, progress.tasks, progress.exercises].flatMap((kept) =>
      Object.keys(kept).map((key) => key.slice(0, key.indexOf('/'))),
    ),
  );
  const at = CHAPTERS.findLastIndex(({ slug }) => touched.has(slug));
  const chapter = CHAPTERS[at];
  if (chapter === undefined) return null;
  const { done, of } = doneOf(chapter.slug, progress);
  return done < of ? chapter : (CHAPTERS[at + 1] ?? null);
}
