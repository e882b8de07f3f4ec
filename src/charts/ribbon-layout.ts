import { timeAxisHeight } from './axes';
import type { Column } from './column';
import type { PlotArea } from './plot-area';
import type { HistogramTable } from './histogram-window';
import { snap } from './rule';
import { timeScale, valueScale, type Interval, type Scale } from './scales';
import type { ChartTheme, Size, TimeMarks } from './theme';

export interface RibbonData extends HistogramTable {
  readonly arm: number;
  readonly steps: Column;
  /** Number of recorded rows. */
  readonly length: number;
  /** The displayed value axis, pinned. */
  readonly domain: Interval;
  readonly p15: Column;
  readonly p50: Column;
  readonly p85: Column;
  /** Saturated value ranges; they may run past the domain. */
  readonly zones: readonly Interval[];
  readonly lastStep: number;
  readonly marks: TimeMarks;
  /** The row whose histogram is drawn at the right end: the moment looked at; −1 for none. */
  readonly row: number;
  /** The row whose share beyond the axis is written at the rim: it is read with other numbers. */
  readonly readRow: number;
  readonly title: string;
  /** At the top right of the plot, "0% saturated". */
  readonly note: string;
  readonly showTimeAxis: boolean;
}

export interface RibbonLayout {
  /** The whole plot. */
  readonly plot: PlotArea;
  /** How many labels the value axis has room for. */
  readonly valueLabels: number;
  /** Its left part: values through time. */
  readonly time: PlotArea;
  /** Its right part: the histogram of one moment, on the same value axis. */
  readonly histogram: PlotArea;
  readonly x: Scale;
  readonly y: Scale;
}

/** Below so many lines of text the band takes all of the height, and one value is labelled. */
const LOW = 2.5;

/** Where things stand: also for pointers, which read a step from `x.invert`. */
export function layOutRibbon(
  data: Pick<RibbonData, 'domain' | 'lastStep' | 'showTimeAxis'>,
  size: Size,
  theme: ChartTheme,
): RibbonLayout {
  const below = data.showTimeAxis ? timeAxisHeight(theme) : 0;
  const isLow = size.height - below < LOW * theme.fontSize;
  // Half a line, for the labels at the ends of the axis.
  const inset = isLow ? 1 : Math.ceil(0.6 * theme.fontSize);
  const plot = {
    left: snap(2.7 * theme.fontSize, theme),
    right: snap(size.width - 1, theme),
    top: snap(inset, theme),
    bottom: snap(size.height - (data.showTimeAxis ? below : inset), theme),
  };
  const room = Math.floor((plot.bottom - plot.top) / (1.5 * theme.fontSize)) + 1;
  const width = Math.max(0, plot.right - plot.left);
  const time = { ...plot, right: snap(plot.left + 0.84 * width, theme) };
  const histogram = { ...plot, left: snap(plot.left + 0.86 * width, theme) };
  return {
    plot,
    valueLabels: isLow ? 1 : room,
    time,
    histogram,
    x: timeScale(data.lastStep, time.left, time.right),
    y: valueScale(data.domain, plot.bottom, plot.top),
  };
}
