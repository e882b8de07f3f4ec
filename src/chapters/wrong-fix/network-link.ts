/** Two normalized networks; the gradient of B takes μ and σ² for constants. */
export const NETWORK_LINK = 'v=1&data=moons&noise=0.1&a.norm=batch&b.norm=detached';

/** Where it stands when it is first seen: far enough for the lines to have parted. */
export const SEEN_FROM = 300;

/** The same, with the normalization after the sigmoid, where it does not cancel b. */
export const AFTER_LINK = `${NETWORK_LINK}&a.place=after&b.place=after`;
