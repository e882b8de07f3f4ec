/** Two hidden layers of so many units. */
export const UNITS = 16;
export const EXAMPLES = 128;
/** When the text compares the two. */
export const COMPARED_AT = 400;

/** A is batch-normalized and B whitened; all else is the same. */
export const WHITENED_LINK = `v=1&batch=${EXAMPLES}&depth=2&width=${UNITS}&a.norm=batch&b.norm=whitening`;
