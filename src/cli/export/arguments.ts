import { count, type OptionKind, readLinkWord, readWords } from '../read-words';

/** What `export` is asked to do. */
export interface Options {
  /** The text after '#'. */
  readonly link: string;
  readonly steps: number;
  /** Files to write; null: not asked for. */
  readonly python: string | null;
  readonly notebook: string | null;
  /** Files of a link that trains on a person's own. */
  readonly data: readonly string[];
}

export const USAGE =
  "npm run --silent export -- '<link, or its text after #>' --steps N [--python FILE] [--notebook FILE] [--data FILE …]";

/** Losses are written out step by step, and float32 seldom settles a run for longer. */
export const MOST_STEPS = 10_000;

const KINDS = {
  steps: 'value',
  python: 'value',
  notebook: 'value',
  data: 'values',
} as const satisfies Record<string, OptionKind>;

/** Reads the command line; a string is what is wrong with it. */
export function readArguments(words: readonly string[]): Options | string {
  const read = readWords(words, KINDS);
  if (typeof read === 'string') return read;
  const given = readLinkWord(read.plain, USAGE);
  if (typeof given === 'string') return given;
  const value = (name: keyof typeof KINDS) => read.options.get(name)?.[0];
  const steps = count(value('steps'), 1, MOST_STEPS);
  if (steps === null) return `--steps needs a whole number from 1 to ${MOST_STEPS}`;
  const python = value('python') ?? null;
  const notebook = value('notebook') ?? null;
  if (python === null && notebook === null) return 'say what to write: --python or --notebook FILE';
  if (python === notebook) return '--python and --notebook name the same file';
  return {
    link: given.link,
    steps,
    python,
    notebook,
    data: read.options.get('data') ?? [],
  };
}
