import { slope } from './one-sigmoid';

/** What the chapter's code prints. */
export const printed = (): readonly number[] => [...[0, 3, 6].map(slope), 0.25 ** 5];
