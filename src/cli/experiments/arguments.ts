import { readWords } from '../read-words';

/** What `experiments` is asked to do. */
export interface Options {
  /** Ids as the list has them; null: all. */
  readonly only: readonly string[] | null;
  /** Where the table goes as Markdown. */
  readonly markdown: string | null;
}

export const USAGE = 'npm run --silent experiments -- [--only E5,E11] [--markdown FILE]';

/** Reads the command line; a string is what is wrong with it. */
export function readArguments(words: readonly string[], ids: readonly string[]): Options | string {
  const read = readWords(words, { only: 'value', markdown: 'value' });
  if (typeof read === 'string') return `${read}; usage: ${USAGE}`;
  const [word] = read.plain;
  if (word !== undefined) return `unknown: ${word}; usage: ${USAGE}`;
  for (const [name, [value]] of read.options) if (value === '') return `--${name} needs a value`;
  const markdown = read.options.get('markdown')?.[0] ?? null;
  const only = read.options.get('only')?.[0]?.split(',') ?? null;
  const unknown = only?.find((one) => !ids.some((id) => isSame(id, one)));
  if (unknown !== undefined) return `there is no ${unknown}; there are ${ids.join(', ')}`;
  return { only: only && ids.filter((id) => only.some((one) => isSame(id, one))), markdown };
}

function isSame(id: string, other: string): boolean {
  return id.toLowerCase() === other.trim().toLowerCase();
}
