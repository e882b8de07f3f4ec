import type { ChapterFacts } from '../facts';

export const chapter = {
  slug: 'wrong-fix',
  number: 3,
  minutes: 14,
  level: 'chainRule',
} satisfies ChapterFacts;
