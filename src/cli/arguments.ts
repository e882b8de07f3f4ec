import { LAST_STEP } from '../experiment/events';
import { count, type OptionKind, readFingerprint, readLinkWord, readWords } from './read-words';

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
  readonly trace: TraceOptions | null;
  /** Files of a link that trains on a person's own. */
  readonly data: readonly string[];
  /** The fingerprint that the last step should have. */
  readonly expect: string | null;
}

/** The steps of a trace: `from` is how many are done before the first of them. */
export interface TraceOptions {
  readonly file: string;
  readonly from: number;
  readonly steps: number;
}

export const USAGE =
  "npm run --silent replay -- '<link, or its text after #>' --steps N [--json | --csv] [--study] [--lens] [--every K] [--expect FINGERPRINT] [--data FILE …] [--trace FILE [--trace-from STEP] [--trace-steps M]]";

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
  'trace-from': 'value',
  'trace-steps': 'value',
} as const satisfies Record<string, OptionKind>;

/** Reads the command line; a string is what is wrong with it. */
export function readArguments(words: readonly string[]): Options | string {
  const read = readWords(words, KINDS);
  if (typeof read === 'string') return read;
  const given = readLinkWord(read.plain, USAGE);
  if (typeof given === 'string') return given;
  const has = (name: keyof typeof KINDS) => read.options.has(name);
  const value = (name: keyof typeof KINDS) => read.options.get(name)?.[0];

  const steps = count(value('steps'), 0);
  if (steps === null) return `--steps needs a whole number from 0 to ${LAST_STEP}`;
  const every = has('every') ? count(value('every'), 1) : 0;
  if (every === null) return '--every needs a whole number from 1';
  if (has('json') && has('csv')) return '--json and --csv exclude each other';
  if (has('study') && !has('json') && !has('csv')) return '--study needs --json or --csv';
  const trace = readTrace(value('trace'), value('trace-from'), value('trace-steps'), steps);
  if (typeof trace === 'string') return trace;
  const expect = has('expect') ? readFingerprint(value('expect')) : null;
  if (has('expect') && expect === null) {
    return '--expect needs a fingerprint of 16 hexadecimal digits';
  }
  return {
    link: given.link,
    steps,
    data: read.options.get('data') ?? [],
    every,
    study: has('study'),
    format: has('json') ? 'json' : has('csv') ? 'csv' : 'text',
    lens: has('lens'),
    trace,
    expect,
  };
}

/** Of a run of so many steps: by default all from `from` on. */
function readTrace(
  file: string | undefined,
  from: string | undefined,
  some: string | undefined,
  steps: number,
): TraceOptions | null | string {
  if (file === undefined) {
    if (from !== undefined) return '--trace-from needs --trace';
    return some === undefined ? null : '--trace-steps needs --trace';
  }
  const first = from === undefined ? 0 : count(from, 0);
  if (first === null) return '--trace-from needs a whole number from 0';
  if (from !== undefined && first >= steps)
    return `--trace-from needs a step before --steps ${steps}`;
  const traced = some === undefined ? steps : count(some, 1);
  if (traced === null) return '--trace-steps needs a whole number from 1';
  return { file, from: first, steps: Math.min(traced, steps - first) };
}
