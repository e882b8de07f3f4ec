import type { Interval } from './scales';

/** One arm's map. */
export interface HeatMapArm {
  /** What stands over it. */
  readonly title: string;
  /** Row by row from the lower left corner; NaN where nothing is known yet. */
  readonly values: Float64Array;
  /** 1 where the run diverged. */
  readonly diverged: Uint8Array;
  /** Where the present experiment is. */
  readonly present: { readonly x: number; readonly y: number };
}

export interface HeatMapData {
  /** Cells along each side. */
  readonly side: number;
  readonly arms: readonly HeatMapArm[];
  /** The values of the first and the last column, and row; both axes are logarithmic. */
  readonly x: Interval;
  readonly y: Interval;
  /** The worst value and the best: the ends of the colours. */
  readonly domain: Interval;
  /** The cell that is read, or null. */
  readonly chosen: number | null;
  readonly words: HeatMapWords;
}

export interface HeatMapWords {
  readonly x: string;
  readonly y: string;
  readonly worst: string;
  readonly best: string;
  readonly diverged: string;
  readonly present: string;
}
