import type { RibbonLayout } from '../../charts/ribbon-layout';

/** Heights in the picture of what is named now, and whether there are flat ends to be named. */
interface Named {
  readonly p15: number;
  readonly p50: number;
  readonly p85: number;
  readonly flat: boolean;
}

interface Placed {
  /** Of each text, its left end; null: it has no place. */
  readonly texts: readonly [
    flat: number | null,
    middle: number | null,
    median: number | null,
    now: number | null,
  ];
  /** Of the middle of all of them. */
  readonly y: number;
  /** The lines that lead to what is named, as the path of an SVG. */
  readonly lines: string;
}

/** Of the plot's height, in letters: lower plots have no room for a row of names. */
const LEAST_HEIGHT = 5;

/**
 * Names in one row at the foot of the plot, where values are rare and nothing else is written, so
 * that they collide with nothing and stay where they are when the data moves; only lines follow it.
 * Null where there is no room, or nothing to name.
 */
export function placeNotes(
  { plot, time, histogram }: RibbonLayout,
  { p15, p50, p85, flat }: Named,
  [flatWidth = 0, middleWidth = 0, medianWidth = 0, nowWidth = 0]: readonly number[],
  letter: number,
): Placed | null {
  if (![p15, p50, p85].every(Number.isFinite)) return null;
  if (plot.bottom - plot.top < LEAST_HEIGHT * letter) return null;
  const gap = letter;
  const median = time.right - 1.5 * gap - medianWidth;
  const middle = median - gap - middleWidth;
  if (middle < time.left) return null;
  const left = time.left + 0.5 * gap;
  const y = plot.bottom - 0.75 * letter;
  const top = y - 0.7 * letter;
  // Between the values through time and the histogram.
  const edge = (time.right + histogram.left) / 2;
  const now = (histogram.left + histogram.right - nowWidth) / 2;
  const foot = 0.25 * letter;
  return {
    texts: [
      flat && left + flatWidth + gap < middle ? left : null,
      middle,
      median,
      nowWidth <= histogram.right - histogram.left ? now : null,
    ],
    y,
    lines: [
      // From the highest to the lowest of the middle values, and from there to their name.
      `M${edge - foot} ${p85}H${edge}V${p15}H${edge - foot}`,
      `M${middle + middleWidth - gap} ${top}L${edge - foot} ${p15}`,
      `M${median + medianWidth - gap / 2} ${top}L${time.right} ${p50}`,
    ].join(''),
  };
}
