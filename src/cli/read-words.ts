import { parseArgs } from 'node:util';
import { LAST_STEP } from '../experiment/events';
import { repairLink } from '../experiment/repair-link';

/** Whether an option stands alone, has a value, or may be given again with another. */
export type OptionKind = 'flag' | 'value' | 'values';

/** A command line by its parts. */
export interface Words {
  /** What is no option. */
  readonly plain: readonly string[];
  /** What each option that is given is set to; a flag: to nothing. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/**
 * Takes a command line apart: `--name value` or `--name=value`, in any order. A string is what is
 * wrong with it.
 */
export function readWords(
  words: readonly string[],
  kinds: Readonly<Record<string, OptionKind>>,
): Words | string {
  const { positionals, tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [
        name,
        { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    // Strict, it tells its own mistakes, in several lines, and takes no negative number.
    strict: false,
    tokens: true,
  });
  const options = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const kind = Object.hasOwn(kinds, name) && rawName.startsWith('--') ? kinds[name] : undefined;
    if (kind === undefined || (kind === 'flag' && value !== undefined))
      return `unknown option ${words[token.index]}`;
    const before = options.get(name) ?? [];
    if (kind !== 'values' && options.has(name)) return `${rawName} is given twice`;
    if (kind === 'flag') options.set(name, []);
    else if (value === undefined || (inlineValue !== true && value.startsWith('--')))
      return `${rawName} needs a value`;
    else options.set(name, [...before, value]);
  }
  return { plain: positionals, options };
}

/** A whole number from `least` to `most`; null where the text is none. */
export function count(text = '', least: number, most = LAST_STEP): number | null {
  const value = Number(text);
  return /^\d{1,10}$/.test(text) && value >= least && value <= most ? value : null;
}

/** A fingerprint as the page shows it, in groups or in one; null where the text is none. */
export function readFingerprint(text = ''): string | null {
  const digits = text.replaceAll('·', '').toLowerCase();
  return /^[0-9a-f]{16}$/.test(digits) ? digits : null;
}

/**
 * The text after '#' of the one link of a command line, repaired as the page does; a string is what
 * is wrong with it. An empty word is the usual experiment; an address that has lost its link is not.
 */
export function readLinkWord(
  [link, another]: readonly string[],
  usage: string,
): { readonly link: string } | string {
  if (link === undefined) return `no link is given; usage: ${usage}`;
  if (another !== undefined) return 'more than one link is given: put it in quotes';
  const text = repairLink(link);
  if (text !== '' || link === '') return { link: text };
  return `nothing is left of the link: ${link.slice(0, 60)} (v=1 is the usual experiment)`;
}
