import { count } from './read-words';

/** One of so many parts of a work; the first is 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** As many as the largest stability map has cells. */
const MOST_SHARDS = 1024;

/** `K/N`; null where the text is no such thing. */
function readShard(text = ''): Shard | null {
  const [, first, second] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const of = count(second, 1, MOST_SHARDS);
  const part = of === null ? null : count(first, 1, of);
  return of === null || part === null ? null : { part, of };
}

/** What `--shard` asks for: null where it is not given; a string is what is wrong with it. */
export function readShardOption(values: readonly string[] | undefined): Shard | null | string {
  if (values === undefined) return null;
  return readShard(values[0]) ?? `--shard needs K/N, 1 ≤ K ≤ N ≤ ${MOST_SHARDS}`;
}

/** Parts that are as equal as can be, each without a gap: one after the other they are the whole. */
export function partOf<T>({ part, of }: Shard, all: readonly T[]): readonly T[] {
  const end = (number: number) => Math.floor((number * all.length) / of);
  return all.slice(end(part - 1), end(part));
}
