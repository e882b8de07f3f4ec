import type { ChapterFacts } from '../facts';

export const chapter = {
  slug: 'shift',
  number: 2,
  minutes: 14,
  level: 'none',
} satisfies ChapterFacts;
