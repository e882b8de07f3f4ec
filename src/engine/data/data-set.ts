/** Labelled points: `x` is [count][features] row by row, `y` the class of each row. */
export interface Examples {
  readonly count: number;
  readonly features: number;
  readonly x: Float32Array;
  readonly y: Uint8Array;
}

/** The plane on which 2-D data sets lie and the decision field is drawn: [−EXTENT, EXTENT]². */
export const EXTENT = 1.25;

export interface DataSet {
  readonly classes: number;
  readonly train: Examples;
  readonly test: Examples;
}
