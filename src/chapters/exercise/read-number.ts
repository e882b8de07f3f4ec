/** Commas between thousands, as the page writes them. */
const GROUPED = /^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const PLAIN = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/**
 * The number that somebody has typed, with or without its unit; null where it is none. A single
 * comma that groups no thousands is a decimal one.
 */
export function readNumber(text: string, unit: string | null = null): number | null {
  let bare = text.trim().replaceAll('\u2212', '-').replaceAll('，', ',');
  if (unit !== null && bare.endsWith(unit)) bare = bare.slice(0, -unit.length).trim();
  const plain = GROUPED.test(bare) ? bare.replaceAll(',', '') : bare.replace(',', '.');
  return PLAIN.test(plain) ? Number(plain) : null;
}
