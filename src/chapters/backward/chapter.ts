import type { ChapterFacts } from '../facts';

export const chapter = {
  slug: 'backward',
  number: 6,
  minutes: 18,
  level: 'chainRule',
} satisfies ChapterFacts;
