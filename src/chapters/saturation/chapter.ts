import type { ChapterFacts } from '../facts';

export const chapter = {
  slug: 'saturation',
  number: 1,
  minutes: 12,
  level: 'none',
} satisfies ChapterFacts;
