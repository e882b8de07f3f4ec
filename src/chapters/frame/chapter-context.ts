import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Exercises } from '../exercise/checks';
import { pageProgress, type Progress } from '../progress/progress';
import type { Slug } from '../slugs';

/** The chapter that is being read. */
export interface Chapter {
  readonly slug: Slug;
  /** How its exercises are checked, by their ids. */
  readonly exercises: Exercises;
}

export const ChapterContext = createContext<Chapter | null>(null);

/** Throws outside of a chapter. */
export function useChapter(): Chapter {
  const chapter = use(ChapterContext);
  if (chapter === null) throw new Error('Not inside a chapter');
  return chapter;
}

/** The name of a thing of this chapter in what is kept of the reader. */
export function useKey(id: string): string {
  return `${useChapter().slug}/${id}`;
}

export function useProgress<T>(select: (progress: Progress) => T): T {
  return useStore(pageProgress(), select);
}
