import { LAST_STEP } from '../experiment/events';
import { type OptionKind, readWords } from './read-words';

/** What `replay` is asked to do. */
export interface Options {
  /** The text after '#'. */
  readonly link: string;
  readonly steps: number;
  readonly format: 'text' | 'json' | 'csv';
  /** Whether the coming step is studied at each recorded one. */
  readonly study: boolean;
  /** Record every so many steps; 0: only the last. */
  readonly every: number;
  /** Also by the statistics of batches. */
  readonly lens: boolean;
  readonly trace: { readonly file: string; readonly steps: number } | null;
  /** Files of a link that trains on a person's own. */
  readonly data: readonly string[];
  /** The fingerprint that the last step should have. */
  readonly expect: string | null;
}

export const USAGE =
  "npm run --silent replay -- '<link, or its text after #>' --steps N [--json | --csv] [--study] [--lens] [--every K] [--expect FINGERPRINT] [--data FILE …] [--trace FILE [--trace-steps M]]";

const KINDS = {
  json: 'flag',
  csv: 'flag',
  study: 'flag',
  lens: 'flag',
  data: 'values',
  steps: 'value',
  every: 'value',
  expect: 'value',
  trace: 'value',
  'trace-steps': 'value',
} as const satisfies Record<string, OptionKind>;

/** Reads the command line; a string is what is wrong with it. */
export function readArguments(words: readonly string[]): Options | string {
  const read = readWords(words, KINDS);
  if (typeof read === 'string') return read;
  const [link, another] = read.plain;
  if (link === undefined) return `no link is given; usage: ${USAGE}`;
  if (another !== undefined) return 'more than one link is given: put it in quotes';
  const has = (name: keyof typeof KINDS) => read.options.has(name);
  const value = (name: keyof typeof KINDS) => read.options.get(name)?.[0];

  const steps = count(value('steps'), 0);
  if (steps === null) return `--steps needs a whole number from 0 to ${LAST_STEP}`;
  const every = has('every') ? count(value('every'), 1) : 0;
  if (every === null) return '--every needs a whole number from 1';
  if (has('json') && has('csv')) return '--json and --csv exclude each other';
  if (has('study') && !has('json') && !has('csv')) return '--study needs --json or --csv';
  const file = value('trace');
  if (has('trace-steps') && file === undefined) return '--trace-steps needs --trace';
  const traced = has('trace-steps') ? count(value('trace-steps'), 1) : steps;
  if (traced === null) return '--trace-steps needs a whole number from 1';
  const expect = value('expect')?.replaceAll('·', '').toLowerCase() ?? null;
  if (expect !== null && !/^[0-9a-f]{16}$/.test(expect)) {
    return '--expect needs a fingerprint of 16 hexadecimal digits';
  }
  return {
    link: afterHash(link),
    steps,
    data: read.options.get('data') ?? [],
    every,
    study: has('study'),
    format: has('json') ? 'json' : has('csv') ? 'csv' : 'text',
    lens: has('lens'),
    trace: file === undefined ? null : { file, steps: Math.min(traced, steps) },
    expect,
  };
}

/** An address that ends before a '#' opens the default experiment. */
function afterHash(link: string): string {
  const at = link.indexOf('#');
  if (at >= 0) return link.slice(at + 1);
  return /^[a-z]+:\/\//i.test(link) ? '' : link;
}

function count(text = '', least: number): number | null {
  const value = Number(text);
  return /^\d{1,10}$/.test(text) && value >= least && value <= LAST_STEP ? value : null;
}
