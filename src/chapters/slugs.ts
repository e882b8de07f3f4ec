/** The chapters in the order in which they are read, each the name of its folder. */
export const SLUGS = [
  'saturation',
  'shift',
  'wrong-fix',
  'whitening',
  'transform',
  'backward',
] as const;
export type Slug = (typeof SLUGS)[number];

/** What an address can open of the chapters: the list of them, the glossary, or one of them. */
export const CHAPTER_PAGES = ['contents', 'glossary', ...SLUGS] as const;
export type ChapterPage = (typeof CHAPTER_PAGES)[number];
