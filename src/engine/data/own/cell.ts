/** How numbers are written: with a point or a comma for the decimal mark. */
export type Mark = '.' | ',';

const PLAIN: Readonly<Record<Mark, RegExp>> = {
  '.': /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i,
  ',': /^[+-]?(\d+(?:,\d*)?|,\d+)(e[+-]?\d+)?$/i,
};
/** A point or a comma that may stand between thousands as well: 1,234 but not 0,234 or 12,34. */
const UNCERTAIN = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;
/** Groups of three digits, or of two before the last three, with one mark between all of them. */
const GROUPED: Readonly<Record<Mark, RegExp>> = {
  '.': /^[+-]?(\d{1,3}([, '])(\d\d\2)*\d{3}(\2\d{3})*|\d+|(?=\.\d))(\.\d*)?(e[+-]?\d+)? ?%?$/i,
  ',': /^[+-]?(\d{1,3}([. '])(\d\d\2)*\d{3}(\2\d{3})*|\d+|(?=,\d))(,\d*)?(e[+-]?\d+)? ?%?$/i,
};
const MISSING = /^(n\/?a|#n\/a|<na>|nan|null|none|\?|[-–—]|\.)$/i;
/** Of labels: "none", "-" and "." are classes, as in "none, mild, severe" or "+, -". */
const MISSING_LABEL = /^(n\/?a|#n\/a|<na>|nan|null|\?)$/i;
/** Characters without a width, that nobody sees in a cell. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const ASCII = /^[\x20-\x7e]*$/;

/** The cell without characters that have no width, and without blanks at its ends. */
export function cleaned(cell: string): string {
  return ASCII.test(cell) ? cell : cell.replaceAll(UNSEEN, '').trim();
}

/** A feature that somebody left out, as programs write it. */
export function isMissing(cell: string): boolean {
  return cell === '' || MISSING.test(cell);
}

export function isMissingLabel(label: string): boolean {
  return label === '' || MISSING_LABEL.test(label);
}

/** What a program writes for a number; NaN for anything else. */
export function plainNumber(cell: string, mark: Mark = '.'): number {
  if (!PLAIN[mark].test(cell)) return NaN;
  return Number(mark === '.' ? cell : cell.replace(',', '.'));
}

/** Whether this is a number with this decimal mark and no other way to read it. */
export function isCertain(cell: string, mark: Mark): boolean {
  return cell.includes(mark) && PLAIN[mark].test(cell) && !UNCERTAIN.test(cell);
}

/**
 * What people write for a number: also with marks between thousands (commas or points, blanks,
 * apostrophes), percents, U+2212 for minus, and full-width characters. NaN for anything else.
 */
export function looseNumber(cell: string, mark: Mark): number {
  const narrow = ASCII.test(cell) ? cell : narrowed(cell);
  if (!GROUPED[mark].test(narrow)) return NaN;
  const bare = narrow.replaceAll(mark === '.' ? /[, '%]/g : /[. '%]/g, '');
  const value = Number(bare.replace(',', '.'));
  return narrow.endsWith('%') ? value / 100 : value;
}

function narrowed(cell: string): string {
  return cell
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u2212\u2013]/g, '-')
    .replaceAll(/[\u00a0\u2009\u202f\u3000]/g, ' ')
    .replaceAll('\u2019', "'");
}

/** Whether anybody would take it for a number. */
export function looksNumeric(cell: string): boolean {
  const either = (mark: Mark) => PLAIN[mark].test(cell) || !Number.isNaN(looseNumber(cell, mark));
  return either('.') || either(',');
}
