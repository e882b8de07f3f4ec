import type { ReadNumber } from '../../engine/data/own/table';

/** "1,234.5 → 1234.5": a number as it is written, and as it is read. */
export function shownNumber({ text, value }: ReadNumber): string {
  return `${text} → ${value}`;
}
