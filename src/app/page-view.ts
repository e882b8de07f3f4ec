import { CHAPTER_PAGES } from '../chapters/slugs';
import { choice, field, flag, optional, query, type RecordOf, word } from '../experiment/field';
import { LANGUAGES } from '../i18n/languages';

/**
 * Ways to look at an experiment: the first sight of it, the instrument, the list of those worth
 * seeing, the paper's first figure, the stability map, what a teacher makes of it.
 */
export const SCREENS = ['start', 'lab', 'gallery', 'figure', 'map', 'teach'] as const;
export type ScreenName = (typeof SCREENS)[number];

/** What concerns the whole page. */
export const PAGE_VIEW = {
  /** Null: the language remembered, or the browser's. */
  language: field('lang', optional(choice(LANGUAGES.map(({ code }) => code)), 'auto'), null),
  /** Where a link does not say: the Lab, and Start where it says nothing but the language. */
  screen: field('screen', choice(SCREENS), 'lab'),
  /** The page of the chapters that is open, whatever the screen behind it; null: none. */
  chapter: field('chapter', optional(choice(CHAPTER_PAGES), 'none'), null),
  /** The section or the play of the chapter that is shown first. */
  section: field('section', optional(word(), '-'), null),
  /** How the play that is shown first stands. */
  state: field('state', query(), ''),
  present: field('present', flag(), false),
};

export interface PageView extends RecordOf<typeof PAGE_VIEW> {}

/** What the page shows: the chapters, or a screen. */
export type Place = 'chapters' | ScreenName;

export function placeOf({ chapter, screen }: PageView): Place {
  return chapter === null ? screen : 'chapters';
}

/** Those that every place leads to; the page for teachers stands beside what they use. */
export const IN_HEADER = [
  'start',
  'chapters',
  'lab',
  'gallery',
] as const satisfies readonly Place[];

/** Whether a place is another one, or reached through it. */
export function isWithin(place: Place, other: Place): boolean {
  return place === other || (other === 'gallery' && (place === 'figure' || place === 'map'));
}

/** Whether a place shows the page's own run, which computes only there. */
export function showsRun(place: Place): boolean {
  return place === 'start' || place === 'lab';
}
