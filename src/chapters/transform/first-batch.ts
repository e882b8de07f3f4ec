/** Eight values that a unit might get: around 1.5, with a standard deviation of about 2. */
export const FIRST_BATCH: readonly number[] = [-1.2, 0.1, 0.6, 1.1, 1.7, 2.4, 3.1, 4.2];
