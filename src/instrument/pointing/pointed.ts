import type { PlotArea } from '../../charts/plot-area';
import type { Scale } from '../../charts/scales';
import type { ChartTheme, Size } from '../../charts/theme';

/** How a picture over steps is read at a place. */
export interface Pointed {
  /** Where its steps lie. The context is for measuring text. */
  axis(
    context: CanvasRenderingContext2D,
    size: Size,
    theme: ChartTheme,
  ): { readonly x: Scale; readonly plot: PlotArea };
  /** What it shows in this row of the history, line by line. */
  read(row: number): readonly string[];
}
