import type { ReadNumber } from '../../engine/data/own/table';
import { shownName } from '../../experiment/shown-name';

/** "1,234.5 → 1234.5": a number as it is written, and as it is read. */
export function shownNumber({ text, value }: ReadNumber): string {
  return `${shownName(text)} → ${value}`;
}
