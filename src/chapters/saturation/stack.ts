/** The plain network of the chapter: five layers of sigmoids whose weights all have one deviation. */
export const stackLink = (deviation: number): string =>
  `v=1&b.norm=none&depth=5&init=fixed&scale=${deviation}&speed=300&stop=1000`;

/** 1/√32, by the usual rule for layers of 32 units. */
export const USUAL = 0.18;

/** Between which standard deviations the initial weights can be chosen. */
export const DEVIATIONS = { min: 0.05, max: 10 } as const;

/** Test accuracy from which on the network has left the plateau, and by which step it must. */
export const LEARNED = 0.8;
export const DEADLINE = 1000;
