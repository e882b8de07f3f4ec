import { LAST_STEP } from '../experiment/events';

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
  readonly trace: { readonly file: string; readonly steps: number } | null;
  /** Files of a link that trains on a person's own. */
  readonly data: readonly string[];
  /** The fingerprint that the last step should have. */
  readonly expect: string | null;
}

export const USAGE =
  "npm run --silent replay -- '<link, or its text after #>' --steps N [--json | --csv] [--study] [--every K] [--expect FINGERPRINT] [--data FILE …] [--trace FILE [--trace-steps M]]";

/** Reads the command line; a string is what is wrong with it. */
export function readArguments(words: readonly string[]): Options | string {
  const links: string[] = [];
  const values = new Map<string, string>();
  const data: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('--')) {
      links.push(word);
      continue;
    }
    const [name = '', given] = word.split(/=(.*)/s);
    if (values.has(name)) return `${name} is given twice`;
    if (FLAGS.has(name) && given === undefined) values.set(name, '');
    else if (VALUES.has(name)) {
      const value = given ?? words[++at];
      if (value === undefined || (given === undefined && value.startsWith('--')))
        return `${name} needs a value`;
      if (name === DATA) data.push(value);
      else values.set(name, value);
    } else return `unknown option ${word}`;
  }
  const [link] = links;
  if (link === undefined) return `no link is given; usage: ${USAGE}`;
  if (links.length > 1) return 'more than one link is given: put it in quotes';
  return options(link, data, values);
}

const FLAGS = new Set(['--json', '--csv', '--study']);
/** May be given more than once. */
const DATA = '--data';
const VALUES = new Set([DATA, '--steps', '--every', '--expect', '--trace', '--trace-steps']);

function options(
  link: string,
  data: readonly string[],
  values: ReadonlyMap<string, string>,
): Options | string {
  const steps = count(values, '--steps', 0);
  if (steps === null) return `--steps needs a whole number from 0 to ${LAST_STEP}`;
  const every = values.has('--every') ? count(values, '--every', 1) : 0;
  if (every === null) return '--every needs a whole number from 1';
  if (values.has('--json') && values.has('--csv')) return '--json and --csv exclude each other';
  const study = values.has('--study');
  if (study && !values.has('--json') && !values.has('--csv'))
    return '--study needs --json or --csv';
  const file = values.get('--trace');
  if (values.has('--trace-steps') && file === undefined) return '--trace-steps needs --trace';
  const traced = values.has('--trace-steps') ? count(values, '--trace-steps', 1) : steps;
  if (traced === null) return '--trace-steps needs a whole number from 1';
  const expect = values.get('--expect')?.replaceAll('·', '').toLowerCase() ?? null;
  if (expect !== null && !/^[0-9a-f]{16}$/.test(expect)) {
    return '--expect needs a fingerprint of 16 hexadecimal digits';
  }
  return {
    link: afterHash(link),
    steps,
    data,
    every,
    study,
    format: values.has('--json') ? 'json' : values.has('--csv') ? 'csv' : 'text',
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

function count(values: ReadonlyMap<string, string>, name: string, least: number): number | null {
  const text = values.get(name) ?? '';
  const value = Number(text);
  return /^\d{1,10}$/.test(text) && value >= least && value <= LAST_STEP ? value : null;
}
