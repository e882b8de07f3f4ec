import type { PlotArea } from './plot-area';
import { snap } from './rule';
import type { ChartTheme, Size } from './theme';

/** Where everything of a heat map stands. */
export interface HeatMapLayout {
  /** One under the other, where they do not fit side by side. */
  readonly stacked: boolean;
  readonly left: number;
  /** One for each arm. */
  readonly plots: readonly PlotArea[];
  /** The side of a cell; not above 0 where there is no room. */
  readonly cell: number;
  /** How far the edge of a column or row is from the first one: between two device pixels. */
  readonly edge: (index: number) => number;
  /** How far over a plot its title and the name of its rows are. */
  readonly titleAt: number;
  readonly axisTitleAt: number;
  readonly key: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly line: number;
    readonly bar: number;
    readonly barWidth: number;
  };
}

/** Of a font size: labels of rows; titles over a plot; labels of columns under it. */
const LABELS = 4.6;
const OVER = 3.4;
const UNDER = 3.6;
const GAP = 2;
/** One line of the key, or three where it is narrow. */
const LINE = 1.8;

/** Narrower than so many font sizes for each, plots are stacked. */
const NARROW = 20;

export function layOutHeatMap(
  side: number,
  arms: number,
  size: Size,
  theme: ChartTheme,
): HeatMapLayout {
  const f = theme.fontSize;
  const stacked = size.width < NARROW * arms * f;
  const keyHeight = (stacked ? 3 : 1) * LINE * f;
  const rows = stacked ? arms : 1;
  const columns = stacked ? 1 : arms;
  const free = (size.height - keyHeight - rows * (OVER + UNDER) * f) / rows;
  const gaps = (columns - 1) * GAP;
  const wide = (size.width - (LABELS + gaps) * f - 2) / columns;
  const length = snap(Math.max(0, Math.min(free, wide)), theme);
  const left = snap(LABELS * f, theme);
  const top = snap(OVER * f, theme);
  const frame = (x: number, y: number): PlotArea => ({
    left: x,
    right: x + length,
    top: y,
    bottom: y + length,
  });
  const plots = [frame(left, top)];
  while (plots.length < arms) {
    const { right = 0, bottom = 0 } = plots.at(-1) ?? {};
    const below = snap(bottom + (UNDER + OVER) * f, theme);
    plots.push(stacked ? frame(left, below) : frame(snap(right + GAP * f, theme), top));
  }
  const cell = length / side;
  return {
    stacked,
    left: 0,
    plots,
    cell,
    edge: (index) => snap(index * cell, theme),
    titleAt: 0.9 * f,
    axisTitleAt: 2.4 * f,
    key: {
      left: stacked ? 0 : left,
      right: size.width,
      top: (plots.at(-1)?.bottom ?? 0) + UNDER * f,
      line: LINE * f,
      bar: f,
      barWidth: Math.min(12 * f, 0.4 * size.width),
    },
  };
}

/** The cell of any plot at this place, or null. */
export function cellAt(
  { plots, cell }: HeatMapLayout,
  side: number,
  x: number,
  y: number,
): number | null {
  for (const { left, right, top, bottom } of plots) {
    if (x < left || x >= right || y <= top || y > bottom || cell <= 0) continue;
    const inside = (at: number) => Math.min(side - 1, Math.floor(at / cell));
    return inside(x - left) + side * inside(bottom - y);
  }
  return null;
}
