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
  const values = new Map<string, string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const [name = '', given] = word.split(/=(.*)/s);
    if (name !== '--only' && name !== '--markdown') return `unknown: ${word}; usage: ${USAGE}`;
    if (values.has(name)) return `${name} is given twice`;
    const value = given ?? words[++at] ?? '';
    if (value === '' || (given === undefined && value.startsWith('--')))
      return `${name} needs a value`;
    values.set(name, value);
  }
  const markdown = values.get('--markdown') ?? null;
  const only = values.get('--only')?.split(',') ?? null;
  const unknown = only?.find((one) => !ids.some((id) => isSame(id, one)));
  if (unknown !== undefined) return `there is no ${unknown}; there are ${ids.join(', ')}`;
  return { only: only && ids.filter((id) => only.some((one) => isSame(id, one))), markdown };
}

function isSame(id: string, other: string): boolean {
  return id.toLowerCase() === other.trim().toLowerCase();
}
