import type { FindingKey } from './finding';

/** How it stands with what is said: it shall be seen before it is read. */
export type Mood = 'calm' | 'well' | 'wrong' | 'diverged';

const CALM: ReadonlySet<FindingKey> = new Set([
  'start',
  'startApart',
  'startAlone',
  'early',
  'waiting',
  'each',
  'identity',
  'smallBatch',
]);
const WELL: ReadonlySet<FindingKey> = new Set(['learning', 'both', 'bothFine', 'eachLearns']);

export function moodOf(key: FindingKey | undefined): Mood {
  if (key === undefined || CALM.has(key)) return 'calm';
  if (WELL.has(key)) return 'well';
  return key === 'diverged' ? 'diverged' : 'wrong';
}
