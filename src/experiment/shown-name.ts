/**
 * What is not seen in a text, or moves what is seen: controls, marks and overrides of direction,
 * characters of no width, ends of lines and paragraphs, blanks that look like letters, halves of pairs.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFFA0]/gu;
/** Joiners are part of how Persian, the scripts of India and joined emoji are written. */
const JOINER =
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{M}\p{Extended_Pictographic}])[\u200C\u200D](?=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}])/gu;
/** Scripts that run from right to left, which a neighbouring number or bracket would follow. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const ISOLATE = '\u2068';
const END = '\u2069';

/** A name as it is safely shown in an element of its own: what is not seen stands as "[U+202E]". */
export function visibleName(name: string): string {
  const joiners = new Set([...name.matchAll(JOINER)].map(({ index }) => index));
  return name.replaceAll(UNSEEN, (character, at: number) => {
    if (joiners.has(at)) return character;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `[U+${code}]`;
  });
}

/**
 * A name of a file, a column or a class within a sentence: visible, and where it runs from right to
 * left kept to itself, so that the words around it stay where they are.
 */
export function shownName(name: string): string {
  const visible = visibleName(name);
  return RIGHT_TO_LEFT.test(visible) ? ISOLATE + visible + END : visible;
}
