/** Something that tells when there is something new to draw; returns how to stop listening. */
export type Feed = (listener: () => void) => () => void;
