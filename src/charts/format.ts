import { formatLocale } from 'd3';

/** U+2212 for minus and a comma between thousands, the same in both languages. */
const locale = formatLocale({
  decimal: '.',
  thousands: ',',
  grouping: [3],
  currency: ['', ''],
  minus: '\u2212',
});

const whole = locale.format(',.0f');
const significant = locale.format(',.3~r');
const twoDigits = locale.format('.2~r');
const fixed: ((value: number) => string)[] = [];
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "1,200". */
export function formatCount(value: number): string {
  return whole(value);
}

/** A number with so many digits behind the point, "−1.90", or "1.1·10³⁵" from 10⁷; never "−0". */
export function formatFixed(value: number, digits: number): string {
  if (Math.abs(value) >= 1e7) return formatScientific(value);
  return (fixed[digits] ??= locale.format(`,.${digits}f`))(value);
}

/** A label for a tick of a linear axis: no more digits than it needs. */
export function formatTick(value: number): string {
  if (value !== 0 && (Math.abs(value) >= 1e7 || Math.abs(value) < 1e-3)) {
    return formatScientific(value);
  }
  return significant(value);
}

/** "10⁻⁵" for the exponent −5. */
export function formatExponent(exponent: number): string {
  let digits = '';
  for (const digit of String(Math.abs(exponent))) digits += SUPERSCRIPTS[Number(digit)] ?? '';
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}

/** A tick of a log axis: "10⁻⁵" for 1e-5, and "0" for 0. Rounds to the nearest power. */
export function formatPower(value: number): string {
  return value > 0 ? formatExponent(Math.round(Math.log10(value))) : '0';
}

/** "3.2·10⁻⁵"; '' for what is not finite. */
export function formatScientific(value: number): string {
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return '';
  const [mantissa = '', exponent = '0'] = value.toExponential(1).split('e');
  return `${twoDigits(Number(mantissa))}·${formatExponent(Number(exponent))}`;
}

/** A share from 0 to 1 with one decimal: "94.3%". */
export function formatShareFinely(share: number): string {
  return `${formatFixed(100 * share, 1)}%`;
}

/** A share from 0 to 1 as "12%"; below a half percent, but not none, "<1%". */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.005) return '<1%';
  return `${whole(100 * share)}%`;
}

/** A share to one digit that counts, whatever its size: "0.03%", "30%". */
export function formatShareRoughly(share: number): string {
  return `${formatTick(Number((100 * share).toPrecision(1)))}%`;
}
