/** Marks between thousands: "1,000", "1 000", "1'000". */
const GROUPED = /^-?[1-9]\d{0,2}([,'’\s]\d{3})+(\.\d*)?$/;
const PLAIN = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** What a keyboard of another alphabet gives: wide digits and signs, "。" for a point, a real minus. */
export function plainSigns(text: string): string {
  return text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[。｡]/g, '.')
    .replace(/[\u2212–]/g, '-')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim();
}

/** Whether a mark stands between thousands: it is a decimal comma to others. */
export function hasGroups(text: string): boolean {
  return GROUPED.test(plainSigns(text));
}

/** The number that somebody has typed; null where it is none, or could be two. */
export function typedNumber(text: string): number | null {
  if (hasGroups(text)) return null;
  const plain = plainSigns(text)
    // Blanks beside a sign; between digits they could be anything.
    .replace(/\s*([-+.,e])\s*/gi, '$1')
    .replace(',', '.');
  return PLAIN.test(plain) ? Number(plain) : null;
}
