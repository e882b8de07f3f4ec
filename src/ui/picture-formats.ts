/** Ways to keep a chart: two pictures, and its numbers. */
export const PICTURE_FORMATS = ['PNG', 'SVG', 'CSV'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];
