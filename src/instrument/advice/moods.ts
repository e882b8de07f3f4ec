import type { FindingKey } from './rules';

/** How it stands with what is said: it shall be seen before it is read. */
export type Mood = 'calm' | 'well' | 'wrong' | 'diverged';

const CALM: readonly FindingKey[] = [
  'start',
  'startApart',
  'startAlone',
  'early',
  'waiting',
  'each',
  'identity',
  'smallBatch',
];
const WELL: readonly FindingKey[] = ['learning', 'both', 'bothFine', 'eachLearns'];

export function moodOf(key: FindingKey | undefined): Mood {
  if (key === undefined || CALM.includes(key)) return 'calm';
  if (WELL.includes(key)) return 'well';
  return key === 'diverged' ? 'diverged' : 'wrong';
}
