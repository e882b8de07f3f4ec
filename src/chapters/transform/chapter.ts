import type { ChapterFacts } from '../facts';

export const chapter = {
  slug: 'transform',
  number: 5,
  minutes: 15,
  level: 'none',
} satisfies ChapterFacts;
