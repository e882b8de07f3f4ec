/**
 * How numbers of a table are read: as programs write them, or also with marks between thousands,
 * percents and signs of type-setting, with a point or with a comma for the decimal mark.
 */
export const READINGS = ['plain', 'point', 'comma'] as const;
export type Reading = (typeof READINGS)[number];

/** What is done with rows in which a feature is missing: left out, or filled with the training mean. */
export const GAP_RULES = ['drop', 'mean'] as const;
export type GapRule = (typeof GAP_RULES)[number];
