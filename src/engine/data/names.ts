export const DATA_SET_NAMES = ['circles', 'moons', 'spirals', 'xor', 'gaussians'] as const;
export type DataSetName = (typeof DATA_SET_NAMES)[number];
