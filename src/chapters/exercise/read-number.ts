import { plainSigns, typedNumber } from '../../ui/typed-number';

/** Commas between thousands, as the page writes them. */
const GROUPED = /^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/**
 * The number that somebody has typed, with or without its unit; null where it is none. A single
 * comma that groups no thousands is a decimal one.
 */
export function readNumber(text: string, unit: string | null = null): number | null {
  let bare = plainSigns(text);
  if (unit !== null && bare.endsWith(unit)) bare = bare.slice(0, -unit.length).trim();
  return GROUPED.test(bare) ? Number(bare.replaceAll(',', '')) : typedNumber(bare);
}
