import type { Version } from './protocol';

export const VERSION: Version = 1;

/** How often, and how many times, a side says hello to one that may not listen yet. */
export const HELLO_EVERY = 500;
export const HELLO_TIMES = 20;

/** What this side says to one of another version, of which anything at all may be told. */
export function wrongVersion(told: unknown): string {
  const known = typeof told === 'number' || typeof told === 'string';
  const version = known ? String(told).slice(0, 20) : '?';
  return `This is shiftscope/${VERSION}, and shiftscope/${version} was asked for.`;
}
