import type { ChapterFacts } from '../facts';

export const chapter = {
  slug: 'whitening',
  number: 4,
  minutes: 15,
  level: 'none',
} satisfies ChapterFacts;
