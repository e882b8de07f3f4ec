import { type OptionKind, readFingerprint, readLinkWord, readWords } from '../read-words';
import { readShardOption, type Shard } from '../shard';

/** What `survey` is asked to do. */
export type Options = {
  readonly format: 'text' | 'json';
  /** The fingerprint that the whole map should have. */
  readonly expect: string | null;
} & (
  | {
      readonly kind: 'run';
      /** The text after '#'. */
      readonly link: string;
      readonly shard: Shard | null;
      /** Files of a link that trains on a person's own. */
      readonly data: readonly string[];
    }
  | { readonly kind: 'merge'; readonly files: readonly string[] }
);

export const USAGE =
  "npm run --silent survey -- '<link, or its text after #>' [--json [--shard K/N]] [--expect FINGERPRINT] [--data FILE …], or --merge FILE … [--json] [--expect FINGERPRINT]";

const KINDS = {
  json: 'flag',
  merge: 'flag',
  shard: 'value',
  expect: 'value',
  data: 'values',
} as const satisfies Record<string, OptionKind>;

/** Reads the command line; a string is what is wrong with it. */
export function readArguments(words: readonly string[]): Options | string {
  const read = readWords(words, KINDS);
  if (typeof read === 'string') return read;
  const { plain, options } = read;
  const format = options.has('json') ? 'json' : 'text';
  const expect = options.has('expect') ? readFingerprint(options.get('expect')?.[0]) : null;
  if (options.has('expect') && expect === null) {
    return '--expect needs a fingerprint of 16 hexadecimal digits';
  }
  if (options.has('merge')) {
    if (options.has('shard')) return '--merge and --shard exclude each other';
    if (options.has('data')) return '--merge needs no --data: nothing is trained';
    if (plain.length === 0) return '--merge needs the files of the shards';
    return { kind: 'merge', files: plain, format, expect };
  }
  const given = readLinkWord(plain, USAGE);
  if (typeof given === 'string') return given;
  const shard = readShardOption(options.get('shard'));
  if (typeof shard === 'string') return shard;
  if (shard !== null) {
    if (format === 'text') return '--shard needs --json';
    if (expect !== null) return '--expect needs the whole map: leave out --shard';
  }
  const data = options.get('data') ?? [];
  return { kind: 'run', link: given.link, shard, data, format, expect };
}
