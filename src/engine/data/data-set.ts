/**
 * Labelled examples: row i of `x`, [count][features] row by row, stands for the numbers x·scale;
 * images are kept as bytes. `y` is the class of each row.
 */
export interface Examples {
  readonly count: number;
  readonly features: number;
  readonly x: Float32Array | Uint8Array;
  readonly scale: number;
  readonly y: Uint8Array;
}

/** Pixels row by row. */
export interface ImageShape {
  readonly height: number;
  readonly width: number;
}

/** The plane on which 2-D data sets lie and the decision field is drawn: [−EXTENT, EXTENT]². */
export const EXTENT = 1.25;

export interface DataSet {
  readonly classes: number;
  /** What a file calls the classes, in their order; left out where they are 0, 1, … */
  readonly names?: readonly string[];
  /** What an example's features are the pixels of; null where they are no image. */
  readonly image: ImageShape | null;
  readonly train: Examples;
  readonly test: Examples;
}
