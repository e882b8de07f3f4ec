import { cleaned, isMissingLabel, type Mark, plainNumber } from './cell';
import type { Column } from './table';

/** The classes that a column's cells stand for. */
export interface Labels {
  /** Of each class the name, in order. */
  readonly names: readonly string[];
  /** Of each different cell, by the index into `texts`, its class; −1: it says none. */
  readonly classes: Int16Array;
  /** Spellings that are one class, of each class that has several. */
  readonly merged: readonly (readonly string[])[];
}

/**
 * By version 1 each text is a class. Since then texts that say the same are one: equal numbers, equal
 * characters however they are composed, whatever nobody sees; and nothing, or a word for it, is no
 * class.
 */
export function labelsOf(texts: readonly string[], version: '1' | '2', mark: Mark = '.'): Labels {
  const spellings = new Map<string, string[]>();
  const keys = texts.map((text) => (version === '1' ? text : keyOf(text, mark)));
  texts.forEach((text, at) => {
    const key = keys[at] ?? null;
    if (key === null) return;
    const known = spellings.get(key);
    if (known === undefined) spellings.set(key, [text]);
    else known.push(text);
  });
  const all = [...spellings.keys()];
  const byNumber = all.every((key) => !Number.isNaN(plainNumber(key)));
  const order = all.toSorted((one, other) => {
    const apart = byNumber ? Number(one) - Number(other) : 0;
    return apart === 0 ? (one < other ? -1 : 1) : apart;
  });
  const place = new Map(order.map((key, at) => [key, at]));
  const visible = (text: string) => (version === '1' ? text : cleaned(text).normalize('NFC'));
  const groups = order.map((key) => [...new Set((spellings.get(key) ?? []).map(visible))]);
  return {
    names: groups.map(
      (group) => group.toSorted((one, other) => one.length - other.length)[0] ?? '',
    ),
    classes: Int16Array.from(keys, (key) => (key === null ? -1 : (place.get(key) ?? -1))),
    merged: groups.filter((group) => group.length > 1),
  };
}

/** What two texts of one class have in common; null: no class. */
function keyOf(text: string, mark: Mark): string | null {
  const label = cleaned(text).normalize('NFC');
  if (isMissingLabel(label)) return null;
  const value = plainNumber(label, mark);
  // Beyond these, different whole numbers are the same double.
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value + 0) : label;
}

/** How many rows say each class. */
export function countsOf({ codes }: Column, { names, classes }: Labels): readonly number[] {
  const counts = names.map(() => 0);
  for (const code of codes) {
    const at = classes[code] ?? -1;
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
