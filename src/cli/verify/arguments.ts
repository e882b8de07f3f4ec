import { LAST_STEP } from '../../experiment/events';
import { count, type OptionKind, readWords } from '../read-words';
import { readShardOption, type Shard } from '../shard';

/** What `verify` is asked to do. */
export interface Options {
  readonly folder: string;
  readonly format: 'csv' | 'json';
  readonly shard: Shard | null;
  /** Runs that went further are not computed. */
  readonly mostSteps: number;
  /** Files of links that train on a person's own. */
  readonly data: readonly string[];
}

export const USAGE =
  'npm run --silent verify -- FOLDER [--json] [--shard K/N] [--most-steps N] [--data FILE …]';

/** The usual experiment does as many in six seconds. */
const MOST_STEPS = 100_000;

const KINDS = {
  json: 'flag',
  shard: 'value',
  'most-steps': 'value',
  data: 'values',
} as const satisfies Record<string, OptionKind>;

/** Reads the command line; a string is what is wrong with it. */
export function readArguments(words: readonly string[]): Options | string {
  const read = readWords(words, KINDS);
  if (typeof read === 'string') return read;
  const { plain, options } = read;
  const [folder, another] = plain;
  if (folder === undefined) return `no folder is given; usage: ${USAGE}`;
  if (another !== undefined) return 'more than one folder is given';
  const shard = readShardOption(options.get('shard'));
  if (typeof shard === 'string') return shard;
  const most = options.get('most-steps')?.[0];
  const mostSteps = most === undefined ? MOST_STEPS : count(most, 1);
  if (mostSteps === null) return `--most-steps needs a whole number from 1 to ${LAST_STEP}`;
  const format = options.has('json') ? 'json' : 'csv';
  return { folder, format, shard, mostSteps, data: options.get('data') ?? [] };
}
