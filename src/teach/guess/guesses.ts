/** What one can expect of two networks. */
export const GUESSES = ['a', 'b', 'both', 'neither'] as const;
export type Guess = (typeof GUESSES)[number];
