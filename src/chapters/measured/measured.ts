import results from './measured.json';

const RESULTS: Readonly<Record<string, number>> = results;

/** A number that a test measures anew, by its name: `wrongFix.bAt1000`. */
export function measured(name: string): number {
  const value = RESULTS[name];
  if (value === undefined) throw new Error(`Nothing was measured under ${name}`);
  return value;
}
