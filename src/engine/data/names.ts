/** Two classes of points in the plane. */
export const POINT_SET_NAMES = ['circles', 'moons', 'spirals', 'xor', 'gaussians'] as const;
export type PointSetName = (typeof POINT_SET_NAMES)[number];

/** Ten classes of digits, drawn by the program: 28×28 and 14×14 pixels. */
export const DIGIT_SET_NAMES = ['digits', 'digits14'] as const;
export type DigitSetName = (typeof DIGIT_SET_NAMES)[number];
/** Pixels on each side. */
export const SIDES: Readonly<Record<DigitSetName, number>> = { digits: 28, digits14: 14 };

/** Those that are made from a seed. */
export const MADE_SET_NAMES = [...POINT_SET_NAMES, ...DIGIT_SET_NAMES] as const;
export type MadeSetName = (typeof MADE_SET_NAMES)[number];

/** And what a person has in files. */
export const DATA_SET_NAMES = [...MADE_SET_NAMES, 'own'] as const;
export type DataSetName = (typeof DATA_SET_NAMES)[number];

export function isPointSet(name: DataSetName): name is PointSetName {
  return (POINT_SET_NAMES as readonly string[]).includes(name);
}
