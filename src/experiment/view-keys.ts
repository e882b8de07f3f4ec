/** Before the dot: the screens of the page, each with its own way to look at an experiment; or a class. */
const OF_A_SCREEN = /^(lab|figure|map|class)\.[a-z]/;

/** Of the page as a whole, and those that the screens' had before they stood under a prefix. */
const OTHERS = new Set(
  [
    'lang screen chapter section state present',
    'q axis panel layer unit arm recipe gamma beta grad since shift loss study measure controls',
    'figsteps figunit figshows figzoom figaxis map mapsteps mapshows cell',
  ].flatMap((keys) => keys.split(' ')),
);

/**
 * Whether a link's key tells how an experiment is looked at. Where no page is, such a part is passed
 * over: it changes no number.
 */
export function isViewKey(key: string): boolean {
  return OF_A_SCREEN.test(key) || OTHERS.has(key);
}
