import { choice, field, flag, optional, type RecordOf } from '../experiment/field';
import { LANGUAGES } from '../i18n/languages';

/**
 * Ways to look at an experiment: the instrument, the list of those worth seeing, the paper's first
 * figure, the stability map.
 */
export const SCREENS = ['lab', 'gallery', 'figure', 'map'] as const;
export type ScreenName = (typeof SCREENS)[number];

/** What concerns the whole page. */
export const PAGE_VIEW = {
  /** Null: the language remembered, or the browser's. */
  language: field('lang', optional(choice(LANGUAGES.map(({ code }) => code)), 'auto'), null),
  screen: field('screen', choice(SCREENS), 'lab'),
  present: field('present', flag(), false),
};

export interface PageView extends RecordOf<typeof PAGE_VIEW> {}
